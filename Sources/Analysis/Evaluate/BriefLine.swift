internal import Answers
internal import Store
internal import Vocabulary

/// One indicator of a brief: whether it is a worry or good news, and why.
///
/// A signal decides first, because it is more than the usual ups and downs; then the report's own
/// colour or target; a good colour is news only where the year was better too.
struct BriefLine {
  enum News: Equatable {
    case worry
    case good
  }

  let row: ScorecardRow
  private let variation: Variation?
  private let signal: Judgement

  init(_ row: ScorecardRow, reader: SeriesReader) {
    self.row = row
    let summary = SeriesSummary(of: row.subject, to: row.month, reader: reader)
    let variation = Variation(summary, basis: row.indicator.basis)
    self.variation = variation
    let cause = variation.flatMap { $0.isSure ? $0.lastCause : nil }
    signal = cause.flatMap { cause in variation?.judgement(cause) } ?? .none
  }

  var news: News? {
    guard row.hasFigure else { return nil }
    switch (signal, standing) {
    case (.worse, _): return .worry
    case (.better, _): return .good
    case (_, .worse): return .worry
    case (_, .better): return row.changeOnYear?.judgement == .better ? .good : nil
    default: return nil
    }
  }

  /// By colour, failing that by target.
  private var standing: Judgement {
    switch row.colouring?.month {
    case .colour(.red), .target(.notMet): .worse
    case .colour(.green), .target(.met): .better
    case .colour(.amber), .some(.none), nil: .none
    }
  }

  /// Signals first, then what went the same way on the year, the furthest in its usual steps.
  static func isHeavier(_ left: BriefLine, _ right: BriefLine) -> Bool {
    (left.signals, left.agreements, left.steps, right.code)
      > (right.signals, right.agreements, right.steps, left.code)
  }

  private var signals: Int { signal == .worse || signal == .better ? 1 : 0 }

  private var agreements: Int {
    switch (news, row.changeOnYear?.judgement) {
    case (.worry, .worse), (.good, .better): 1
    default: 0
    }
  }

  private var steps: Double {
    guard let step = variation?.limits.meanMovingRange, step > 0, let change = row.changeOnYear
    else { return 0 }
    return abs(change.difference.value) / step
  }

  // MARK: - Words

  var code: String { row.indicator.code }

  /// `Re-referrals within 12 months 24%, ▲ 5 on the year; target (20%) not met; noise`
  var phrase: Phrase {
    var clauses: [Phrase] = [Phrase(row.indicator.title) + " \(figure)"]
    if let change = row.changeOnYear {
      clauses.append("\(change) on the year\(change.judgement.aside)")
    }
    let opening = clauses.joined(separator: ", ")
    return [opening, verdict, certainty].compactMap { $0 }.joined(separator: "; ")
  }

  /// `M6-QL (24%, target 20% not met)`
  var short: Phrase {
    let news: Phrase? =
      switch signal {
      case .worse: "a signal for the worse"
      case .better: "a signal for the better"
      case .same, .none: nil
      }
    return "\(code) (\([figure, verdict, news].compactMap { $0 }.joined(separator: ", ")))"
  }

  private var figure: Phrase {
    guard let last = row.summary.last else { return "" }
    return "\(row.series.figure(last.value))"
  }

  private var verdict: Phrase? {
    let target: Phrase = row.target.map { "target (\($0.figure))" } ?? "target"
    switch row.colouring?.month {
    case .colour(let colour): return Phrase(colour.rawValue)
    case .target(.met): return target + " met"
    case .target(.notMet): return target + " not met"
    case .some(.none), nil: return nil
    }
  }

  /// Signal or noise, or why neither can be said.
  private var certainty: Phrase {
    guard let variation, !variation.limits.areTrial else {
      return "too few months to tell signal from noise"
    }
    switch variation.misfit {
    case .movesSlowly: return "moves slowly, so signal or noise is not told"
    case .movesSeldom: return "moves seldom, so signal or noise is not told"
    case nil: break
    }
    guard let cause = variation.lastCause else { return "noise: within its usual ups and downs" }
    return "a signal: \(cause.rule.phrase(isHigh: cause.isHigh, of: variation))"
  }
}

extension Judgement {
  /// ` (better)` behind a change; nothing where nobody judges.
  var aside: String {
    switch self {
    case .better: " (better)"
    case .worse: " (worse)"
    case .same, .none: ""
    }
  }
}
