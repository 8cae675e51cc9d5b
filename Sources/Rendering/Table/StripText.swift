internal import Answers

/// A strip as one line of signs. Signs stand in the order of their values: of two that fall into one
/// cell one gives way, and never to the wrong side.
struct StripText {
  private let style: OutputStyle
  private var glyphs: GlyphSet { style.glyphs }

  init(_ style: OutputStyle) { self.style = style }

  /// A third of the line, so that names and figures keep their room.
  private func width(isAlone: Bool) -> Int {
    if isAlone { return min(style.width, StripText.widest) }
    return style.boundsTables ? max(20, style.width * 7 / 20) : 42
  }

  /// More would only be stretched.
  private static let widest = 80

  func text(_ strip: Strip) -> StyledText {
    guard !style.isPlain else { return StyledText() }
    let width = width(isAlone: strip.isAlone)
    let column = { (place: Double) in (min(max(place, 0), 1) * Double(width - 1)).nearestRow }
    var cells = Array(repeating: ChartCanvas.Cell(glyph: " ", role: .plain), count: width)
    if let centre = strip.centre { cells[column(centre)].glyph = glyphs.vertical }
    let spread = { (range: ClosedRange<Double>) in
      column(range.lowerBound)...column(range.upperBound)
    }
    if let line = strip.line {
      for place in spread(line) { cells[place].glyph = glyphs.horizontal }
    }
    if let box = strip.box {
      for place in spread(box) { cells[place].glyph = glyphs.box }
      if let line = strip.line.map(spread) {
        cells[line.lowerBound].glyph = glyphs.boxStart
        cells[line.upperBound].glyph = glyphs.boxEnd
      }
    }
    for (column, label) in placed(strip.marks, width: width, column) {
      cells[column] = ChartCanvas.Cell(glyph: Character(label.text), role: label.role)
    }
    return cells.reduce(into: StyledText()) { $0.append(String($1.glyph), $1.role) }
      .trimmingTrailingSpaces()
  }

  /// The target keeps its cell, so that it lines up from row to row.
  private func placed(
    _ marks: [Strip.Mark], width: Int, _ column: (Double) -> Int
  ) -> [Int: EndLabel] {
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
    let placed = axis.placed(length: Double(width(isAlone: axis.isAlone)), gap: 1) {
      Double(displayWidth(of: text($0)))
    }
    for (label, start) in placed { line.place(text(label.text), at: start.floorRow) }
    return line.text
  }

  private func text(_ phrase: Phrase) -> String { PhrasePrinter(style).text(phrase).unglued.text }
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
