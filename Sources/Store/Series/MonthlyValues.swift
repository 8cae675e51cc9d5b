public import Vocabulary

/// A copied window of one series, a cell for every month of `range`.
///
/// Shape: every array has `range.count` elements, in the order of the months.
public struct MonthlyValues: Sendable {
  public let range: MonthRange
  /// NaN where there is no figure; `statuses` says why.
  public let values: [Double]
  public let statuses: [ValueStatus]
  /// Decimals as printed.
  public let decimals: [UInt8]
  /// True where another table of the same report prints another figure.
  public let isConflict: [Bool]
  /// The report each cell comes from; nil where no report covers the month.
  public let reports: [Month?]
  /// NaN where none is printed; nil when the series prints none at all.
  public let numerators: [Double]?
  public let denominators: [Double]?
}
