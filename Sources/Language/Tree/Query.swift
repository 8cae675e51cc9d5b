public import Vocabulary

/// A question: a verb, its parts in whatever order they came, and the stages behind it.
public struct Query: Equatable, Sendable {
  public var verb: Spanned<Verb>
  /// Only of `list`.
  public var listTarget: Spanned<ListTarget>?
  public var parts: Parts
  public var stages: [Spanned<Stage>]

  public init(
    verb: Spanned<Verb>, listTarget: Spanned<ListTarget>? = nil, parts: Parts = Parts(),
    stages: [Spanned<Stage>] = []
  ) {
    self.verb = verb
    self.listTarget = listTarget
    self.parts = parts
    self.stages = stages
  }
}

extension Query {
  /// The form asked for by `as`, in a clause or, outranking it, behind a `|`.
  public var form: Mode? {
    let stages = stages.compactMap { stage in
      if case .mode(let mode) = stage.value { mode.value } else { nil }
    }
    return stages.last ?? parts.mode?.value
  }

  /// Whether it leaves in a form that has a place for where its figures were printed.
  public var carriesSources: Bool {
    let files = stages.compactMap { stage in
      if case .export(let file, _) = stage.value { file.value } else { nil }
    }
    return [.json, .ndjson, .html].contains(form)
      || files.contains { file in ["json", "html"].contains { file.hasSuffix("." + $0) } }
  }
}

/// The operands and clauses of a query; `again`, `focus` and `history` take them too.
public struct Parts: Equatable, Sendable {
  /// In the order written; periods among them are in `period`.
  public var operands: [Operand] = []
  /// `of LAC1, CP4`
  public var subjects: [NameNode] = []
  /// `for Southampton, SE`
  public var places: [Place] = []
  public var versus: [Versus] = []
  public var period: Spanned<PeriodNode>?
  public var by: [Spanned<Dimension>] = []
  public var filter: Expression?
  /// `as published in May-24`: the vintage, independent of the period.
  public var published: Spanned<PointNode>?
  public var mode: Spanned<Mode>?
  public var ahead: Spanned<PeriodLength>?
  /// `with M2, CP4` of `correlate`.
  public var partners: Partners?
  /// `lags 0..12`: so many months before.
  public var lags: Spanned<ClosedRange<Int>>?
  public var datasets: [NameNode] = []
  public var with: [Spanned<Flag>] = []
  public var without: [Spanned<Flag>] = []

  public init() {}
  public var isEmpty: Bool { self == Parts() }
}

/// What stands beside the verb without a clause word.
public enum Operand: Equatable, Sendable {
  case name(NameNode)
  /// `_`, the last result.
  case lastResult
}

/// What an indicator is correlated with.
public enum Partners: Equatable, Sendable {
  case all
  case names([NameNode])
}

/// Whose figures.
public enum Place: Equatable, Sendable {
  case name(NameNode)
  case all
  case except(NameNode)
}

/// What the figures are set against.
public enum Versus: Equatable, Sendable {
  /// An authority, a group or a comparator.
  case name(NameNode)
  case statistic(Spanned<Statistic>, of: NameNode)
  case target
  /// `85%`, `435`: a figure of the asker's own.
  case number(Spanned<NumberNode>)
  case period(Spanned<PeriodNode>)
}

/// What can stand in brackets behind a name: `LAC1[SN]`, `LAC1[-12m]`.
public enum Selector: Equatable, Sendable {
  case name(NameNode)
  case all
  case except(NameNode)
  case statistic(Spanned<Statistic>, of: NameNode)
  case target
  case period(Spanned<PeriodNode>)
}
