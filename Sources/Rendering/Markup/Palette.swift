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
  static let others = "#7b90a6"
  static let benchmark = "#808080"
  static let target = "#af5faf"
  static let better = "#0087d7"
  static let worse = "#d75f00"

  /// One for each line of a chart, in order; ours first.
  static let lines = [ours, "#f46a25", "#801650", "#28a197"]

  /// One for each part of a whole, and what can be read on it.
  private static let parts = [
    (fill: ours, ink: "#ffffff"), (fill: "#f46a25", ink: ink), (fill: "#801650", ink: "#ffffff"),
    (fill: "#28a197", ink: ink), (fill: "#3d3d3d", ink: "#ffffff"),
  ]

  static func part(_ index: Int) -> (fill: String, ink: String) { parts[index % parts.count] }

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
