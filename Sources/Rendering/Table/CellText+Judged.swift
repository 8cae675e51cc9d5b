internal import Answers
internal import Vocabulary

/// The short cells of a scorecard: direction of travel, relative change, colour, bars.
extension CellPrinter {
  /// The arrow is the movement, the sign behind it whether that is good.
  func travel(_ change: Change) -> CellText {
    if phrases.style.isPlain { return CellText(left: StyledText(spoken(change))) }
    var text = CellText(left: StyledText(phrases.arrow(change.movement)))
    switch change.judgement {
    case .better: text.right = StyledText("+", .better)
    case .worse: text.right = StyledText(phrases.format.minus, .worse)
    case .same, .none: break
    }
    return text
  }

  private func spoken(_ change: Change) -> String {
    let movement = change.movement.word
    switch change.judgement {
    case .better: return movement + ", better"
    case .worse: return movement + ", worse"
    case .same, .none: return movement
    }
  }

  /// Whole per cent for counts and rates, points for percentages; nothing is a percentage of 0.
  func relative(_ change: Change) -> CellText {
    if change.difference.unit.changesInPoints {
      return number(phrases.format.signed(change.difference), suffix: "pp")
    }
    guard let percent = change.percent else {
      return change.difference.value == 0 ? number("0", suffix: "%") : number("from 0")
    }
    return number(phrases.format.signed(percent, decimals: 0), suffix: "%")
  }

  func colour(_ colour: RAG) -> CellText {
    let role: StyledText.Role =
      switch colour {
      case .red: .red
      case .amber: .amber
      case .green: .green
      }
    return CellText(
      left: StyledText(phrases.style.isPlain ? colour.rawValue : colour.letter, role))
  }

  /// Listeners have the figures beside it.
  func spark(_ values: [Double?], _ scale: ClosedRange<Double>?) -> CellText {
    if phrases.style.isPlain { return CellText() }
    let line = Sparkline(values: values, glyphs: phrases.style.glyphs, scale: scale)
    return CellText(left: StyledText(line.text))
  }
}

extension Movement {
  /// For listeners.
  var word: String {
    switch self {
    case .up: "up"
    case .down: "down"
    case .level: "no change"
    }
  }
}
