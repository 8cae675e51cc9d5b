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

/// One month of one series.
public struct MonthCell: Equatable, Sendable {
  /// NaN where there is no figure; `status` says why.
  public let value: Double
  public let status: ValueStatus
  /// Decimals as printed.
  public let decimals: UInt8
  /// Whether another table of the same report prints another figure.
  public let isConflict: Bool

  /// A month that no report covers.
  public static let absent = MonthCell(
    value: .nan, status: .absent, decimals: 0, isConflict: false)
}

extension MonthCell {
  init(at cell: Int, in cells: CellArena) {
    value = cells.value(at: cell)
    status = cells.marks[cell].status
    decimals = cells.decimals[cell]
    isConflict = cells.marks[cell].isConflict
  }
}
