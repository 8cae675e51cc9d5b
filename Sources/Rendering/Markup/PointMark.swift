internal import Answers

/// What stands at a month of a trend: the shape says of which line it is, or what the month signals.
enum PointMark {
  static func month(ofLine index: Int, _ x: Double, _ y: Double, radius: Double) -> Markup {
    let colour = Palette.line(index)
    let fill = index % 2 == 0 ? colour : "#ffffff"
    return index % 4 < 2
      ? SVG.circle(x, y, radius, fill: fill, stroke: colour)
      : SVG.rect(x - radius, y - radius, 2 * radius, 2 * radius, fill: fill, stroke: colour)
  }

  /// The marks of the text chart: full, open and on its corner.
  static func signal(_ judgement: Judgement, _ x: Double, _ y: Double) -> Markup {
    let colour = Palette.signal(judgement)
    return switch judgement {
    case .worse: SVG.rect(x - 5, y - 5, 10, 10, fill: colour, stroke: colour)
    case .better: SVG.rect(x - 5, y - 5, 10, 10, fill: "#ffffff", stroke: colour)
    case .same, .none: SVG.diamond(x, y, 6, fill: "#ffffff", stroke: colour)
    }
  }
}
