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
        .prose(["help NAME tells more, with examples that run. Tab completes; Ctrl-D leaves."]),
      ])
  }

  static func page(_ entry: HelpEntry) -> Answer {
    var parts: [Answer.Part] = [.prose([Phrase("\(entry.name): \(entry.summary).")])]
    if !entry.usage.isEmpty { parts.append(.verbatim(entry.usage.map { "  " + $0 })) }
    if !entry.details.isEmpty {
      let facts = entry.details.map { FactSheet.Fact($0.name, Phrase($0.text)) }
      parts.append(.facts(FactSheet(title: Phrase(), facts: facts)))
    }
    if !entry.examples.isEmpty { parts.append(.verbatim(examples(entry))) }
    if !entry.seeAlso.isEmpty {
      parts.append(
        .prose([Phrase("See also: help " + entry.seeAlso.joined(separator: ", help ") + ".")]))
    }
    return Answer(
      interpretation: Interpretation(statement: "help \(entry.name)"), parts: parts)
  }

  /// Several pages, one after the other.
  static func pages(_ entries: [HelpEntry]) -> Answer {
    Answer(
      interpretation: Interpretation(
        statement: "help " + entries.map(\.name).joined(separator: " ")),
      parts: entries.flatMap { page($0).parts })
  }

  private static func examples(_ entry: HelpEntry) -> [String] {
    let width = entry.examples.map(\.statement.count).max() ?? 0
    return entry.examples.map { example in
      let space = String(repeating: " ", count: width - example.statement.count + 2)
      return "  \(example.statement)\(space)# \(example.comment)"
    }
  }

  // MARK: - Search

  /// The entries in which every word stands, in name, summary, details or examples.
  static func search(_ words: [String]) -> [HelpEntry] {
    let folded = words.map { NameFolding.fold($0) }.filter { !fillers.contains($0) }
    guard !folded.isEmpty else { return [] }
    return HelpEntry.all.filter { entry in
      let text = NameFolding.fold(entry.searchText)
      return folded.allSatisfy { text.contains($0) }
    }
  }

  /// Words of a question that say nothing about its subject.
  private static let fillers: Set<String> = [
    "how", "do", "does", "i", "we", "can", "the", "a", "an", "to", "is", "what", "of", "my", "our",
  ]

  static func results(_ entries: [HelpEntry], for wanted: String) -> Answer {
    let facts = entries.map { FactSheet.Fact("help \($0.name)", Phrase($0.summary)) }
    return Answer(
      interpretation: Interpretation(statement: "help \(wanted)"),
      parts: [.facts(FactSheet(title: "Pages about \"\(wanted)\"", facts: facts))])
  }
}

extension HelpEntry {
  fileprivate var searchText: String {
    let details = details.map { "\($0.name) \($0.text)" }
    let examples = examples.map { "\($0.statement) \($0.comment)" }
    return ([name, summary, question.rawValue] + details + examples).joined(separator: " ")
  }
}
