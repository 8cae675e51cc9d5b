internal import Analysis
internal import Answers
internal import Language
internal import Store
internal import Vocabulary

extension Session {
  /// `share AUDIENCE`: who answers are for from now on; alone, who they are for.
  func share(_ asked: Audience?) -> Answer {
    if let asked {
      state.audience = asked
      use(state.wholeStore ?? store)
    }
    return Answer(
      interpretation: Interpretation(statement: "share \(audience.word)"), parts: [],
      reading: sentence(for: audience, state.suppression))
  }

  /// Takes a store into use, for the public without what may not be published.
  ///
  /// Results so far may hold what the new audience may not see: there is nothing to go on from.
  func use(_ store: Store) {
    forgetAnswer()
    narrowed = nil
    let suppression = audience == .public ? Suppression(store) : nil
    state.suppression = suppression
    state.wholeStore = suppression == nil ? nil : store
    analyst = Analyst(
      store: suppression.map { store.withholding($0.hidden) } ?? store, focus: analyst.focus)
  }

  /// Fewer data sets for the same audience: what is withheld of all of them is withheld of some.
  func shared(_ narrow: Store) -> Store {
    guard let suppression = state.suppression else { return narrow }
    return narrow.withholding(
      Suppression(narrow).hidden.union(suppression.hidden(in: narrow.catalogue)))
  }

  private func sentence(for audience: Audience, _ suppression: Suppression?) -> Phrase {
    switch audience {
    case .internal: "Answers are for this authority: every figure is shown."
    case .regional: "Answers are for the region: every figure is shown, none is for publication."
    case .public:
      """
      Answers are for the public: \(number(suppression?.small.count)) small figures (counts of 1 to \
      4, and shares made of one) are withheld, and \
      \(number((suppression?.hidden.count ?? 0) - (suppression?.small.count ?? 0))) more that would \
      give one away.
      """
    }
  }

  private func number(_ count: Int?) -> Figure { Figure(Double(count ?? 0), unit: .count) }

  /// Says for whom an answer is, where it is not for everybody in the house.
  func marked(_ answer: Answer) -> Answer {
    // A result that is gone on from says it already.
    guard audience != .internal, !answer.notes.contains(where: \.isAboutSharing) else {
      return answer
    }
    var answer = answer
    switch audience {
    case .internal: break
    case .regional:
      answer.notes.append(Note(.notForPublication, "for the region, not for publication"))
    case .public:
      answer.notes.append(
        Note(
          .withheld,
          "for the public: counts of 1 to 4, and what would give one away, are withheld and shown as c"
        ))
    }
    return answer
  }
}
