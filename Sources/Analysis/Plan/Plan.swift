public import Language
public import Store
public import Vocabulary

/// Whose figures of what: one row of a table, one line of a chart.
public struct Subject: Hashable, Sendable {
  public var authority: AuthorityID
  public var indicator: IndicatorID

  public init(_ indicator: IndicatorID, of authority: AuthorityID) {
    self.authority = authority
    self.indicator = indicator
  }
}

/// What the subjects are set against.
public enum Comparison: Hashable, Sendable {
  /// A benchmark that the authority's reports print.
  case printed(Comparator)
  /// A statistic over the statistical neighbours' own figures.
  case neighbours(Statistic)
  case authority(AuthorityID)
  case target
  /// A figure of the asker's own, as it was written.
  case figure(NumberNode)
  /// The same series, so many months earlier.
  case earlier(months: Int)
  /// The same series at one month.
  case month(Month)
}

extension Comparison {
  /// Whether it stands in the place of the printed target.
  var isTarget: Bool {
    switch self {
    case .target, .figure: true
    case .printed, .neighbours, .authority, .earlier, .month: false
    }
  }
}

/// The series of several authorities, asked about together.
public struct SeriesGroup: Hashable, Sendable {
  public var authorities: [AuthorityID]
  /// Those that were named, or all that the authorities have.
  public var indicators: [IndicatorID]
  /// Whether none was named.
  public var isWhole: Bool
}

/// A question with every name and period settled, before any value is read.
///
/// A class, since everything that answers is handed it: one reference is handed on, not ten.
public final class Plan: Sendable {
  public let question: Question
  public let window: MonthRange
  /// Whether the months were asked for; the verb chose them otherwise.
  public let isPeriodAsked: Bool
  public let vintage: Vintage
  /// What was asked for after `vs`; nil where the verb may choose.
  public let comparisons: [Comparison]?
  public let shows: AnswerExtras
  /// Whether a clause or a stage makes rows of the answer: what it draws and says gives way to them.
  public let isForRows: Bool
  /// What planning found out that the reader must know.
  public let findings: [Finding]
  private let canonical: Canonical

  init(
    _ question: Question, window: MonthRange, isPeriodAsked: Bool, vintage: Vintage,
    comparisons: [Comparison]?, shows: AnswerExtras, isForRows: Bool, findings: [Finding],
    _ canonical: Canonical
  ) {
    self.question = question
    self.window = window
    self.isPeriodAsked = isPeriodAsked
    self.vintage = vintage
    self.comparisons = comparisons
    self.shows = shows
    self.isForRows = isForRows
    self.findings = findings
    self.canonical = canonical
  }

  /// The canonical form of the statement: typed again, it gives the same answer.
  public var statement: String { canonical.statement }

  /// What is asked; the verb's own part of a plan.
  public enum Question: Sendable {
    case show([Subject])
    case trend([Subject])
    case compare([AuthorityID], [IndicatorID]?)
    /// Month by month; over time the indicators are named.
    case compareMonths([AuthorityID], [IndicatorID])
    case explain(Subject)
    case scorecard(AuthorityID)
    case audit(AuthorityID)
    case spc(Subject)
    /// The authorities in question, and whose table it is.
    case rank(IndicatorID, [AuthorityID], own: AuthorityID?)
    case movers(AuthorityID)
    case project(Subject, ahead: Int)
    case need(Subject)
    /// The first and the last month of the window are the two reports.
    case diff(AuthorityID)
    case summarise([Subject])
    case brief(AuthorityID)
    /// With others or, nil, with all of the authority; they so many months before.
    case correlate(Subject, with: [IndicatorID]?, lags: ClosedRange<Int>)
    /// What the authorities share, each measure at the latest month of the window that all have.
    case compareLatest([AuthorityID])
    /// The signals in many series.
    case signals(SeriesGroup)
    /// What many reports restated; the first and the last month of the window bound the reports.
    case revisions(SeriesGroup)
    /// One indicator with the others of the group, over the months of all authorities.
    case pooledCorrelation(IndicatorID, SeriesGroup)
    /// How one indicator lies among the authorities, month by month.
    case distribution(IndicatorID, SeriesGroup)
  }

  /// Something found while planning that does not stop the answer.
  public enum Finding: Hashable, Sendable {
    /// A bare calendar year was read as January to December.
    case calendarYear(Int)
    /// Asked for, but no report has it.
    case noSeries(Subject)
    /// The series end at different months.
    case endsEarlier(Subject, Month)
    /// The period asked for goes beyond the data, and was cut to what there is.
    case clipped(asked: MonthRange)
    /// No further ahead than so many months can a projection be tested.
    case testedOnly(Int)
  }
}

/// The parts of an answer that `with` and `without` switch.
public struct AnswerExtras: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let notes = AnswerExtras(rawValue: 1)
  public static let sources = AnswerExtras(rawValue: 2)
  public static let breaks = AnswerExtras(rawValue: 4)
  public static let gaps = AnswerExtras(rawValue: 8)
  /// What the report prints, beside what is computed.
  public static let published = AnswerExtras(rawValue: 32)
  /// Outstanding steps left out of control limits.
  public static let screening = AnswerExtras(rawValue: 16)
  /// The 95% interval of each figure.
  public static let intervals = AnswerExtras(rawValue: 64)
  /// The limits of ordinary variation.
  public static let limits = AnswerExtras(rawValue: 128)
  public static let usual: AnswerExtras = [.notes, .breaks, .gaps, .screening]
}
