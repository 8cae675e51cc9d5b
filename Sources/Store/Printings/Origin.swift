public import Vocabulary

/// Where a row of figures is printed: one line of one table of one report, in one loaded file.
///
/// Every cell and figure refers to its origin, so `explain` can name the place.
public struct Origin: Hashable, BitwiseCopyable, Sendable {
  public var authority: AuthorityID
  public var indicator: IndicatorID
  /// The month of the report that prints it: the vintage.
  public var report: Month
  public var table: TextCode
  public var reference: TextCode
  public var title: TextCode
  /// The printed row, counted within the report; nil where the file does not say.
  public var row: Int32?
  /// The place of the catalogue's cross-walk line that led to the indicator, where one did.
  public var crosswalk: Int32?
  /// The place of the loaded file.
  public internal(set) var file: Int32 = 0

  public init(
    authority: AuthorityID, indicator: IndicatorID, report: Month, table: TextCode = .empty,
    reference: TextCode = .empty, title: TextCode = .empty, row: Int32? = nil,
    crosswalk: Int32? = nil
  ) {
    self.authority = authority
    self.indicator = indicator
    self.report = report
    self.table = table
    self.reference = reference
    self.title = title
    self.row = row
    self.crosswalk = crosswalk
  }

  var key: SeriesKey { SeriesKey(authority, indicator) }
}
