public import Vocabulary

/// What building found out about the rows: the figures said twice, and those out of reach.
public struct BuildReport: Sendable {
  /// Rows that say again what a row of the same origin said for the same period.
  public var duplicates: [RowPlace] = []
  public var conflicts: [PrintedConflict] = []
  /// Rows left out because the series would span more than `StoreBuilder.longestRun` months.
  public var outOfReach: [RowPlace] = []
}

/// A row of a loaded file.
public struct RowPlace: Hashable, Sendable {
  /// The place of the file in the store's list.
  public var file: Int
  public var line: Int

  public init(file: Int, line: Int) {
    self.file = file
    self.line = line
  }
}

/// Two different figures for one period in one report; both are kept, the first is shown.
public struct PrintedConflict: Equatable, Sendable {
  public var authority: AuthorityID
  public var indicator: IndicatorID
  public var report: Month
  public var period: PeriodKey
  public var shown: RowPlace
  public var shownText: String
  public var other: RowPlace
  public var otherText: String
}
