internal import Answers

/// Parts of a whole as one bar: each in a colour of its own, with its number where it has room. The
/// columns before it have all of them, under names that carry the colours.
enum SharesPicture {
  static let width = 300.0
  private static let height = 18.0
  private static let textSize = 11.0
  private static let format = NumberFormat(HTMLPage.style.glyphs)

  static func marks(_ shares: [Double]) -> [Markup] {
    var start = 0.0
    return shares.enumerated().map { index, share in
      defer { start += share * width }
      return part(index, share, from: start)
    }
  }

  private static func part(_ index: Int, _ share: Double, from start: Double) -> Markup {
    let colours = Palette.part(index)
    let length = share * width
    let number = format.number(share * 100, decimals: 1)
    let bar = SVG.rect(start, 1, length, height - 2, fill: colours.fill, stroke: "#ffffff")
    guard SVG.width(of: number, size: textSize) + 4 <= length else { return bar }
    return bar
      + SVG.text(number, start + length / 2, 13, .middle, colour: colours.ink, size: textSize)
  }

  // MARK: - Its key

  static let swatchSize = 10.0

  /// The colour of a part, to stand before its name.
  static func swatch(_ index: Int, _ x: Double = 0, _ y: Double = 0) -> Markup {
    SVG.rect(x, y, swatchSize, swatchSize, fill: Palette.part(index).fill)
  }
}

extension AnswerTable {
  /// Which part of the bars of shares a column has the figures of; nil where no bar has parts.
  func part(ofColumn column: Int) -> Int? {
    let hasShares = rows.contains { row in
      row.cells.contains { if case .shares = $0.content { true } else { false } }
    }
    guard hasShares, columns[column].kind == .number else { return nil }
    return columns[..<column].count { $0.kind == .number }
  }
}
