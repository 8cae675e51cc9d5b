internal import Language
internal import Rendering
internal import Vocabulary

/// What each setting can be, what it is until it is set, and what it does.
extension Setting {
  /// The words it can be; a width may also be a number of columns.
  var words: [String] {
    switch self {
    case .color: ["auto", "always", "never"]
    case .glyphs: ["auto"] + GlyphSet.Level.allCases.map(\.rawValue)
    case .width: ["auto"]
    case .form: ["auto"] + Mode.allCases.map(\.word)
    case .echo, .header, .notes, .strict: ["on", "off"]
    }
  }

  var usual: String {
    switch self {
    case .color, .glyphs, .width, .form: "auto"
    case .header, .notes: "on"
    case .echo, .strict: "off"
    }
  }

  var summary: String {
    switch self {
    case .color: "colours; auto where the terminal has them"
    case .echo: "each statement in canonical form above its answer"
    case .form: "the form of answers that ask for none; what has no such form stays"
    case .glyphs: "signs and lines for plain ASCII, for office fonts, or all"
    case .header: "off leaves out the first line of csv and tsv, the names of the columns"
    case .notes: "off is as if without notes stood behind every question"
    case .strict: "on makes an error of a warning or a note; the answer is not printed"
    case .width: "columns to lay out for; auto is the terminal's"
    }
  }

  /// `auto, always or never`
  var choices: String {
    let all = self == .width ? words + ["\(columns.lowerBound) to \(columns.upperBound)"] : words
    return all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
  }

  /// The value as it is kept; nil where the setting cannot be that.
  func value(_ written: String) -> String? {
    let folded = NameFolding.fold(written)
    if words.contains(folded) { return folded }
    guard self == .width, let number = Int(folded), columns.contains(number) else { return nil }
    return "\(number)"
  }

  private var columns: ClosedRange<Int> { OutputStyle.widths }
}
