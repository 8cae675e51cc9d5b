public import Language
internal import Vocabulary

/// The parts of a query that a verb takes; whatever else is written is refused, never ignored.
public struct PartKinds: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  static let names = PartKinds(rawValue: 1)
  static let places = PartKinds(rawValue: 2)
  static let versus = PartKinds(rawValue: 4)
  static let period = PartKinds(rawValue: 8)
  static let published = PartKinds(rawValue: 16)
  public static let flags = PartKinds(rawValue: 32)
  static let datasets = PartKinds(rawValue: 64)
  /// `by` and `where`: of answers that are rows.
  static let rows = PartKinds(rawValue: 128)
  /// How far into the months to come.
  static let ahead = PartKinds(rawValue: 256)
  /// How far into the months before, and with what.
  static let lags = PartKinds(rawValue: 512)
  static let all: PartKinds = [
    .names, .places, .versus, .period, .published, .flags, .datasets, .rows,
  ]
}

extension Query {
  public var takes: PartKinds {
    switch verb.value {
    case .compare, .rank, .movers, .audit: .all.subtracting(.versus)
    case .explain, .spc: .all.subtracting([.versus, .rows])
    case .describe: [.names, .datasets]
    case .list:
      listTarget?.value == .indicators ? [.names, .places, .datasets, .rows] : .rows
    case .trend, .need: .all.subtracting(.rows)
    case .project: .all.subtracting(.rows).union(.ahead)
    case .correlate: .all.subtracting([.versus, .rows]).union(.lags)
    case .summarise: .all.subtracting(.versus)
    case .brief: .all.subtracting([.versus, .rows])
    case .diff: [.names, .places, .period, .flags, .datasets]
    case .show, .scorecard: .all
    }
  }
}

extension Query {
  /// Whether its rows are worked on before anybody sees the answer.
  var isForRows: Bool {
    if !parts.by.isEmpty || parts.filter != nil { return true }
    switch stages.first?.value {
    case .filter, .sort, .top, .bottom, .select, .add, .group, .pivot: return true
    case .round, .all, .chart, .mode, .export, .copy, .note, .assert, .save, nil: return false
    }
  }
}

extension Query {
  /// The clause ` using mine, rotherham` as a statement has it; empty where none is written.
  var usingText: String {
    let names = parts.datasets.map { NameSpelling.inStatement($0.text) }
    return names.isEmpty ? "" : " using " + names.joined(separator: ", ")
  }
}

extension Planner {
  /// Refuses the parts that the verb has no use for.
  mutating func refuseUnusedParts() {
    let parts = query.parts
    let taken = query.takes
    if !taken.contains(.names) {
      for name in parts.knownNamesAndUnknown { refuseUnused("names", at: name.range) }
    }
    if !taken.contains(.places) {
      for case .name(let name) in parts.places { refuseUnused("for", at: name.range) }
    }
    if !taken.contains(.versus), let versus = parts.versus.first {
      refuseUnused("vs", at: versus.range ?? query.verb.range)
    }
    if !taken.contains(.period), let period = parts.period {
      refuseUnused("a period", at: period.range)
    }
    if !taken.contains(.published), let published = parts.published {
      refuseUnused("as published", at: published.range)
    }
    if !taken.contains(.datasets), let dataset = parts.datasets.first {
      refuseUnused("using", at: dataset.range)
    }
    if !taken.contains(.ahead), let ahead = parts.ahead {
      refuseUnused("ahead", at: ahead.range)
    }
    if !taken.contains(.lags), let lags = parts.lags {
      refuseUnused("lags", at: lags.range)
    }
    if !taken.contains(.flags), let flag = (parts.with + parts.without).first {
      refuseUnused("with and without", at: flag.range)
    }
    if !taken.contains(.rows) { refuseRowClauses(of: verbWords) }
  }

  /// The clauses that work on rows.
  mutating func refuseRowClauses(of verb: String) {
    let parts = query.parts
    if let filter = parts.filter { refuseUnused("where", of: verb, at: filter.range) }
    if let dimension = parts.by.first { refuseUnused("by", of: verb, at: dimension.range) }
  }

  /// `list topics`
  private var verbWords: String {
    ([query.verb.value.word] + [query.listTarget?.value.word].compactMap { $0 })
      .joined(separator: " ")
  }

  private mutating func refuseUnused(_ what: String, at range: SourceRange) {
    refuseUnused(what, of: verbWords, at: range)
  }

  private mutating func refuseUnused(_ what: String, of verb: String, at range: SourceRange) {
    let page = verb.prefix { $0 != " " }
    resolver.problems.add(
      Diagnostic(
        .unexpectedWord, "\(verb) has no use for \(what)", at: range,
        help: ["leave it out; help \(page) says what may be added"]))
  }
}

extension Versus {
  /// Where it was written; a bare `target` does not say.
  var range: SourceRange? {
    switch self {
    case .name(let name), .statistic(_, of: let name): name.range
    case .number(let number): number.range
    case .period(let period): period.range
    case .target: nil
    }
  }
}
