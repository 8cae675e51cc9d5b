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
    case .strip(let strip):
      picture(
        width: StripPicture.width, height: StripPicture(strip: strip).height,
        StripPicture(strip: strip).marks)
    case .shares(let shares):
      picture(width: SharesPicture.width, SharesPicture.marks(shares))
    case .bar(let bar): self.bar(bar)
    default: nil
    }
  }

  static func width(of content: Cell.Content) -> Double? {
    switch content {
    case .spark(let values, scale: _): Double(values.count) * step
    case .strip: StripPicture.width
    case .shares: SharesPicture.width
    case .bar: longestBar + 10
    default: nil
    }
  }

  static func height(of content: Cell.Content) -> Double {
    if case .strip(let strip) = content { StripPicture(strip: strip).height } else { height }
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

  /// The words over strips.
  static func axis(_ axis: StripAxis, _ phrases: PhrasePrinter) -> Markup {
    picture(
      width: StripPicture.width,
      StripPicture.labels(axis, phrases).map { SVG.text($0.words, $0.x, 13, colour: Palette.quiet) }
    )
  }

  /// The colour of a part of a whole, before its name.
  static func swatch(_ index: Int) -> Markup {
    picture(
      width: SharesPicture.swatchSize + 4, height: SharesPicture.swatchSize,
      [SharesPicture.swatch(index)])
  }

  private static func picture(
    width: Double, height: Double = height, _ marks: [Markup]
  ) -> Markup {
    Markup(
      "svg",
      [
        "aria-hidden": "true", "width": SVG.number(width), "height": SVG.number(height),
        "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))",
      ], marks)
  }
}
