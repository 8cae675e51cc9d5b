internal import Answers

/// A strip as one line of signs. Signs stand in the order of their values: of two that fall into one
/// cell one gives way, and never to the wrong side.
struct StripText {
  private let style: OutputStyle
  private var glyphs: GlyphSet { style.glyphs }

  init(_ style: OutputStyle) { self.style = style }

  /// A third of the line, so that names and figures keep their room.
  var width: Int { style.isTerminal ? max(20, style.width * 7 / 20) : 42 }

  func text(_ strip: Strip) -> StyledText {
    guard !style.isPlain else { return StyledText() }
    var cells = Array(repeating: ChartCanvas.Cell(glyph: " ", role: .plain), count: width)
    if let centre = strip.centre { cells[column(centre)].glyph = glyphs.vertical }
    draw(strip.line, with: glyphs.horizontal, on: &cells)
    draw(strip.box, with: glyphs.box, on: &cells)
    for (column, label) in placed(strip.marks) {
      cells[column] = ChartCanvas.Cell(glyph: Character(label.text), role: label.role)
    }
    return cells.reduce(into: StyledText()) { $0.append(String($1.glyph), $1.role) }
      .trimmingTrailingSpaces()
  }

  private func draw(
    _ range: ClosedRange<Double>?, with glyph: Character, on cells: inout [ChartCanvas.Cell]
  ) {
    guard let range else { return }
    for column in column(range.lowerBound)...column(range.upperBound) {
      cells[column].glyph = glyph
    }
  }

  private func column(_ place: Double) -> Int {
    (min(max(place, 0), 1) * Double(width - 1)).nearestRow
  }

  /// The target keeps its cell, so that it lines up from row to row.
  private func placed(_ marks: [Strip.Mark]) -> [Int: EndLabel] {
    EndLabels.placed(
      marks.map { mark in
        EndLabel(
          text: String(glyphs.sign(mark.kind)), role: mark.kind.role, value: mark.place,
          row: column(mark.place), isData: mark.kind == .target)
      }, rows: width)
  }

  /// The words over the strips.
  func header(_ axis: StripAxis) -> String {
    var line = LabelLine()
    for label in axis.labels {
      let wide = displayWidth(of: label.text)
      line.place(label.text, at: min(max(0, column(label.place) - wide / 2), width - wide))
    }
    return line.text
  }
}

extension GlyphSet {
  func sign(_ kind: Strip.Kind) -> Character {
    switch kind {
    case .own: points[0].last
    case .other: points[1].last
    case .target: "T"
    case .neighbours: "S"
    case .england: "E"
    case .median: vertical
    }
  }
}

extension Strip.Kind {
  fileprivate var role: StyledText.Role {
    switch self {
    case .own: .ours
    case .other: .plain
    case .target: .target
    case .neighbours, .england, .median: .benchmark
    }
  }

  /// What the key says of it.
  var meaning: String {
    switch self {
    case .own: "the authority"
    case .other: "the other authority"
    case .target: "target"
    case .neighbours: "statistical neighbours"
    case .england: "England"
    case .median: "median"
    }
  }
}
