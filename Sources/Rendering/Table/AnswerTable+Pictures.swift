internal import Answers

extension AnswerTable {
  /// Whether its cells draw figures to a scale that its rows share.
  var hasDrawings: Bool {
    holds { content in
      switch content {
      case .bar, .strip, .shares: true
      default: false
      }
    }
  }

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
