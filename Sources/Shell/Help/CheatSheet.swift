internal import Answers
internal import Vocabulary

/// The language on one page, made from the pages of help: one line a page, and the topics in short.
public enum CheatSheet {
  /// What each question is asked with, as a line each: `trend LAC1 13m  # children looked after, …`.
  private static var questions: [(title: String, lines: [String])] {
    HelpEntry.Question.allCases.filter { $0 != .topic }.map { question in
      let entries = HelpEntry.all.filter { $0.question == question }
      return (question.rawValue, lines(entries.map(\.inShort)))
    }
  }

  /// The remarks stand under one another, but for those of long statements.
  private static func lines(_ examples: [HelpEntry.Example]) -> [String] {
    let usual = 30
    let column = examples.map(\.statement.count).filter { $0 <= usual }.max() ?? 0
    return examples.map { example in
      let space = String(repeating: " ", count: max(0, column - example.statement.count))
      let line = "\(example.statement)\(space)  # \(example.comment)"
      return line.count <= 78 ? line : "\(example.statement)  # \(example.comment)"
    }
  }

  /// The topics that one looks up: how things are written.
  private static let topics = ["periods", "names", "forms"].compactMap(HelpEntry.named)

  static var answer: Answer {
    var parts: [Answer.Part] = []
    for (title, lines) in questions {
      parts.append(.verbatim([title] + lines.map { "  " + $0 }))
    }
    for topic in topics {
      let facts = topic.details.map { FactSheet.Fact($0.name, Phrase($0.text)) }
      parts.append(.facts(FactSheet(title: Phrase(topic.title), facts: facts)))
    }
    return Answer(interpretation: Interpretation(statement: "help cheat"), parts: parts)
  }

  /// docs/CHEATSHEET.md
  public static var page: String {
    var lines = [
      "# Bellwether on one page", "",
      "A question is a sentence: a verb, what, whose, against what, when; the order is free.", "",
    ]
    for (title, statements) in questions {
      lines += ["**\(title)**", "", "```"] + statements + ["```", ""]
    }
    for topic in topics {
      lines += ["**\(topic.title)**", "", "| | |", "|---|---|"]
      lines += topic.details.map { "| \($0.name) | \($0.text.replacing("|", with: "\\|")) |" }
      lines.append("")
    }
    lines.append(
      "From the command line: `bellwether`, `bellwether -c 'trend LAC1 13m'`, `bellwether FILE`.")
    return lines.joined(separator: "\n") + "\n"
  }
}

extension HelpEntry {
  /// The first example; the way it is written where it has none.
  fileprivate var inShort: Example { examples.first ?? Example(usage.first ?? name, summary) }

  /// `Periods: how months and years are written`
  fileprivate var title: String { name.prefix(1).uppercased() + name.dropFirst() + ": " + summary }
}
