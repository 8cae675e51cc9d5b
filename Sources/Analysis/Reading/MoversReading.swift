internal import Answers
internal import Vocabulary

/// What moved most, in words.
struct MoversReading {
  /// So many of each are read out.
  static let mostReadOut = 2

  let place: String
  let month: Month
  let onMonth: [Move]
  let onYear: [Move]

  var phrase: Phrase {
    guard !(onMonth + onYear).isEmpty else {
      return "Nothing of \(place)'s changed to \(month)."
    }
    let month = sentence(onMonth, "On the month")
    let year = sentence(onYear, "On the year")
    return [month, year, signals].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func sentence(_ moves: [Move], _ opening: String) -> Phrase {
    guard !moves.isEmpty else { return Phrase() }
    let moved = moves.prefix(MoversReading.mostReadOut).map { move -> Phrase in
      let verb = move.change.movement == .up ? "rose" : "fell"
      return "\(move.code) \(verb) from \(move.from) to \(move.to)\(judgement(move))"
    }
    let who = opening == "On the month" ? " \(place)'s" : ""
    return "\(opening)\(who) " + moved.joined(separator: ", ") + "."
  }

  private func judgement(_ move: Move) -> String {
    switch move.change.judgement {
    case .better: " (better)"
    case .worse: " (worse)"
    case .same, .none: ""
    }
  }

  private var signals: Phrase {
    let all = (onMonth + onYear).filter { $0.isSignal != nil }
    let known = Set(all.map(\.code))
    let signals = Set(all.filter { $0.isSignal == true }.map(\.code))
    guard !known.isEmpty else { return Phrase() }
    if signals.isEmpty { return "None of them is more than the usual ups and downs." }
    return
      "More than the usual ups and downs: \(EnglishList.joined(signals.sorted()))."
  }
}
