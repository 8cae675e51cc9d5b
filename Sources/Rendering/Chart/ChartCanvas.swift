/// The cells of a plot. What is drawn first stays: data before flat lines, ours before others.
struct ChartCanvas {
  struct Cell: Equatable {
    var glyph: Character
    var role: StyledText.Role
  }

  let width: Int
  let height: Int
  private var cells: [Cell?]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: nil, count: width * height)
  }

  /// - Parameter row: from the bottom.
  subscript(column: Int, row: Int) -> Cell? {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return nil }
    return cells[row * width + column]
  }

  mutating func put(_ glyph: Character, _ role: StyledText.Role, _ column: Int, _ row: Int) {
    guard (0..<width).contains(column), (0..<height).contains(row) else { return }
    let index = row * width + column
    if cells[index] == nil { cells[index] = Cell(glyph: glyph, role: role) }
  }

  /// Fills what is empty of a row with a repeated pattern; blanks of the pattern stay empty.
  mutating func fill(_ row: Int, with pattern: [Character], _ role: StyledText.Role) {
    guard !pattern.isEmpty else { return }
    for column in 0..<width where pattern[column % pattern.count] != " " {
      put(pattern[column % pattern.count], role, column, row)
    }
  }

  func line(_ row: Int) -> StyledText {
    var line = StyledText()
    for column in 0..<width {
      let cell = self[column, row]
      line.append(String(cell?.glyph ?? " "), cell?.role ?? .plain)
    }
    return line
  }
}

/// One line of labels placed at columns; two labels never touch.
struct LabelLine {
  private(set) var text = ""
  private var width = 0

  /// Whether there was room: a label that would touch the one before it is left out.
  @discardableResult
  mutating func place(_ label: String, at column: Int) -> Bool {
    guard column >= 0, column > width || width == 0 else { return false }
    text += spaces(column - width) + label
    width = column + displayWidth(of: label)
    return true
  }
}
