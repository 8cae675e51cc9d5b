internal import Answers
internal import Vocabulary

/// Phrases as text: each number gets its minus, separators and signs here and nowhere else.
struct PhrasePrinter {
  let style: OutputStyle
  let format: NumberFormat

  init(_ style: OutputStyle) {
    self.style = style
    format = NumberFormat(style.glyphs)
  }

  func text(_ phrase: Phrase, _ role: StyledText.Role = .plain) -> StyledText {
    var result = StyledText()
    for fragment in phrase.fragments { result.append(text(fragment), role) }
    return result
  }

  private func text(_ fragment: Phrase.Fragment) -> String {
    switch fragment {
    case .text(let text): style.clean(text)
    case .figure(let figure): format.inText(figure)
    case .change(let change): self.change(change)
    case .movement(let movement): style.isPlain ? movement.word : arrow(movement)
    case .percentChange(let percent): format.percentChange(percent)
    case .difference(let figure): format.signed(figure)
    case .missing(let status): symbol(status)
    }
  }

  /// `▲ 3`, in one piece when lines are wrapped; a screen reader gets `+3`.
  func change(_ change: Change) -> String {
    let points = change.difference.unit.changesInPoints ? "\(StyledText.glue)pp" : ""
    if style.isPlain { return format.signed(change.difference) + points }
    var size = change.difference
    size.value = size.value.magnitude
    return arrow(change.movement) + "\(StyledText.glue)" + format.bare(size) + points
  }

  func arrow(_ movement: Movement) -> String {
    switch movement {
    case .up: style.glyphs.up
    case .down: style.glyphs.down
    case .level: style.glyphs.unchanged
    }
  }

  /// The sign of a missing value; in 7 bits they must still differ from each other.
  func symbol(_ status: ValueStatus) -> String {
    guard style.glyphs.level == .ascii else { return status.symbol }
    switch status {
    case .absent: return "."
    case .blank, .dash: return "-"
    default: return asciiSpelling(of: status.symbol)
    }
  }

  /// `c suppressed at source   – left blank in the report`: only the signs that were printed.
  func legend(of signs: Signs) -> StyledText {
    StyledText(meanings(of: signs).joined(separator: "   "), .quiet)
  }

  /// The same on pages, where a run of blanks is one blank.
  func key(to signs: Signs) -> String { meanings(of: signs).joined(separator: "; ") }

  /// The same sign by sign.
  func meanings(of signs: Signs) -> [String] {
    var meanings: [(symbol: String, meaning: String)] = []
    for status in ValueStatus.allCases where signs.statuses.contains(status) && !status.isValue {
      let symbol = self.symbol(status)
      if let known = meanings.firstIndex(where: { $0.symbol == symbol }) {
        meanings[known].meaning += " or " + status.legend
      } else {
        meanings.append((symbol, status.legend))
      }
    }
    if signs.verdicts.contains(.met) { meanings.append(("G", "target met")) }
    if signs.verdicts.contains(.notMet) { meanings.append(("R", "target not met")) }
    meanings += scorecardMeanings(signs)
    if signs.hasConflicts {
      let meaning = "another table of the same report prints it differently"
      meanings.append((CellPrinter.conflictMark, meaning))
    }
    return meanings.map { $0.symbol.isEmpty ? $0.meaning : "\($0.symbol) \($0.meaning)" }
  }

  private func scorecardMeanings(_ signs: Signs) -> [(symbol: String, meaning: String)] {
    var meanings: [(symbol: String, meaning: String)] = []
    meanings += signs.colourKeys.flatMap { $0.split(separator: "   ") }
      .map { (symbol: "", meaning: String($0)) }
    for kind in Strip.Kind.allCases {
      guard let meaning = signs.marks[kind] else { continue }
      meanings.append((String(style.glyphs.sign(kind)), style.clean(meaning)))
    }
    if signs.hasTravel {
      let arrows = "\(style.glyphs.up) \(style.glyphs.down) \(style.glyphs.unchanged)"
      meanings.append((arrows, "on the month before"))
      meanings.append(("+ \(format.minus)", "better, worse; no sign: no agreed direction"))
    }
    if signs.hasSparks { meanings.append(("Bars:", "each row on its own scale")) }
    if signs.hasSparkGaps { meanings.append((Sparkline.gapName(style.glyphs), "no figure shown")) }
    return meanings
  }
}
