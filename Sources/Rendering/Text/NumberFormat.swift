internal import Answers
internal import Vocabulary

/// Numbers as this house prints them, the same on every machine: no locale is ever asked.
struct NumberFormat {
  let minus: String

  init(_ glyphs: GlyphSet) { minus = glyphs.minus }

  /// `1,620`, `−0.4`, never `−0`.
  func number(_ value: Double, decimals: Int, isGrouped: Bool = true) -> String {
    guard let text = DecimalText(value, decimals: decimals) else { return "?" }
    return (text.isNegative ? minus : "") + unsigned(text, isGrouped: isGrouped)
  }

  /// `+3`, `−0.4`, `0`: a change says which way.
  func signed(_ value: Double, decimals: Int) -> String {
    guard let text = DecimalText(value, decimals: decimals) else { return "?" }
    let digits = unsigned(text, isGrouped: true)
    if text.isNegative { return minus + digits }
    let isZero = !digits.contains { $0 != "0" && $0 != "." }
    return (isZero ? "" : "+") + digits
  }

  func bare(_ figure: Figure) -> String { number(figure.value, decimals: figure.decimals) }

  /// In running text percentages carry their sign.
  func inText(_ figure: Figure) -> String {
    bare(figure) + (figure.unit == .percent ? "%" : "")
  }

  func signed(_ figure: Figure) -> String { signed(figure.value, decimals: figure.decimals) }

  /// `+6.8%`: one decimal, always signed.
  func percentChange(_ percent: Double) -> String { signed(percent, decimals: 1) + "%" }

  private func unsigned(_ text: DecimalText, isGrouped: Bool) -> String {
    let whole = isGrouped ? text.groupedWhole : text.whole
    return text.fraction.isEmpty ? whole : whole + "." + text.fraction
  }
}
