internal import Answers
internal import Vocabulary

/// What moved most, in words.
struct MoversReading {
  /// So many of each are read out.
  static let mostReadOut = 2

  let place: String
  let month: Month
  let spans: [MoverSpan]
  /// The largest of each span.
  let moves: [[Move]]

  var phrase: Phrase {
    guard !moves.allSatisfy(\.isEmpty) else {
      return "Nothing of \(place)'s changed to \(month)."
    }
    let sentences = zip(spans, moves).map {
      sentence($1, $0.title, isFirst: $0.months == spans[0].months)
    }
    return (sentences + [signals]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func sentence(_ moves: [Move], _ opening: String, isFirst: Bool) -> Phrase {
    guard !moves.isEmpty else { return Phrase() }
    let moved = moves.prefix(MoversReading.mostReadOut).map { move -> Phrase in
      let verb = move.change.movement == .up ? "rose" : "fell"
      return "\(move.code) \(verb) from \(move.from) to \(move.to)\(move.change.judgement.aside)"
    }
    let who = isFirst ? " \(place)'s" : ""
    return "\(opening)\(who) " + moved.joined(separator: ", ") + "."
  }

  private var signals: Phrase {
    let all = moves.flatMap { $0 }.filter { $0.isSignal != nil }
    let known = Set(all.map(\.code))
    let signals = Set(all.filter { $0.isSignal == true }.map(\.code))
    guard !known.isEmpty else { return Phrase() }
    if signals.isEmpty { return "None of them is more than the usual ups and downs." }
    return
      "More than the usual ups and downs: \(EnglishList.joined(signals.sorted()))."
  }
}
