/// The cells of a plot. What is drawn first stays: data before flat lines, ours before others.
struct ChartCanvas {
  struct Cell: Equatable {
    var glyph: Character
    var role: StyledText.Role
    /// The dots of a cell that is drawn in braille, as its character counts them; else none.
    var dots: UInt8 = 0
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

  /// A dot of braille: two beside each other and four upon each other in a cell.
  ///
  /// - Parameters:
  ///   - column: in half cells.
  ///   - row: in quarters, from the bottom.
  mutating func dot(_ column: Int, _ row: Int, _ role: StyledText.Role) {
    let place = (column: column / 2, row: row / 4)
    guard (0..<width).contains(place.column), (0..<height).contains(place.row) else { return }
    let index = place.row * width + place.column
    let held = cells[index]
    guard held.map({ $0.dots > 0 }) ?? true else { return }
    let dots = (held?.dots ?? 0) | ChartCanvas.dots[column % 2][row % 4]
    let glyph = Unicode.Scalar(0x2800 + UInt32(dots)).map(Character.init) ?? " "
    cells[index] = Cell(glyph: glyph, role: held?.role ?? role, dots: dots)
  }

  /// The bit of each dot, from the lowest up: left column, right column.
  private static let dots: [[UInt8]] = [[0x40, 0x04, 0x02, 0x01], [0x80, 0x20, 0x10, 0x08]]

  /// Fills what is empty of a row with a repeated pattern; blanks of the pattern stay empty.
  mutating func fill(_ row: Int, with pattern: [Character], _ role: StyledText.Role) {
    guard !pattern.isEmpty else { return }
    for column in 0..<width where pattern[column % pattern.count] != " " {
      put(pattern[column % pattern.count], role, column, row)
    }
  }

  func line(_ row: Int) -> StyledText {
    var line = StyledText()
    var text = ""
    var role = StyledText.Role.plain
    for cell in cells[row * width..<(row + 1) * width] {
      let next = cell?.role ?? .plain
      if next != role {
        line.append(text, role)
        text = ""
        role = next
      }
      text.append(cell?.glyph ?? " ")
    }
    line.append(text, role)
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
