/// The few shapes that charts are made of, in pixels from the upper left.
enum SVG {
  static let font = "Arial, Helvetica, Liberation Sans, sans-serif"
  static let textSize = 13.0

  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// A tenth of a pixel is finer than any printer.
  static func number(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    return rawNumber(tenths.isFinite ? tenths / 10 : 0)
  }

  static func text(
    _ words: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start,
    colour: String = Palette.ink, isBold: Bool = false, size: Double = textSize
  ) -> Markup {
    guard !words.isEmpty else { return Markup() }
    return Markup(
      "text",
      [
        "x": number(x), "y": number(y), "text-anchor": anchor.rawValue, "fill": colour,
        "font-size": number(size), "font-weight": isBold ? "bold" : "normal",
      ], words)
  }

  /// - Parameter dashes: lengths drawn and left out in turn; empty for a whole line.
  static func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), colour: String,
    width: Double = 1, dashes: String = "none"
  ) -> Markup {
    Markup(
      "line",
      [
        "x1": number(from.x), "y1": number(from.y), "x2": number(to.x), "y2": number(to.y),
        "stroke": colour, "stroke-width": number(width), "stroke-dasharray": dashes,
      ])
  }

  static func polyline(_ points: [(x: Double, y: Double)], colour: String, width: Double) -> Markup
  {
    let places = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    return Markup(
      "polyline",
      [
        "points": places, "fill": "none", "stroke": colour, "stroke-width": number(width),
        "stroke-linejoin": "round",
      ])
  }

  /// An area of a pale colour, without an edge.
  static func area(_ corners: [(x: Double, y: Double)], fill: String) -> Markup {
    let places = corners.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    return Markup("polygon", ["points": places, "fill": fill, "fill-opacity": "0.15"])
  }

  static func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String,
    stroke: String = "none"
  ) -> Markup {
    Markup(
      "rect",
      [
        "x": number(x), "y": number(y), "width": number(width), "height": number(height),
        "fill": fill, "stroke": stroke,
      ])
  }

  static func circle(
    _ x: Double, _ y: Double, _ radius: Double, fill: String, stroke: String
  ) -> Markup {
    Markup(
      "circle",
      [
        "cx": number(x), "cy": number(y), "r": number(radius), "fill": fill, "stroke": stroke,
        "stroke-width": "1.5",
      ])
  }

  static func diamond(
    _ x: Double, _ y: Double, _ size: Double, fill: String, stroke: String
  ) -> Markup {
    let places = [(x, y - size), (x + size, y), (x, y + size), (x - size, y)]
      .map { "\(number($0.0)),\(number($0.1))" }.joined(separator: " ")
    return Markup("polygon", ["points": places, "fill": fill, "stroke": stroke])
  }

  static func group(_ x: Double, _ y: Double, _ content: [Markup]) -> Markup {
    Markup("g", ["transform": "translate(\(number(x)) \(number(y)))"], [content.onLines])
  }

  /// How wide a text comes out in Arial, near enough to keep labels apart.
  static func width(of words: String, size: Double = textSize) -> Double {
    words.reduce(0) { $0 + advance($1) } * size
  }

  /// The words in lines of at most `width` pixels; a word that is wider has a line of its own.
  static func lines(_ words: String, width: Double, size: Double = textSize) -> [String] {
    words.split(separator: " ").reduce(into: []) { lines, word in
      if let line = lines.last, self.width(of: "\(line) \(word)", size: size) <= width {
        lines[lines.count - 1] = "\(line) \(word)"
      } else {
        lines.append(String(word))
      }
    }
  }

  private static func advance(_ character: Character) -> Double {
    switch character {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "t", "f", "(", ")", "-": 0.31
    case "m", "w", "M", "W", "%", "@": 0.87
    case "A"..."Z": 0.7
    default: 0.556
    }
  }
}
