internal import Answers

/// A run of months as one line of small bars, each row on its own scale.
struct Sparkline {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
  /// Bars of an eighth of a cell are in few office fonts: four heights of plain signs instead.
  private static let signs: [Character] = ["_", ".", "-", "'"]

  let values: [Double?]
  let glyphs: GlyphSet
  /// What the lowest and the highest bar stand for; nil for the row's own lowest and highest.
  var scale: ClosedRange<Double>?

  private var levels: [Character] { glyphs.hasEighths ? Sparkline.bars : Sparkline.signs }
  private var gap: Character { glyphs.hasEighths ? Sparkline.dot : " " }
  private static let dot: Character = "·"

  /// What a key calls the place of a month without a figure.
  static func gapName(_ glyphs: GlyphSet) -> String {
    glyphs.hasEighths ? "in bars \(dot)" : "in bars a blank:"
  }

  var text: String {
    let present = values.compactMap { $0 }
    guard let low = present.min(), let high = present.max() else {
      return String(repeating: gap, count: values.count)
    }
    let ends = scale ?? low...high
    return String(values.map { $0.map { level($0, ends.lowerBound, ends.upperBound) } ?? gap })
  }

  /// Equal figures stand in the middle: there is nothing to compare them with.
  private func level(_ value: Double, _ low: Double, _ high: Double) -> Character {
    guard high > low else { return levels[levels.count / 2] }
    let place = (value - low) / (high - low) * Double(levels.count)
    return levels[min(levels.count - 1, Int(place))]
  }
}
