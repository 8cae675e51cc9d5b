public import Vocabulary

/// A figure as one report printed it, with everything needed to find it again.
public struct PrintedCell: Equatable, Sendable {
  /// Nil where the report has a marker instead of a figure; `status` says which.
  public var value: Double?
  public var status: ValueStatus
  /// Decimals as printed.
  public var decimals: UInt8
  /// Numerator and denominator, where they are printed.
  public var n: Double?
  public var d: Double?
  /// The cell's text as printed.
  public var text: String
  /// The month of the report: its vintage.
  public var report: Month
  public var table: String
  /// The row within the report, counted from 1.
  public var row: Int?
  public var reference: String
  public var title: String
  /// The line in the report's text.
  public var line: Int?
  /// The loaded file, and the line in it.
  public var file: String
  public var fileLine: Int
  public var note: String
  /// The cross-walk line that made the row this indicator; nil for a row found by its own name.
  public var crosswalk: CrosswalkLine?

  public var comparability: Comparability? { crosswalk?.comparability }
}
