internal import Answers
internal import Vocabulary

/// What a control chart says in words: which months stand out and why, and how the last one stands.
struct SpcReading {
  /// More episodes than this are counted; the last ones are named.
  static let mostEpisodesNamed = 3

  private let code: String
  private let variation: Variation
  private let target: ReferenceFigure?
  private let causes: [SpecialCause?]

  init(code: String, variation: Variation, target: ReferenceFigure?) {
    self.code = code
    self.variation = variation
    self.target = target
    causes = variation.causes
  }

  private var summary: SeriesSummary { variation.summary }
  private var limits: ControlLimits { variation.limits }

  var phrase: Phrase {
    if let misfit = variation.misfit { return unfit(misfit) }
    let trial: Phrase = limits.areTrial ? "The limits are trial limits." : ""
    return [findings, others, assurance, trial].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Stocks and rolling years, and what stands still: a chart of limits would cry wolf.
  private func unfit(_ misfit: Variation.Misfit) -> Phrase {
    let outside = summary.points.count { limits.isOutside($0.value) }
    guard misfit == .movesSlowly else { return still }
    return
      "\(code) moves slowly: each month lies close to the one before. Limits are not a useful description of it (\(outside) of the \(summary.points.count) months are outside); trend tells its movement."
  }

  /// `in 13 of 15 months it did not move`
  private var still: Phrase {
    let steps = zip(summary.points, summary.points.dropFirst()).filter { $1.month == $0.month + 1 }
    let moves = steps.filter { $0.value != $1.value }.map { "\($1.month)" }
    return
      "\(code) moves seldom: of \(steps.count) steps from one month to the next only \(moves.count) changed it (to \(EnglishList.joined(moves))). Limits are not a useful description of it; look at those months."
  }

  // MARK: - Months that stand out

  /// Months in a row that stand out for the same reason.
  private struct Episode {
    var first: SeriesSummary.Point
    var last: SeriesSummary.Point
    let cause: SpecialCause
  }

  private var episodes: [Episode] {
    summary.points.reduce(into: []) { episodes, point in
      guard let cause = cause(at: point.month) else { return }
      if let last = episodes.last, last.cause == cause, last.last.month + 1 == point.month {
        episodes[episodes.count - 1].last = point
      } else {
        episodes.append(Episode(first: point, last: point, cause: cause))
      }
    }
  }

  private func cause(at month: Month) -> SpecialCause? {
    causes[month - summary.series.months.first]
  }

  private var findings: Phrase {
    let episodes = episodes
    guard !episodes.isEmpty else { return Phrase() }
    let named = episodes.suffix(SpcReading.mostEpisodesNamed).map(phrase).joined(separator: "; ")
    let months = summary.points.count { cause(at: $0.month) != nil }
    let opening: Phrase =
      episodes.count == 1
      ? "One special cause: "
      : "Special causes in \(months) of the \(summary.points.count) months: "
    let earlier = episodes.count - SpcReading.mostEpisodesNamed
    return opening + named + (earlier > 0 ? "; and \(earlier) earlier." : ".")
  }

  /// `Jun-18 (48%), below the lower limit (52.0%): concern`
  private func phrase(_ episode: Episode) -> Phrase {
    let judgement = variation.judgement(episode.cause)
    var phrase: Phrase =
      episode.first == episode.last
      ? "\(episode.first.month) (\(summary.series.figure(episode.first.value)))"
      : "\(episode.first.month) to \(episode.last.month)"
    phrase += ", " + episode.cause.rule.phrase(isHigh: episode.cause.isHigh, of: variation)
    return judgement.word.isEmpty ? phrase : phrase + ": \(judgement.word)"
  }

  // MARK: - The others, the last one, the target

  private var others: Phrase {
    guard let last = summary.last else { return Phrase() }
    let count = summary.points.count { cause(at: $0.month) == nil }
    let range: Phrase =
      "(\(variation.figure(limits.lower)) to \(variation.figure(limits.upper)))"
    let figure: Phrase = "\(last.month) (\(summary.series.figure(last.value)))"
    guard let cause = variation.lastCause else {
      let which = count == summary.points.count ? "No special cause: all" : "The other"
      return "\(which) \(count) months, \(figure) included, are within expected variation \(range)."
    }
    let word = variation.judgement(cause).word
    let verdict: Phrase = word.isEmpty ? "" : ": \(word)"
    return "The last month, \(figure), is a signal, not noise\(verdict)."
  }

  private var assurance: Phrase {
    guard let target,
      let assurance = Assurance(
        of: target.figure.value, within: limits, polarity: summary.polarity)
    else { return Phrase() }
    switch assurance {
    case .consistentlyMet:
      return
        "\(Phrase(target.phrase).capitalised) \(target.figure) lies beyond the limits: ordinary months always meet it."
    case .consistentlyMissed:
      return
        "\(Phrase(target.phrase).capitalised) \(target.figure) lies beyond the limits: ordinary months always miss it."
    case .hitAndMiss:
      return
        "\(Phrase(target.phrase).capitalised) \(target.figure) lies within the limits: hit and miss, by chance alone."
    }
  }
}

extension Judgement {
  /// What a special cause is called: improvement, concern or, without a direction, nothing.
  var word: String {
    switch self {
    case .better: "improvement"
    case .worse: "concern"
    case .same, .none: ""
    }
  }
}
