/// A piece of HTML or SVG. Text is cleaned and escaped on its way in, so that no title of a report
/// can become a tag, and there is no other way in.
struct Markup: Equatable {
  private(set) var text: String

  init() { text = "" }

  /// Words as they are to be read.
  init(_ words: String) { text = Markup.escaped(words) }

  /// `<name attribute="value">content</name>`; without content it closes itself.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [Markup] = []
  ) {
    let opening = attributes.reduce(into: "<\(name)") { tag, attribute in
      guard !attribute.value.isEmpty else { return }
      tag += " \(attribute.key)=\"\(Markup.escaped(attribute.value))\""
    }
    let inside = content.map(\.text).joined()
    text = inside.isEmpty ? opening + "/>" : "\(opening)>\(inside)</\(name)>"
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ words: String) {
    self.init(name, attributes, [Markup(words)])
  }

  init(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], prose words: String) {
    self.init(name, attributes, [Markup(prose: words)])
  }

  /// Running text, in which months and codes are not broken at their hyphens.
  init(prose words: String) {
    let pieces = words.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.contains("-") && word.count < 24
        ? Markup("span", ["class": "whole"], String(word)).text : Markup.escaped(String(word))
    }
    text = pieces.joined(separator: " ")
  }

  private init(raw text: String) { self.text = text }

  /// What this program wrote itself: a style sheet, the first line of a page.
  static func verbatim(_ text: StaticString) -> Markup { Markup(raw: "\(text)") }

  static func + (left: Markup, right: Markup) -> Markup { Markup(raw: left.text + right.text) }

  var isEmpty: Bool { text.isEmpty }

  private static func escaped(_ words: String) -> String {
    var escaped = ""
    for character in sanitised(words) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\u{A0}": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }
}

extension [Markup] {
  /// One piece, each part on a line of its own.
  var onLines: Markup {
    filter { !$0.isEmpty }.reduce(Markup()) { $0 + $1 + .verbatim("\n") }
  }
}
