internal import Answers
internal import Vocabulary

extension Session {
  /// `show LAC1 vs ?`: what the parser would take next, as completion offers it.
  func next(_ unfinished: String) -> Answer {
    let line = unfinished + " "
    let candidates = Completer(store).candidates(
      in: line, cursor: line.utf8.count, wordStart: line.utf8.count)
    let groups = candidates.reduce(into: [(name: String, names: [String])]()) { groups, candidate in
      if let place = groups.firstIndex(where: { $0.name == candidate.group }) {
        groups[place].names.append(candidate.name)
      } else {
        groups.append((candidate.group, [candidate.name]))
      }
    }
    // The words of the language are few, and what one mostly wants to know.
    let ordered = groups.filter(\.name.isEmpty) + groups.filter { !$0.name.isEmpty }
    let room = groups.count > 6 ? 4 : 8
    let facts = ordered.map { group in
      group.name.isEmpty
        ? FactSheet.Fact("Words", Phrase(group.names.joined(separator: ", ")))
        : FactSheet.Fact(group.name, some(group.names, room))
    }
    let sheet = FactSheet(title: Phrase("After: \(unfinished)"), facts: facts)
    return Answer(
      interpretation: Interpretation(statement: unfinished + " ?"),
      parts: facts.isEmpty ? [] : [.facts(sheet)],
      reading: facts.isEmpty ? "Nothing more is offered here." : "Tab lists them all.")
  }

  private func some(_ names: [String], _ room: Int) -> Phrase {
    let rest = names.count - room
    let shown = names.prefix(room).joined(separator: ", ")
    return Phrase(rest > 0 ? shown + " and \(rest) more" : shown)
  }
}
