internal import Answers
internal import Vocabulary

/// A scorecard in a few sentences: how many moved which way, and the colours.
struct ScorecardReading {
  private let rows: [ScorecardRow]
  private let month: Month

  init(_ rows: [ScorecardRow], at month: Month) {
    self.rows = rows
    self.month = month
  }

  var phrase: Phrase {
    [
      movement("month", rows.compactMap(\.changeOnMonth)),
      movement("year", rows.compactMap(\.changeOnYear)), colours("By the report's limits", \.month),
      hasYearsToDate ? colours("At year end", \.year) : nil, targets,
    ].compactMap { $0 }.joined(separator: " ")
  }

  private func movement(_ span: String, _ changes: [Change]) -> Phrase? {
    guard !changes.isEmpty else { return nil }
    let count = { (judgement: Judgement) in changes.count { $0.judgement == judgement } }
    let unjudged = count(.none)
    let noDirection =
      unjudged == 0 ? "" : "; \(unjudged) \(unjudged == 1 ? "has" : "have") no agreed direction"
    return
      "On the \(span): \(count(.better)) better, \(count(.worse)) worse, \(count(.same)) unchanged\(noDirection)."
  }

  private var hasYearsToDate: Bool { rows.contains { $0.toDate != .blank } }

  private func colours(
    _ opening: String, _ verdict: (Colouring) -> ColourRule.Verdict?
  ) -> Phrase? {
    let all = rows.compactMap { row -> RAG? in
      if case .colour(let colour) = row.colouring.flatMap(verdict) { colour } else { nil }
    }
    guard !all.isEmpty else { return nil }
    let counts = [RAG.green, .amber, .red].map { colour in
      "\(all.count { $0 == colour }) \(colour.rawValue)"
    }
    return "\(opening): \(counts.joined(separator: ", "))."
  }

  private var targets: Phrase? {
    let all = rows.compactMap { row -> TargetVerdict? in
      if case .target(let verdict) = row.colouring?.month { verdict } else { nil }
    }
    guard !all.isEmpty else { return nil }
    return "Targets: \(all.count { $0 == .met }) met, \(all.count { $0 == .notMet }) not met."
  }
}
