internal import Answers

/// A strip drawn from its values: a bullet, a dumbbell, a box. Every mark stands exactly at its value;
/// only the letters that name marks give way to each other, above the line and below it.
struct StripPicture {
  let strip: Strip

  private static let length = 300.0
  /// Room for a letter whose mark stands at an end.
  private static let margin = 12.0
  static let width = length + 2 * margin

  private static let plainHeight = 18.0
  private static let letteredHeight = 40.0
  /// A letter is no wider than this.
  private static let letter = 11.0
  private static let tick = 7.0

  var height: Double {
    strip.marks.contains { $0.kind.letter != nil }
      ? StripPicture.letteredHeight : StripPicture.plainHeight
  }

  /// How far along a mark of this share of the axis stands.
  private static func x(_ share: Double) -> Double { margin + min(max(share, 0), 1) * length }

  private var middle: Double { height / 2 }

  var marks: [Markup] {
    [centre, line, box].compactMap(\.self) + points + ticks
      + letters { $0 == .target } + letters { $0 != .target }
  }

  /// The words over strips, each at the place that it names, and where it begins.
  static func labels(_ axis: StripAxis, _ phrases: PhrasePrinter) -> [(words: String, x: Double)] {
    let words = { (phrase: Phrase) in phrases.text(phrase).unglued.text }
    let within = StripAxis(axis.labels.map { .init(x($0.place) / width, $0.text) })
    return within.placed(length: width, gap: 6) { SVG.width(of: words($0)) }
      .map { (words($0.label.text), $0.start) }
  }

  // MARK: - Marks

  private var centre: Markup? {
    strip.centre.map { centre in
      let x = StripPicture.x(centre)
      return SVG.line((x, 0), (x, height), colour: Palette.quiet)
    }
  }

  private var line: Markup? {
    strip.line.map { line in
      SVG.line(
        (StripPicture.x(line.lowerBound), middle), (StripPicture.x(line.upperBound), middle),
        colour: Palette.others, width: 3)
    }
  }

  private var box: Markup? {
    strip.box.map { box in
      let start = StripPicture.x(box.lowerBound)
      return SVG.rect(
        start, middle - 6, StripPicture.x(box.upperBound) - start, 12, fill: Palette.grid,
        stroke: Palette.quiet)
    }
  }

  /// The open circle is the wider one: of two at one value both are seen.
  private var points: [Markup] {
    let open = strip.marks.filter { $0.kind == .other }.map { mark in
      SVG.circle(
        StripPicture.x(mark.place), middle, 6, fill: "#ffffff", stroke: Palette.line(1))
    }
    return open
      + strip.marks.filter { $0.kind == .own }.map { mark in
        SVG.circle(
          StripPicture.x(mark.place), middle, 4, fill: Palette.ours, stroke: Palette.ours)
      }
  }

  /// Over the points, so that what was just met or just missed is still seen. The target's goes up to
  /// its letter, a benchmark's down: of two at one value both are seen.
  private var ticks: [Markup] {
    strip.marks.compactMap { mark in
      mark.kind.tick.map { colour in
        let x = StripPicture.x(mark.place)
        let up = mark.kind == .target || mark.kind == .median ? StripPicture.tick : 0
        let down = mark.kind == .target ? 0 : StripPicture.tick
        return SVG.line((x, middle - up), (x, middle + down), colour: colour, width: 2)
      }
    }
  }

  // MARK: - Letters

  /// The target's stands above the line, those of benchmarks below it.
  private func letters(_ isWanted: (Strip.Kind) -> Bool) -> [Markup] {
    let named = strip.marks.filter { isWanted($0.kind) && $0.kind.letter != nil }
      .sorted { $0.place < $1.place }
    let places = spread(named.map { StripPicture.x($0.place) }, apart: StripPicture.letter)
    return zip(named, places).map { mark, x in
      let base = mark.kind == .target ? middle - StripPicture.tick - 3 : height - 1
      return SVG.text(
        mark.kind.letter ?? "", x, base, .middle, colour: mark.kind.tick ?? Palette.ink,
        isBold: true, size: 12)
    }
  }

  /// Places in order, each as near to its own as the others let it come.
  ///
  /// Source: pool adjacent violators, on the places less what their ranks take.
  private func spread(_ places: [Double], apart: Double) -> [Double] {
    var pools: [(sum: Double, count: Int)] = []
    let mean = { (pool: (sum: Double, count: Int)) in pool.sum / Double(pool.count) }
    for (rank, place) in places.enumerated() {
      var pool = (sum: place - Double(rank) * apart, count: 1)
      while let last = pools.last, mean(last) > mean(pool) {
        pools.removeLast()
        pool = (last.sum + pool.sum, last.count + pool.count)
      }
      pools.append(pool)
    }
    return pools.flatMap { Array(repeating: mean($0), count: $0.count) }.enumerated()
      .map { $1 + Double($0) * apart }
  }
}

extension Strip.Kind {
  /// Nil for what is told by its shape.
  fileprivate var letter: String? {
    switch self {
    case .target: "T"
    case .neighbours: "S"
    case .england: "E"
    case .own, .other, .median: nil
    }
  }

  /// The colour of its tick; nil for what is drawn as a point.
  fileprivate var tick: String? {
    switch self {
    case .target: Palette.target
    case .neighbours, .england: Palette.quiet
    case .median: Palette.ink
    case .own, .other: nil
    }
  }
}
