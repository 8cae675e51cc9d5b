internal import Answers
internal import Vocabulary

/// A cell as text in two halves, so that a column can be aligned on the decimal point.
struct CellText: Equatable {
  /// Up to the point: sign, arrow, whole number. For names and titles, everything.
  var left = StyledText()
  /// From the point on, with unit, judgement and mark.
  var right = StyledText()
  /// What it draws, where it is a bar: drawn again where its column has less room.
  var bar: Bar?

  var width: Int { left.width + right.width }
  var text: StyledText { left + right }
}

/// Turns typed cells into text.
struct CellPrinter {
  let phrases: PhrasePrinter
  private var format: NumberFormat { phrases.format }

  /// The sign after a figure that another table of the same report prints differently.
  static let conflictMark = "*"

  init(_ style: OutputStyle) { phrases = PhrasePrinter(style) }

  func text(_ cell: Cell, in kind: AnswerTable.Row.Kind, isNumber: Bool) -> CellText {
    var text = content(cell, isNumber: isNumber)
    if cell.isConflicting { text.right.append(CellPrinter.conflictMark) }
    let role = role(of: cell, in: kind)
    return CellText(
      left: text.left.defaulting(to: role), right: text.right.defaulting(to: role), bar: text.bar)
  }

  private func role(of cell: Cell, in kind: AnswerTable.Row.Kind) -> StyledText.Role {
    if cell.isEmphasised { return .emphasis }
    switch kind {
    case .data: return .plain
    case .heading: return .heading
    case .secondary: return .benchmark
    case .remark: return .quiet
    }
  }

  private func content(_ cell: Cell, isNumber: Bool) -> CellText {
    switch cell.content {
    case .blank: CellText()
    case .phrase(let phrase): words(phrase, isNumber: isNumber)
    case .month(let month): CellText(left: StyledText(month.label))
    case .figure(let figure): number(format.bare(figure))
    case .difference(let figure): number(format.signed(figure))
    case .change(let change): self.change(change)
    case .verdict(let verdict): self.verdict(verdict, isNumber: isNumber)
    case .travel(let change): travel(change)
    case .relative(let change): relative(change)
    case .colour(let colour): self.colour(colour)
    case .spark(let values, let scale): spark(values, scale)
    case .strip(let strip): CellText(left: StripText(phrases.style).text(strip))
    case .shares(let shares): CellText(left: SharesText(phrases.style).text(shares))
    case .missing(let status): CellText(left: StyledText(phrases.symbol(status), .quiet))
    case .bar(let bar): CellText(left: BarText(phrases.style).text(bar), bar: bar)
    }
  }

  /// A letter among figures, words in a column of its own.
  private func verdict(_ verdict: TargetVerdict, isNumber: Bool) -> CellText {
    let isLetter = isNumber && !phrases.style.isPlain
    switch verdict {
    case .met: return CellText(left: StyledText(isLetter ? "G" : "met", .green))
    case .notMet: return CellText(left: StyledText(isLetter ? "R" : "not met", .red))
    }
  }

  private func words(_ phrase: Phrase, isNumber: Bool) -> CellText {
    let text = phrases.text(phrase).unglued
    return isNumber ? number(text.text) : CellText(left: text)
  }

  /// A change in points stands beside changes in per cent: they are never mistaken for each other.
  private func points(_ figure: Figure) -> String { figure.unit.changesInPoints ? "pp" : "" }

  /// The arrow is the movement only; whether that is good is said in a word.
  private func change(_ change: Change) -> CellText {
    var difference = change.difference
    if !phrases.style.isPlain { difference.value = difference.value.magnitude }
    let digits =
      phrases.style.isPlain
      ? format.signed(difference)
      : phrases.arrow(change.movement) + " " + format.bare(difference)
    var text = number(digits, suffix: points(difference))
    switch change.judgement {
    case .better: text.right += StyledText(" better", .better)
    case .worse: text.right += StyledText(" worse", .worse)
    case .same, .none: break
    }
    return text
  }

  func number(_ digits: String, suffix: String = "") -> CellText {
    let point = digits.lastIndex(of: ".") ?? digits.endIndex
    let isDecimal = digits[point...].dropFirst().first?.isNumber ?? false
    let split = isDecimal ? point : digits.endIndex
    return CellText(
      left: StyledText(String(digits[..<split])), right: StyledText(digits[split...] + suffix))
  }
}
