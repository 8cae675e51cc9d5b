public import Vocabulary

/// A figure for a year or a year to date: the newest printing of it.
public struct PeriodFigure: Equatable, Sendable {
  public var period: PeriodKey
  public var cell: PrintedCell
  /// Another row of the same report prints another figure.
  public var isConflict: Bool
}

/// What a report prints of an area or group beside an authority's own figures.
public struct ComparatorFigure: Equatable, Sendable {
  public var comparator: Comparator
  /// The year it is for, as the file has it: `2022/23`, `2017`; empty when the report does not say.
  public var year: String
  public var cell: PrintedCell
}

/// A target or a limit; `cell.text` is what was printed, `cell.value` its number if it is only one.
public struct TargetFigure: Equatable, Sendable {
  public var kind: TargetKind
  /// The year it is for, as the file has it; empty when the report does not say.
  public var period: String
  public var cell: PrintedCell
}

/// A derived cell as the report prints it: `change month`, `mean 12`, `travel year` …
public struct PublishedCell: Equatable, Sendable {
  public var column: String
  public var cell: PrintedCell

  public init(column: String, cell: PrintedCell) {
    self.column = column
    self.cell = cell
  }
}

/// A published figure that recomputing from the printed inputs cannot give.
public struct Disagreement: Equatable, Sendable {
  public var authority: AuthorityID
  public var report: Month?
  public var reference: String
  public var title: String
  public var column: String
  public var printed: String
  public var recomputed: String
  public var reason: String

  public init(
    authority: AuthorityID, report: Month?, reference: String, title: String, column: String,
    printed: String, recomputed: String, reason: String
  ) {
    self.authority = authority
    self.report = report
    self.reference = reference
    self.title = title
    self.column = column
    self.printed = printed
    self.recomputed = recomputed
    self.reason = reason
  }
}
