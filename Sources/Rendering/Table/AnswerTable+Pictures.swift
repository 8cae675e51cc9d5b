internal import Answers

extension Cell {
  /// Whether it draws a figure to a scale that the rows of its column share: elsewhere it says nothing.
  var isDrawing: Bool {
    switch content {
    case .bar, .strip, .shares: true
    default: false
    }
  }
}

extension AnswerTable {
  /// Whether its cells draw figures to a scale that its rows share.
  var hasDrawings: Bool { rows.contains { $0.cells.contains(where: \.isDrawing) } }

  /// Whether it is more than words and figures: drawings, small bars, coloured letters.
  var hasPictures: Bool {
    hasDrawings
      || holds { content in
        switch content {
        case .spark, .colour: true
        default: false
        }
      }
  }

  private func holds(_ isWanted: (Cell.Content) -> Bool) -> Bool {
    rows.contains { row in row.cells.contains { isWanted($0.content) } }
  }
}
