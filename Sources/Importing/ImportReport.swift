public import Vocabulary

/// What became of one file: what was kept, what was not, and what was odd.
public struct ImportReport: Sendable {
  public let file: String
  public let kind: FileKind
  /// Rows of data, blank lines and the header not counted.
  public internal(set) var rowsRead = 0
  /// Rows that could not be taken; nothing of them is in the store.
  public internal(set) var setAside = Listed<RowProblem>()
  /// Rows that were taken although something in them is odd.
  public internal(set) var remarks = Listed<RowProblem>()
  /// Lines that say again what the same row of the report said for the same period.
  public internal(set) var duplicates = Listed<Int>()
  /// Figures that another row of the same report prints differently; both are kept.
  public internal(set) var conflicts = Listed<ReportedConflict>()
  /// Codes that no catalogue has; they were made from these rows.
  public internal(set) var unknownIndicators: [String] = []
  public internal(set) var unknownAuthorities: [String] = []
  /// Columns of the header that were passed over.
  public internal(set) var unknownColumns: [String] = []
  /// The reports that the rows belong to, ascending.
  public internal(set) var reports: [Month] = []
  /// True when rows name no report: they count as a report of the last month in the file.
  public internal(set) var isOwnVintage = false
  /// From the first to the last month with a row.
  public internal(set) var months: MonthRange?

  /// The newest report in the file.
  public var report: Month? { reports.last }
  public var rowsKept: Int { rowsRead - setAside.count }

  init(file: String, kind: FileKind) {
    self.file = file
    self.kind = kind
  }
}

/// A row, a column and a reason, in words.
public struct RowProblem: Equatable, Sendable {
  /// The line of the file the row begins on.
  public var line: Int
  public var column: String
  public var reason: String

  public init(line: Int, column: String, reason: String) {
    self.line = line
    self.column = column
    self.reason = reason
  }
}

/// One period that two rows of a report print differently.
public struct ReportedConflict: Equatable, Sendable {
  public var authority: String
  public var indicator: String
  public var report: Month
  public var period: PeriodKey
  public var shown: Place
  public var other: Place

  /// A printed figure and where it stands.
  public struct Place: Equatable, Sendable {
    public var file: String
    public var line: Int
    public var text: String
  }
}

/// A list that counts everything and keeps only the first, so that a bad file of a million rows
/// does not become a million messages.
public struct Listed<Element: Sendable>: Sendable {
  /// How many are kept.
  public static var most: Int { 1000 }

  public private(set) var count = 0
  public private(set) var first: [Element] = []

  public var isEmpty: Bool { count == 0 }

  mutating func append(_ element: @autoclosure () -> Element) {
    count += 1
    if first.count < Listed.most { first.append(element()) }
  }
}
