/// docs/bellwether.1: the pages of help and of the command line as a manual page, in mdoc.
public enum ManualPage {
  public static var text: String {
    (opening + description + options + questions + topics + environment + files + exitCodes
      + examples + seeAlso).joined(separator: "\n") + "\n"
  }

  private static let opening =
    [
      ".\\\" Written by ManualPage.text from the pages of help; the tests keep it true.",
      ".Dd \(Version.date)", ".Dt BELLWETHER 1", ".Os", ".Sh NAME", ".Nm bellwether",
      ".Nd ask questions of children's-services scorecards",
      ".Sh SYNOPSIS",
    ] + CommandLinePage.synopsis.flatMap { [".Nm", ".No " + plain($0)] }

  private static let description = [".Sh DESCRIPTION"] + paragraphs(CommandLinePage.description)

  private static let options = list(
    "The options are:", CommandLinePage.options.map { ($0.name, [text(sentence($0.text))]) })

  // MARK: - What can be asked

  private static var questions: [String] {
    let asked = HelpEntry.Question.allCases.filter { $0 != .topic }
    return [".Sh STATEMENTS"]
      + paragraphs(
        "A question is a sentence: a verb, what, whose, against what, when; the order is free.")
      + asked.flatMap { question in
        [".Ss \"" + plain(question.rawValue) + "\\&\""]
          + pages(HelpEntry.all.filter { $0.question == question })
      }
  }

  private static var topics: [String] {
    let pages = HelpEntry.all.filter { $0.question == .topic && !$0.details.isEmpty }
    return [".Sh HOW THINGS ARE WRITTEN"] + self.pages(pages)
  }

  private static func pages(_ entries: [HelpEntry]) -> [String] {
    [".Bl -tag -width Ds"] + entries.flatMap(page) + [".El"]
  }

  private static func page(_ entry: HelpEntry) -> [String] {
    var lines = [".It Sy " + quoted(entry.name), text(sentence(entry.summary))]
    if !entry.usage.isEmpty { lines += display(entry.usage) }
    if !entry.details.isEmpty { lines += table(entry.details.map { ($0.name, $0.text) }) }
    if !entry.examples.isEmpty {
      lines += display(entry.examples.map { "\($0.statement)  # \($0.comment)" })
    }
    return lines
  }

  // MARK: - Around it

  private static let environment =
    [".Sh ENVIRONMENT"] + tagged(CommandLinePage.environment.map { (".Ev " + $0.name, $0.text) })
  private static let files =
    [".Sh FILES"] + tagged(CommandLinePage.files.map { (".Pa " + plain($0.name), $0.text) })
  private static let exitCodes =
    [".Sh EXIT STATUS"] + tagged(CommandLinePage.exitCodes.map { (".It " + $0.name, $0.text) })
  private static let examples =
    [".Sh EXAMPLES"] + display(CommandLinePage.examples.map { "$ \($0.name)  # \($0.text)" })
  private static let seeAlso = [
    ".Sh SEE ALSO", "The documents that come with the program:", ".Pa docs/LANGUAGE.md ,",
    ".Pa docs/DATA.md ,", ".Pa docs/ERRORS.md ,", ".Pa docs/TESTING.md", "and",
    ".Pa docs/SERVE.md .",
  ]

  // MARK: - The language of the page

  private static func list(_ title: String, _ items: [(String, [String])]) -> [String] {
    [".Pp", title, ".Bl -tag -width Ds"]
      + items.flatMap { [".It Li " + quoted($0.0)] + $0.1 } + [".El"]
  }

  private static func tagged(_ items: [(tag: String, text: String)]) -> [String] {
    [".Bl -tag -width Ds"]
      + items.flatMap { item in
        [
          item.tag.hasPrefix(".It") ? item.tag : ".It " + item.tag.dropFirst(),
          text(sentence(item.text)),
        ]
      } + [".El"]
  }

  private static func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst() + "."
  }

  /// Names and what they mean, side by side.
  private static func table(_ rows: [(String, String)]) -> [String] {
    [".Bl -tag -width 12n -compact -offset indent"]
      + rows.flatMap { [".It " + ($0.0.isEmpty ? "\\&" : quoted($0.0)), text($0.1)] } + [".El"]
  }

  /// Lines as they are.
  private static func display(_ lines: [String]) -> [String] {
    [".Bd -literal -offset indent"] + lines.map { harmless(plain($0)) } + [".Ed"]
  }

  private static func paragraphs(_ words: String) -> [String] {
    words.split(separator: "\n").map { text(String($0)) }
  }

  /// Lines of the page as long as an editor shows them.
  private static let longestLine = 78

  /// Text, broken at its blanks; nothing in it is taken for a request, every sign is the one typed.
  private static func text(_ words: String) -> String {
    var lines: [String] = []
    for word in plain(words).split(separator: " ") {
      if let line = lines.last, line.count + word.count < longestLine {
        lines[lines.count - 1] = line + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map(harmless).joined(separator: "\n")
  }

  private static func harmless(_ line: String) -> String {
    line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }

  /// One argument of a macro.
  private static func quoted(_ argument: String) -> String {
    "\"" + plain(argument).replacing("\"", with: "\\(dq") + "\""
  }

  private static func plain(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case _ where scalar.isASCII: String(Character(scalar))
      default: "\\[u" + hex(scalar.value) + "]"
      }
    }.joined()
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
