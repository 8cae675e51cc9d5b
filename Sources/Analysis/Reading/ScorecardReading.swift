internal import Answers
internal import Vocabulary

/// A scorecard in a few sentences: how many moved which way, the colours, and the targets by name.
struct ScorecardReading {
  /// More than these are counted, not named.
  static let mostNamed = 4

  private let rows: [ScorecardRow]
  private let name: String
  private let month: Month

  init(_ rows: [ScorecardRow], of name: String, at month: Month) {
    self.rows = rows
    self.name = name
    self.month = month
  }

  var phrase: Phrase {
    let movements = [
      movement("month", rows.compactMap(\.changeOnMonth)),
      movement("year", rows.compactMap(\.changeOnYear)),
    ].compactMap { $0 }
    let opening: Phrase = "\(name) in \(month), \(rows.count) indicators"
    let first = movements.isEmpty ? opening : opening + ": " + movements.joined(separator: "; ")
    return [
      first + ".", colours("By the report's limits", \.month),
      hasYearsToDate ? colours("At year end", \.year) : nil, targets,
    ].compactMap { $0 }.joined(separator: " ")
  }

  private func movement(_ span: String, _ changes: [Change]) -> Phrase? {
    guard !changes.isEmpty else { return nil }
    let count = { (judgement: Judgement) in changes.count { $0.judgement == judgement } }
    let unjudged = count(.none)
    let noDirection = unjudged == 0 ? "" : ", \(unjudged) without an agreed direction"
    return
      "on the \(span) \(count(.better)) better, \(count(.worse)) worse, \(count(.same)) unchanged\(noDirection)"
  }

  private var hasYearsToDate: Bool { rows.contains { !$0.toDate.isBlank } }

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
    let (met, missed) = (codes(.met), codes(.notMet))
    guard !met.isEmpty || !missed.isEmpty else { return nil }
    return "Targets: \(counted(met)) met, \(counted(missed)) not met."
  }

  private func codes(_ wanted: TargetVerdict) -> [String] {
    rows.filter { row in
      if case .target(let verdict) = row.colouring?.month { verdict == wanted } else { false }
    }.map(\.indicator.code)
  }

  /// `2 (LAC1 and NI147)`
  private func counted(_ codes: [String]) -> String {
    codes.isEmpty || codes.count > ScorecardReading.mostNamed
      ? "\(codes.count)" : "\(codes.count) (\(EnglishList.joined(codes)))"
  }
}
