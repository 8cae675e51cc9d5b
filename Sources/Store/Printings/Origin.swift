public import Vocabulary

/// Where a row of figures is printed: one line of one table of one report, in one loaded file.
///
/// Every cell and figure refers to its origin, so `explain` can name the place.
public struct Origin: Hashable, BitwiseCopyable, Sendable {
  let key: SeriesKey
  /// The month of the report that prints it: the vintage.
  public var report: Month
  public let table: TextCode
  public let reference: TextCode
  public let title: TextCode
  /// The printed row and the place of the cross-walk line; -1 for none, which takes half the room.
  private let rowOrNone: Int32
  private let crosswalkOrNone: Int32
  /// The place of the loaded file.
  public internal(set) var file: Int32 = 0

  /// - Parameters:
  ///   - row: the printed row, counted within the report; nil where the file does not say.
  ///   - crosswalk: the place of the catalogue's cross-walk line that led to the indicator, where one
  ///     did.
  public init(
    authority: AuthorityID, indicator: IndicatorID, report: Month, table: TextCode = .empty,
    reference: TextCode = .empty, title: TextCode = .empty, row: Int32? = nil,
    crosswalk: Int32? = nil
  ) {
    key = SeriesKey(authority, indicator)
    self.report = report
    self.table = table
    self.reference = reference
    self.title = title
    rowOrNone = row ?? -1
    crosswalkOrNone = crosswalk ?? -1
  }

  public var authority: AuthorityID { key.authority }
  public var indicator: IndicatorID { key.indicator }
  public var row: Int32? { rowOrNone < 0 ? nil : rowOrNone }
  public var crosswalk: Int32? { crosswalkOrNone < 0 ? nil : crosswalkOrNone }
}
