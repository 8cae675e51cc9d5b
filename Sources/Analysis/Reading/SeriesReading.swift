internal import Answers
internal import Vocabulary

/// The sentence that one series comes to: what moved, by how much, to what, and how it stands.
struct SeriesReading {
  /// Below this many figures a superlative says nothing.
  static let fewestPointsForSuperlative = 4
  /// More missing months than this are counted, not listed.
  static let mostMonthsNamed = 4

  let place: String
  let code: String
  let summary: SeriesSummary
  let references: [ReferenceFigure]
  /// Nil where signal or noise cannot be told.
  var variation: Variation?

  var phrase: Phrase {
    guard let last = summary.last else {
      return "\(place) has no figure for \(code) in \(summary.series.months.label)."
    }
    var sentence = opening(last)
    let standings = references.compactMap { Standing(summary, against: $0)?.phrase }
    if !standings.isEmpty { sentence += ": " + standings.joined(separator: "; ") }
    sentence += "."
    let further = [variation?.signalOrNoise.map { $0 + "." }].compactMap(\.self)
    return ([sentence] + further + gaps).joined(separator: " ")
  }

  private func opening(_ last: SeriesSummary.Point) -> Phrase {
    let lastFigure = summary.series.figure(last.value)
    guard let first = summary.first, first.month < last.month,
      let change = summary.change(from: first.value)
    else { return "\(place)'s \(code) was \(lastFigure) in \(last.month)" + definition }
    var sentence: Phrase
    if change.movement == .level {
      sentence = unmoved(first, last, lastFigure)
    } else {
      let verb = change.movement == .up ? "rose" : "fell"
      sentence = "\(place)'s \(code) \(verb) from \(summary.series.figure(first.value)) in "
      sentence += "\(first.month) to \(lastFigure) in \(last.month)\(amount(change))"
    }
    return sentence + superlative(last) + definition
  }

  /// Both ends alike: a series that never moved, or one that came back.
  private func unmoved(
    _ first: SeriesSummary.Point, _ last: SeriesSummary.Point, _ figure: Figure
  ) -> Phrase {
    let values = summary.points.map(\.value)
    guard let low = values.min(), let high = values.max(), low < high else {
      return "\(place)'s \(code) was unchanged at \(figure) from \(first.month) to \(last.month)"
    }
    let range: Phrase = "\(summary.series.figure(low)) and \(summary.series.figure(high))"
    return
      "\(place)'s \(code) was \(figure) in \(last.month), as in \(first.month), and between \(range) since"
  }

  /// Said whenever earlier months were left out of the sentence.
  private var definition: Phrase {
    summary.definedSince.map { ", as defined since \($0)" } ?? Phrase()
  }

  private func amount(_ change: Change) -> Phrase {
    if let percent = change.percent { return " (\(percentChange: percent))" }
    let points = change.difference.pointsWord(summary.series.unit)
    return points.isEmpty ? Phrase() : " (\(difference: change.difference)\(points))"
  }

  private func superlative(_ last: SeriesSummary.Point) -> Phrase {
    let points = summary.points
    guard points.count >= SeriesReading.fewestPointsForSuperlative else { return Phrase() }
    let others = points.dropLast()
    if others.allSatisfy({ $0.value > last.value }) {
      return ", the lowest of the \(points.count) months"
    }
    if others.allSatisfy({ $0.value < last.value }) {
      return ", the highest of the \(points.count) months"
    }
    return Phrase()
  }

  private var gaps: [Phrase] {
    let missing = summary.missingMonths
    return [
      gap(missing.filter { !summary.isWithheld($0) }, "has no figure", "have no figure"),
      gap(missing.filter(summary.isWithheld), "is withheld", "are withheld"),
    ].compactMap(\.self)
  }

  private func gap(_ months: [Month], _ one: String, _ several: String) -> Phrase? {
    guard !months.isEmpty else { return nil }
    if months.count > SeriesReading.mostMonthsNamed {
      return "\(months.count) of the \(summary.expectedMonths.count) months \(several)."
    }
    let names = EnglishList.joined(months.map(\.label))
    return "\(names) \(months.count == 1 ? one : several)."
  }
}

/// Lists as a person reads them out: `a`, `a and b`, `a, b and c`.
enum EnglishList {
  static func joined(_ items: [String], conjunction: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// `LAC1, CP2 and 5 more`: the first few, and how many are left out.
  static func first(_ most: Int, of items: [String]) -> String {
    guard items.count > most else { return items.joined(separator: ", ") }
    return items.prefix(most).joined(separator: ", ") + " and \(items.count - most) more"
  }
}
