internal import Answers
internal import Vocabulary

/// The help entries as answers.
enum HelpPages {
  /// One screen: every verb and command under the question it answers.
  static var overview: Answer {
    var facts: [FactSheet.Fact] = []
    for question in HelpEntry.Question.allCases {
      let entries = HelpEntry.all.filter { $0.question == question }
      guard !entries.isEmpty else { continue }
      let names = entries.map(\.name).joined(separator: ", ")
      facts.append(.init(question.rawValue, Phrase(names)))
    }
    return Answer(
      interpretation: Interpretation(statement: "help"),
      parts: [
        .prose(["Ask in a sentence: a verb, what, whose, against what, when. The order is free."]),
        .verbatim([
          "  show CP6B-NI vs SN since Apr-24", "  trend LAC1 13m",
          "  compare Southampton Rotherham",
        ]),
        .facts(FactSheet(title: "Verbs, commands and topics", facts: facts)),
        .prose([
          "help NAME tells more, with examples that run; help cheat has all on one page. Tab completes; Ctrl-D leaves."
        ]),
      ])
  }

  /// - Parameter examples: those of the entry, as they run on the loaded data.
  static func page(_ entry: HelpEntry, _ examples: [HelpEntry.Example]) -> Answer {
    if entry.name == HelpEntry.cheat.name { return CheatSheet.answer }
    var parts: [Answer.Part] = [.prose([Phrase("\(entry.name): \(entry.summary).")])]
    if !entry.usage.isEmpty { parts.append(.verbatim(entry.usage.map { "  " + $0 })) }
    if !entry.details.isEmpty {
      let facts = entry.details.map { FactSheet.Fact($0.name, Phrase($0.text)) }
      parts.append(.facts(FactSheet(title: Phrase(), facts: facts)))
    }
    if !examples.isEmpty { parts.append(.verbatim(lines(examples))) }
    if !entry.seeAlso.isEmpty {
      parts.append(
        .prose([Phrase("See also: help " + entry.seeAlso.joined(separator: ", help ") + ".")]))
    }
    return Answer(
      interpretation: Interpretation(statement: "help \(entry.name)"), parts: parts)
  }

  /// Several pages, one after the other.
  static func together(_ pages: [Answer], _ names: [String]) -> Answer {
    Answer(
      interpretation: Interpretation(statement: "help " + names.joined(separator: " ")),
      parts: pages.flatMap(\.parts))
  }

  private static func lines(_ examples: [HelpEntry.Example]) -> [String] {
    let width = examples.map(\.statement.count).max() ?? 0
    return examples.map { example in
      if example.comment.isEmpty { return "  " + example.statement }
      let space = String(repeating: " ", count: width - example.statement.count + 2)
      return "  \(example.statement)\(space)# \(example.comment)"
    }
  }

  static func results(_ entries: [HelpEntry], for wanted: String) -> Answer {
    let facts = entries.map { FactSheet.Fact("help \($0.name)", Phrase($0.summary)) }
    return Answer(
      interpretation: Interpretation(statement: "help \(wanted)"),
      parts: [.facts(FactSheet(title: "Pages about \"\(wanted)\"", facts: facts))])
  }
}
