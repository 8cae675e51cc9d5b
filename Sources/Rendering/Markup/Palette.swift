internal import Answers

/// Colours on white paper, each at least 3 to 1 against it. A shape, a dash or a letter always says
/// the same thing beside them.
///
/// Source: the Government Analysis Function's categorical colours for lines.
enum Palette {
  static let ink = "#1d1d1d"
  static let quiet = "#5c5c5c"
  static let grid = "#e3e3e3"
  static let ours = "#12436d"
  static let others = "#8fa3b8"
  static let benchmark = "#808080"
  static let target = "#af5faf"
  static let better = "#0087d7"
  static let worse = "#d75f00"

  /// One for each line of a chart, in order; ours first.
  static let lines = [ours, "#f46a25", "#801650", "#28a197"]

  static func line(_ index: Int) -> String { lines[index % lines.count] }

  static func reference(_ kind: TrendChart.Reference.Kind) -> String {
    kind == .target ? target : benchmark
  }

  /// Behind a letter that names the colour.
  static func shade(_ colour: RAG) -> String {
    switch colour {
    case .red: "#fbe3e3"
    case .amber: "#fdf0d5"
    case .green: "#e0f2e0"
    }
  }

  static func signal(_ judgement: Judgement) -> String {
    switch judgement {
    case .better: better
    case .worse: worse
    case .same, .none: target
    }
  }
}
