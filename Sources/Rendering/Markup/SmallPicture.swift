internal import Answers

/// Pictures in a table's cell. The figures stand beside them, so listeners are not told them again.
enum SmallPicture {
  private static let height = 18.0
  private static let step = 6.0
  private static let longestBar = 180.0

  /// Bars from the lowest to the highest of the row's own months; nothing where a month is missing.
  static func spark(_ values: [Double?]) -> Markup {
    let known = values.compactMap(\.self)
    guard let low = known.min(), let high = known.max() else { return Markup() }
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
    case .benchmark:
      return picture(
        width: longestBar + 6,
        [
          SVG.line((0, middle), (length, middle), colour: Palette.benchmark, width: 1.5),
          SVG.diamond(length, middle, 5, fill: "#ffffff", stroke: Palette.benchmark),
        ])
    }
  }

  private static func picture(width: Double, _ marks: [Markup]) -> Markup {
    Markup(
      "svg",
      [
        "aria-hidden": "true", "width": SVG.number(width), "height": SVG.number(height),
        "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))",
      ], marks)
  }
}
