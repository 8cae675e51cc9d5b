internal import Answers
internal import Store
internal import Vocabulary

/// What a sentence says without a number for it, held against one series.
struct ClaimStatementTest {
  let series: ClaimSeries
  let text: ClaimText
  let timing: ClaimTiming
  let reader: SeriesReader

  private var code: String { series.indicator.code }

  func finding(_ statement: ClaimStatement) -> ClaimFinding {
    switch statement.kind {
    case .side(let way, .comparator(let comparator)):
      side(way, comparator.label) { series.benchmark(comparator, at: $0) }
    case .side(let way, .target): side(way, "target") { series.target(at: $0) }
    case .side(let way, .authority(let authority)): side(way, authority)
    case .target(let isMet): target(isMet: isMet)
    case .superlative(let direction, let span): superlative(direction, span)
    case .movement(let way, let steps): movement(way, steps)
    }
  }

  /// A month that the sentence does not name can show that it is right, never that it is wrong.
  private func decided(
    _ isTrue: Bool, _ claimed: Phrase, _ found: Phrase, at month: Month
  ) -> ClaimFinding {
    guard timing.month == nil else { return ClaimFinding(isTrue, claimed, found) }
    let latest: Phrase = "\(found) (\(month), the latest)"
    return isTrue
      ? ClaimFinding(true, claimed, latest)
      : undecidable(claimed, latest + "; the sentence names none")
  }

  private func decided(_ finding: ClaimFinding, at month: Month) -> ClaimFinding {
    finding.verdict == .undecidable
      ? finding
      : decided(finding.verdict == .isTrue, finding.claimed, finding.found, at: month)
  }

  private func undecidable(_ claimed: Phrase, _ why: Phrase) -> ClaimFinding {
    ClaimFinding(.undecidable, claimed, why)
  }

  private static let noMonth: Phrase = "of which month cannot be told"
  private static let noDirection: Phrase = "no direction is agreed to be better"

  // MARK: - Against something

  /// `below SN`, as both are printed.
  private func side(
    _ way: ClaimStatement.Way, _ what: String, _ printed: (Month) -> ReferenceFigure?
  ) -> ClaimFinding {
    let claimed: Phrase = "\(code) \(way.beside) \(what)"
    guard let month = timing.monthOrLatest(series) else {
      return undecidable(claimed, ClaimStatementTest.noMonth)
    }
    guard let own = series.figure(at: month), let other = printed(month) else {
      return undecidable(claimed, "there are not both for \(month)")
    }
    let year: Phrase = other.isTarget || other.year.isEmpty ? "" : " for \(other.year)"
    return side(way, own, other.figure, year, claimed, at: month)
  }

  private func side(
    _ way: ClaimStatement.Way, _ own: Figure, _ other: Figure, _ year: Phrase,
    _ claimed: Phrase, at month: Month
  ) -> ClaimFinding {
    let both: Phrase = "it is \(own) and \(other)" + year
    guard let direction = series.direction(way) else {
      return undecidable(claimed, both + "; " + ClaimStatementTest.noDirection)
    }
    guard !own.isPrintedAlike(other) else {
      return undecidable(claimed, both + ", too close to tell as they are rounded")
    }
    let isTrue = direction == .up ? own.value > other.value : own.value < other.value
    return decided(isTrue, claimed, both, at: month)
  }

  private func target(isMet: Bool) -> ClaimFinding {
    let claimed: Phrase = "\(code) target \(isMet ? "met" : "not met")"
    guard let month = timing.monthOrLatest(series) else {
      return undecidable(claimed, ClaimStatementTest.noMonth)
    }
    guard let own = series.figure(at: month), let target = series.target(at: month) else {
      return undecidable(claimed, "there are not both for \(month)")
    }
    let both: Phrase = "it is \(own), the target \(target.figure)"
    guard let verdict = series.verdict(own, at: month) else {
      return undecidable(claimed, both + "; " + ClaimStatementTest.noDirection)
    }
    return decided((verdict == .met) == isMet, claimed, both, at: month)
  }

  /// `higher than Southampton's`: the same measure of both, where both count alike.
  private func side(_ way: ClaimStatement.Way, _ other: AuthorityID) -> ClaimFinding {
    let name = reader.store.catalogue[other].name
    let claimed: Phrase = "\(code) \(way.beside) \(name)'s"
    let theirs = ClaimSeries(Subject(series.subject.indicator, of: other), reader: reader)
    guard let theirs else { return undecidable(claimed, "\(name) has no figures of \(code)") }
    guard let month = timing.month ?? series.latest(with: theirs) else {
      return undecidable(claimed, "there is no month of both")
    }
    let sides = [series.subject.authority, other].map {
      CompareSide(series.subject.indicator, $0, at: month, reader: reader)
    }
    guard let own = sides[0].figure, let their = sides[1].figure else {
      return undecidable(claimed, "there are not both for \(month)")
    }
    if let near = sides.lazy.compactMap(\.nearRemark).first {
      return undecidable(claimed, "it is \(own) and \(their), not counted alike: " + near)
    }
    return side(way, own, their, "", claimed, at: month)
  }

  // MARK: - Superlatives

  private func superlative(
    _ direction: ClaimText.Direction, _ span: ClaimStatement.Span
  ) -> ClaimFinding {
    let word = direction == .up ? "highest" : "lowest"
    guard let month = timing.monthOrLatest(series) else {
      return undecidable(Phrase(word), ClaimStatementTest.noMonth)
    }
    switch span {
    case .unsaid: return undecidable(Phrase(word), "of which months cannot be told")
    case .sinceBase:
      guard let base = timing.base(before: month) else {
        return undecidable(Phrase(word), "of which months cannot be told")
      }
      return alone(direction, "\(code) \(word) since \(base)", month, since: base)
    case .months(let count):
      return alone(
        direction, "\(code) \(word) in \(count) months", month, since: month - (count - 1))
    case .ever: return everAlone(direction, "\(code) \(word) ever", month)
    }
  }

