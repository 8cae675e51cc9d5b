internal import Answers

/// Pictures in a table's cell. The figures stand beside them, so listeners are not told them again.
enum SmallPicture {
  private static let height = 18.0
  private static let step = 6.0
  private static let longestBar = 180.0

  /// Nil for what is no picture.
  static func picture(_ content: Cell.Content) -> Markup? {
    switch content {
    case .spark(let values, let scale): spark(values, scale)
    case .strip(let strip): self.strip(strip)
    case .shares(let shares): self.shares(shares)
    case .bar(let bar): self.bar(bar)
    default: nil
    }
  }

  static func width(of content: Cell.Content) -> Double? {
    switch content {
    case .spark(let values, scale: _): Double(values.count) * step
    case .strip: place(1) + stripMargin
    case .shares: longestStrip
    case .bar: longestBar + 10
    default: nil
    }
  }

  /// Bars from the lowest to the highest of the row's own months; nothing where a month is missing.
  static func spark(_ values: [Double?], _ scale: ClosedRange<Double>?) -> Markup {
    let known = values.compactMap(\.self)
    guard let lowest = known.min(), let highest = known.max() else { return Markup() }
    let (low, high) = (scale?.lowerBound ?? lowest, scale?.upperBound ?? highest)
    let bars = values.enumerated().compactMap { index, value -> Markup? in
      guard let value else { return nil }
      let share = high > low ? (value - low) / (high - low) : 0.5
      let size = 2 + share * (height - 2)
      let isLast = index == values.count - 1
      return SVG.rect(
        Double(index) * step, height - size, step - 1.5, size,
        fill: isLast ? Palette.ours : Palette.others)
    }
    return picture(width: Double(values.count) * step, bars)
  }

  static func bar(_ bar: Bar) -> Markup {
    let length = min(max(bar.share, 0), 1) * longestBar
    let middle = height / 2
    switch bar.kind {
    case .own: return picture(width: longestBar, [SVG.rect(0, 3, length, 12, fill: Palette.ours)])
    case .other:
      return picture(width: longestBar, [SVG.rect(0, 3, length, 12, fill: Palette.others)])
    case .dot, .ownDot:
      let colour = bar.kind == .ownDot ? Palette.ours : Palette.others
      return picture(
        width: longestBar + 10,
        [
          SVG.line((0, middle), (longestBar + 10, middle), colour: Palette.grid),
          SVG.circle(
            length + 5, middle, bar.kind == .ownDot ? 5 : 4, fill: colour, stroke: colour),
        ])
    case .benchmark:
      return picture(
        width: longestBar + 6,
        [
          SVG.line((0, middle), (length, middle), colour: Palette.benchmark, width: 1.5),
          SVG.diamond(length, middle, 5, fill: "#ffffff", stroke: Palette.benchmark),
        ])
    }
  }

  /// How far along its strip a mark stands.
  static func place(_ share: Double) -> Double {
    stripMargin + min(max(share, 0), 1) * longestStrip
  }

  private static let stripMargin = 8.0

  /// The words over strips.
  static func axis(_ axis: StripAxis, _ phrases: PhrasePrinter) -> Markup {
    let words = { (phrase: Phrase) in phrases.text(phrase).unglued.text }
    let placed = axis.placed(length: place(1), gap: 6) { SVG.width(of: words($0)) }
    return picture(
      width: place(1) + stripMargin,
      placed.map { SVG.text(words($0.label.text), $0.start, 13, colour: Palette.quiet) })
  }

  /// The marks of the text chart, on a line of the same length in every row.
  static func strip(_ strip: Strip) -> Markup {
    let middle = height / 2
    var marks: [Markup] = []
    if let centre = strip.centre {
      marks.append(SVG.line((place(centre), 0), (place(centre), height), colour: Palette.quiet))
    }
    if let line = strip.line {
      marks.append(
        SVG.line(
          (place(line.lowerBound), middle), (place(line.upperBound), middle),
          colour: Palette.others, width: 3))
    }
    if let box = strip.box {
      marks.append(
        SVG.rect(
          place(box.lowerBound), 3, place(box.upperBound) - place(box.lowerBound), 12,
          fill: Palette.grid, stroke: Palette.quiet))
    }
    marks += apart(strip.marks).map { mark($0.kind, $0.x, middle) }
    return picture(width: place(1) + stripMargin, marks)
  }

  /// In the order of their values, the letters of near ones beside each other: the target keeps its
  /// place, so that it lines up from row to row.
  private static func apart(_ marks: [Strip.Mark]) -> [(kind: Strip.Kind, x: Double)] {
    let ordered = marks.sorted { $0.place < $1.place }
    let anchor = ordered.firstIndex { $0.kind == .target } ?? 0
    var places = ordered.map { place($0.place) }
    for index in places.indices.dropFirst(anchor + 1) {
      places[index] = max(places[index], places[index - 1] + letter)
    }
    for index in places.indices.prefix(anchor).reversed() {
      places[index] = min(places[index], places[index + 1] - letter)
    }
    return zip(ordered, places).map { ($0.kind, $1) }
  }

  private static let letter = 10.0

  private static func mark(_ kind: Strip.Kind, _ x: Double, _ y: Double) -> Markup {
    switch kind {
    case .own: SVG.circle(x, y, 5, fill: Palette.ours, stroke: Palette.ours)
    case .other: SVG.circle(x, y, 5, fill: "#ffffff", stroke: Palette.line(1))
    case .target: SVG.text("T", x, y + 4.5, .middle, colour: Palette.target, isBold: true)
    case .neighbours: SVG.text("S", x, y + 4.5, .middle, colour: Palette.quiet, isBold: true)
    case .england: SVG.text("E", x, y + 4.5, .middle, colour: Palette.quiet, isBold: true)
    case .median: SVG.line((x, 1), (x, height - 1), colour: Palette.ink, width: 2)
    }
  }

  /// Shades from dark to light; the figures stand in the columns beside them.
  static func shares(_ shares: [Double]) -> Markup {
    var start = 0.0
    let parts = shares.enumerated().map { index, share in
      defer { start += share }
      return SVG.rect(
        start * longestStrip, 2, share * longestStrip, 14,
        fill: shades[index % shades.count], stroke: "#ffffff")
    }
    return picture(width: longestStrip, parts)
  }

  private static let longestStrip = 300.0
  private static let shades = ["#12436d", "#4d7298", "#8fa3b8", "#c3cfdb", "#e3e8ee"]

  private static func picture(width: Double, _ marks: [Markup]) -> Markup {
    Markup(
      "svg",
      [
        "aria-hidden": "true", "width": SVG.number(width), "height": SVG.number(height),
        "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))",
      ], marks)
  }
}
