internal import Answers
internal import Vocabulary

/// What a projection comes to in words: where it leads, how far it may miss, and the target.
struct ProjectReading {
  /// Further away than this, "at this rate" means nothing.
  static let mostMonths = 120

  let place: String
  let indicator: Indicator
  let outlook: Outlook
  let summary: SeriesSummary
  let target: ReferenceFigure?

  private var projection: Projection { outlook.projection }
  private var end: Outlook.Step { outlook.steps[outlook.steps.count - 1] }

  var phrase: Phrase {
    guard let last = summary.last else { return Phrase() }
    return [direction(last), trust, target.map { against($0, last) }].compactMap { $0 }
      .joined(separator: " ")
  }

  /// `LAC1 is projected to fall from 470 in Aug-24 to 459 in Dec-24 (between 450 and 468)`
  private func direction(_ last: SeriesSummary.Point) -> Phrase {
    let from = summary.series.figure(last.value)
    let move = Figure(end.value.value - last.value, decimals: end.value.decimals)
    let verb: Phrase =
      switch ChangeRule.movement(move) {
      case .up: "rise from \(from) in \(last.month) to \(end.value) in \(end.month)"
      case .down: "fall from \(from) in \(last.month) to \(end.value) in \(end.month)"
      case .level: "stay at \(end.value) until \(end.month)"
      }
    return
      "\(place)'s \(indicator.code) is projected to \(verb), \(share) between \(end.low) and \(end.high)\(reach)."
  }

  /// The share that the band holds was tested for months no further ahead than these.
  private var isTested: Bool { projection.test.tested >= outlook.steps.count }
  private var share: String { isTested ? "four times in five" : "perhaps" }
  private var reach: Phrase {
    isTested
      ? ""
      : "; the band is tested to \(outlook.steps[projection.test.tested - 1].month) only"
  }

  private var trust: Phrase {
    let miss = projection.test.meanMiss
    let sentence: Phrase =
      "The method, \(projection.method.name), would have missed by \(outlook.figure(miss))\(points) on average in the past"
    guard let rest = projection.restMiss, rest <= miss else { return sentence + "." }
    return sentence
      + "; no change at all by \(outlook.figure(rest))\(points), so it says little about where this is going."
  }

  private var points: String { indicator.unit.changesInPoints ? " points" : "" }

  // MARK: - Target

  private func against(_ target: ReferenceFigure, _ last: SeriesSummary.Point) -> Phrase {
    let effort = need(target, last)
    return [atThisRate(target, last), effort].compactMap { $0 }.joined(separator: " ")
  }

  /// Which way the target lies: met is past it or on it.
  private func isReached(_ value: Double, _ target: ReferenceFigure, _ last: Double) -> Bool {
    if let verdict = target.verdict(on: value, polarity: summary.polarity) {
      return verdict == .met
    }
    return last <= target.figure.value
      ? value >= target.figure.value : value <= target.figure.value
  }

  private func atThisRate(_ target: ReferenceFigure, _ last: SeriesSummary.Point) -> Phrase? {
    let figure = target.figure
    let word = target.verdict(on: last.value, polarity: summary.polarity) == nil ? "reached" : "met"
    let holds = { (value: Double) in isReached(value, target, last.value) }
    if last.value == figure.value || word == "met" && holds(last.value) {
      return holds(end.value.value)
        ? "The target (\(figure)) is met now, and still would be in \(end.month)."
        : "The target (\(figure)) is met now; at this rate it would not be in \(end.month)."
    }
    if let first = outlook.steps.first(where: { holds($0.value.value) }) {
      return "At this rate the target (\(figure)) is \(word) in \(first.month)."
    }
    guard projection.method == .line, let line = projection.line else {
      return "So the target (\(figure)) is not \(word) by \(end.month)."
    }
    let rate = Figure(line.slope, decimals: max(1, summary.series.decimals))
    let months = (1...ProjectReading.mostMonths).first {
      holds(line.value(at: summary.series.months.count - 1 + $0))
    }
    // The line need not begin at the last figure: then its slope is not the way from here to the end.
    let isApart = (end.value.value - last.value) * line.slope < 0
    let side = end.value.value > last.value ? "above" : "below"
    let opening: Phrase =
      isApart
      ? "The line through the months lies \(side) the last figure and moves by \(difference: rate)\(points) a month: on it"
      : "At this rate (\(difference: rate)\(points) a month)"
    let start = isApart ? line.value(at: summary.series.months.count - 1) : last.value
    guard (figure.value - start) * line.slope > 0 else {
      return opening
        + (isApart
          ? " the target (\(figure)) comes no nearer."
          : " it comes no nearer to the target (\(figure)).")
    }
    guard let months else {
      return opening + " the target (\(figure)) is not \(word) within ten years."
    }
    let month = summary.series.months.last + months
    return opening
      + " the target (\(figure)) is \(word) in \(month), after \(months) months: further ahead than can be tested."
  }

  /// What it would take each month to be there in the last month.
  private func need(_ target: ReferenceFigure, _ last: SeriesSummary.Point) -> Phrase? {
    let isMet = target.verdict(on: last.value, polarity: summary.polarity) == .met
    let distance = target.figure.value - last.value
    guard !isMet, distance != 0, !isReached(end.value.value, target, last.value) else { return nil }
    let each = Figure(
      abs(distance) / Double(outlook.steps.count), decimals: max(1, summary.series.decimals))
    let verb = distance > 0 ? "rise" : "fall"
    return "To be there by \(end.month) it would have to \(verb) by \(each)\(points) each month."
  }
}