  private func alone(
    _ direction: ClaimText.Direction, _ claimed: Phrase, _ month: Month, since first: Month
  ) -> ClaimFinding {
    guard !series.crossesBreak(first, month) else {
      return undecidable(claimed, "the definition changed in between")
    }
    guard let own = series.figure(at: month),
      let found = series.rivals(of: month, direction, since: first)
    else { return undecidable(claimed, "there is no figure for \(month)") }
    if let rival = found.months.last, let figure = series.figure(at: rival) {
      return decided(false, claimed, "it is \(own), and \(figure) in \(rival)", at: month)
    }
    guard found.missing.isEmpty else {
      return undecidable(
        claimed, "it is among the months with a figure; there is none for \(missing(found.missing))"
      )
    }
    let word = direction == .up ? "high" : "low"
    return decided(true, claimed, "it is \(own); no other of those months is as \(word)", at: month)
  }

  private func missing(_ months: [Month]) -> Phrase {
    months.count == 1
      ? "\(months[0])" : "\(months.count) of them, \(months[months.count - 1]) the last"
  }

  /// What was before the first month held nobody can tell from here.
  private func everAlone(
    _ direction: ClaimText.Direction, _ claimed: Phrase, _ month: Month
  ) -> ClaimFinding {
    guard let first = series.first, first < month else {
      return undecidable(claimed, "no earlier month is known")
    }
    let known = alone(direction, claimed, month, since: first)
    guard known.verdict == .isTrue else { return known }
    return undecidable(claimed, "it is since \(first); nothing earlier is known")
  }

  // MARK: - Movements

  private func movement(
    _ way: ClaimStatement.Way, _ steps: ClaimStatement.Steps
  ) -> ClaimFinding {
    guard let month = timing.monthOrLatest(series) else {
      return undecidable("\(code) \(way.moved)", ClaimStatementTest.noMonth)
    }
    guard let direction = series.direction(way) else {
      return undecidable("\(code) \(way.moved)", ClaimStatementTest.noDirection)
    }
    switch steps {
    case .run(let count):
      return run(
        direction, "\(code) \(way.moved) \(count) months in a row", month - count, month)
    case .everyMonthFromBase, .fromBase:
      guard let base = timing.base(before: month), base < month else {
        return undecidable("\(code) \(way.moved)", "from when cannot be told")
      }
      let claimed: Phrase = "\(code) \(way.moved) from \(base) to \(month)"
      return steps == .fromBase
        ? decided(step(direction, claimed, base, month), at: month)
        : run(direction, claimed + ", every month", base, month)
    case .unsaid: return unsaid(direction, "\(code) \(way.moved) to \(month)", month)
    }
  }

  private func step(
    _ way: ClaimStatement.Way, _ claimed: Phrase, _ first: Month, _ last: Month
  ) -> ClaimFinding {
    guard let from = series.figure(at: first), let to = series.figure(at: last) else {
      return undecidable(claimed, "one of the months has no figure")
    }
    guard !series.crossesBreak(first, last) else {
      return undecidable(claimed, "the definition changed in between")
    }
    return ClaimFinding(way.isSo(from.value, to.value), claimed, "it went from \(from) to \(to)")
  }

  private func run(
    _ way: ClaimStatement.Way, _ claimed: Phrase, _ first: Month, _ last: Month
  ) -> ClaimFinding {
    let starts = Array(MonthRange(first, last - 1))
    let each = starts.map { step(way, claimed, $0, $0 + 1) }
    if let failed = each.lastIndex(where: { $0.verdict == .isFalse }) {
      let found = each[failed].found + ", \(starts[failed]) to \(starts[failed] + 1)"
      return decided(false, claimed, found, at: last)
    }
    return each.first { $0.verdict != .isTrue }
      ?? decided(true, claimed, "each of the \(each.count) months did", at: last)
  }

  /// `has increased to 24%`, without from when: true if it is so on the month and on the year.
  private func unsaid(
    _ way: ClaimStatement.Way, _ claimed: Phrase, _ month: Month
  ) -> ClaimFinding {
    let steps = [1, 12].map { step(way, claimed, month - $0, month) }
    if steps.allSatisfy({ $0.verdict == .isTrue }) {
      return ClaimFinding(true, claimed, "on the month and on the year")
    }
    return undecidable(claimed, "from when is not said, and not both month and year agree")
  }
}

extension ClaimStatement.Way {
  fileprivate var beside: String {
    switch self {
    case .up: "above"
    case .down: "below"
    case .level: "equal to"
    case .better: "better than"
    case .worse: "worse than"
    }
  }

  fileprivate var moved: String {
    switch self {
    case .up: "rose"
    case .down: "fell"
    case .level: "was unchanged"
    case .better: "improved"
    case .worse: "worsened"
    }
  }

  fileprivate func isSo(_ from: Double, _ to: Double) -> Bool {
    switch self {
    case .up: to > from
    case .down: to < from
    case .level: to == from
    case .better, .worse: false
    }
  }
}

extension Figure {
  /// Whether rounding hides which of two is larger; numbers of children are exact.
  fileprivate func isPrintedAlike(_ other: Figure) -> Bool {
    guard unit != .count else { return value == other.value }
    return Interval(printed: value, decimals: decimals).meets(
      Interval(printed: other.value, decimals: other.decimals))
  }
}
