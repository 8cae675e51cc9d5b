internal import Answers
internal import Vocabulary

/// What a league table comes to in words: our place, how far from the benchmarks, and chance.
struct RankReading {
  let indicator: Indicator
  let ranking: LeagueTable
  /// Our own months to the one ranked; nil where no two of them have figures.
  let variation: Variation?

  private var polarity: Polarity { LeagueTable.polarity(indicator) }

  var phrase: Phrase {
    guard let own = ranking.ownEntry else { return ends }
    var sentence: Phrase =
      "\(own.name) (\(own.figure)) is \(place(own))"
    let gaps = ranking.benchmarks.map { gap(own, to: $0) }
    if !gaps.isEmpty { sentence += ": " + gaps.joined(separator: ", ") }
    sentence += "."
    return [sentence, reporting, chance(own), signalOrNoise(own)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// A place that is owed to one unusual month says little.
  private func signalOrNoise(_ own: LeagueTable.Entry) -> Phrase {
    variation?.signalOrNoise.map { "Of \(own.name)'s own months \($0)." } ?? Phrase()
  }

  /// `the 2nd best of 11`, `the joint 4th best of 11`, `last of 11`
  private func place(_ entry: LeagueTable.Entry) -> String {
    let all = ranking.entries.count
    let isJudged = polarity == .high || polarity == .low
    if all == 1 { return "the only one to report" }
    if entry.place == all { return (isJudged ? "last" : "the lowest") + " of \(all)" }
    let superlative = isJudged ? "best" : "highest"
    let number = entry.place == 1 ? superlative : "\(entry.place.ordinal) \(superlative)"
    return "the " + (entry.isTied ? "joint " : "") + number + " of \(all)"
  }

  private func gap(_ own: LeagueTable.Entry, to benchmark: ReferenceFigure) -> Phrase {
    let decimals = max(own.figure.decimals, benchmark.figure.decimals)
    let gap = Figure(own.figure.value - benchmark.figure.value, decimals: decimals)
    let points = gap.pointsWord(indicator.unit)
    switch ChangeRule.movement(gap) {
    case .level: return "equal to \(benchmark.phrase)"
    case .up, .down:
      let side = gap.value > 0 ? "above" : "below"
      return "\(Figure(abs(gap.value), decimals: decimals))\(points) \(side) \(benchmark.phrase)"
    }
  }

  private var ends: Phrase {
    guard let first = ranking.entries.first, let last = ranking.entries.last,
      ranking.entries.count > 1
    else {
      return ranking.entries.first.map { "Only \($0.name) (\($0.figure)) reports." } ?? Phrase()
    }
    return "First \(first.name) (\(first.figure)), last \(last.name) (\(last.figure)). \(reporting)"
  }

  private var reporting: Phrase {
    let all = ranking.entries.count + ranking.absent.count
    return ranking.absent.isEmpty || ranking.entries.count == 1
      ? Phrase() : "\(ranking.entries.count) of \(all) report."
  }

  /// Only where the counts behind the figures are known.
  private func chance(_ own: LeagueTable.Entry) -> Phrase {
    guard let interval = ranking.interval(of: own) else { return Phrase() }
    let others = ranking.entries.filter { $0.authority != own.authority }
    let known = others.compactMap { other in
      ranking.interval(of: other).map { (name: other.name, isApart: interval.differs(from: $0)) }
    }
    let apart = known.filter(\.isApart)
    switch (known.count, apart.count) {
    case (0, _): return Phrase()
    case (1, 1): return "The difference from \(known[0].name) is more than chance."
    case (1, _): return "The difference from \(known[0].name) may be chance."
    default:
      return
        "From \(apart.count) of the \(known.count) others whose counts are known it differs by more than chance."
    }
  }
}
