internal import Answers
internal import Vocabulary

/// Figures of many authorities in bands of equal width, with those that readers look for.
struct Distribution {
  struct Place {
    var name: String
    var figure: Figure
    var month: Month
  }

  /// From the lowest to the highest.
  private let places: [Place]
  private let own: Place?
  private let marks: [TrendChart.Reference]
  /// Bands are counted in units of the last decimal printed: then no figure falls between two.
  private let scale: Double
  private let step: Int
  private let first: Int
  private let count: Int
  /// Whether the last band has no upper end: a few far out would make all others narrow.
  private let isOpen: Bool

  private static let mostBands = 14
  private static let usualBands = 12

  init?(_ places: [Place], own: String?, marks: [TrendChart.Reference]) {
    guard let decimals = places.map(\.figure.decimals).max() else { return nil }
    self.places = places.sorted { ($0.figure.value, $0.name) < ($1.figure.value, $1.name) }
    self.own = places.first { $0.name == own }
    self.marks = marks
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    let values = self.places.map(\.figure.value)
    let units = { (value: Double) in Int((value * scale).rounded()) }
    let (low, high) = (units(values[0]), units(values[values.count - 1]))
    let far = Quantile.type7(values, 0.95).map(units) ?? high
    let step = Distribution.step(from: low, to: far)
    let first = Distribution.band(low, step)
    let needed = Distribution.band(high, step) - first + 1
    self.scale = scale
    self.step = step
    self.first = first
    isOpen = needed > Distribution.mostBands
    count = isOpen ? Distribution.band(far, step) - first + 2 : needed
  }

  /// 1, 2 or 5 times a power of ten, for about ten bands.
  private static func step(from low: Int, to high: Int) -> Int {
    var power = 1
    while true {
      for step in [power, 2 * power, 5 * power]
      where band(high, step) - band(low, step) < usualBands { return step }
      power *= 10
    }
  }

  /// Rounded down, below 0 too.
  private static func band(_ units: Int, _ step: Int) -> Int {
    units >= 0 ? units / step : (units + 1) / step - 1
  }

  /// The band that a value falls in; nil beyond the ends.
  private func band(of value: Double) -> Int? {
    let place = Distribution.band(Int((value * scale).rounded()), step) - first
    if isOpen, place >= count { return count - 1 }
    return (0..<count).contains(place) ? place : nil
  }

  /// `Mar-24`, or the months of the figures where they differ.
  var when: String {
    let months = places.map(\.month)
    guard let first = months.min(), let last = months.max(), first < last else {
      return months[0].label
    }
    return "last figures, \(first) to \(last)"
  }

  // MARK: - Bands

  func histogram(_ title: Phrase) -> AnswerTable {
    let groups = (0..<count).map { band in places.filter { self.band(of: $0.figure.value) == band }
    }
    let most = groups.map(\.count).max() ?? 1
    return AnswerTable(
      title: title,
      columns: [
        .init(places[0].figure.unit.label, .number), .init("n", .number), .init("", .name),
        .init("", .name),
      ],
      rows: groups.enumerated().flatMap { rows($0, $1, most: most) })
  }

  private func rows(_ band: Int, _ group: [Place], most: Int) -> [AnswerTable.Row] {
    let isOwn = group.contains { $0.name == own?.name }
    let pointers = pointers(band)
    let isLong = pointers.reduce(0) { $0 + $1.room } > Distribution.pointerRoom
    let words = pointers.map(\.words).joined(separator: ", ")
    let bar = Bar(share: Double(group.count) / Double(most), kind: isOwn ? .own : .other)
    let data = AnswerTable.Row(
      .data,
      [
        .phrase(label(band)), .figure(Figure(Double(group.count), unit: .count)), Cell(.bar(bar)),
        words.isEmpty || isLong ? .blank : .phrase("◄ " + words),
      ])
    let below = [isLong ? words : Phrase(), isOpen && band == count - 1 ? tail(group) : Phrase()]
    return [data] + below.filter { !$0.isEmpty }.map { AnswerTable.Row(.remark, [.phrase($0)]) }
  }

  /// `20 to 29`; the last one may be `140 or more`.
  private func label(_ band: Int) -> Phrase {
    let low = figure((first + band) * step)
    if isOpen, band == count - 1 { return "\(low) or more" }
    return step == 1 ? "\(low)" : "\(low) to \(figure((first + band + 1) * step - 1))"
  }

  private func figure(_ units: Int) -> Figure {
    Figure(Double(units) / scale, decimals: decimals)
  }

  private var decimals: Int { places.map(\.figure.decimals).max() ?? 0 }

  /// What readers look for first in a band, and about how many signs it takes.
  private func pointers(_ band: Int) -> [(words: Phrase, room: Int)] {
    let named =
      (own.map { [($0.name, $0.figure)] } ?? [])
      + marks.map { ($0.label, $0.figure) } + [("median", median)]
    return named.filter { self.band(of: $0.1.value) == band }.map { name, figure in
      ("\(name) \(figure)", name.count + Distribution.figureRoom)
    }
  }

  /// What has room beside a bar at 80 columns; more goes below it.
  private static let pointerRoom = 34
  private static let figureRoom = 8

  /// `190 Stoke-on-Trent, 182 Blackpool, 164 Hartlepool and 4 more`
  private func tail(_ group: [Place]) -> Phrase {
    let named = group.reversed().prefix(Distribution.mostNamed)
    let more = group.count - named.count
    return named.map { "\($0.figure) \($0.name)" as Phrase }.joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }

  private static let mostNamed = 4

  // MARK: - The middle half

  /// Quartiles as R gives them, type 7.
  var box: AnswerTable {
    let (low, high) = (places[0], places[places.count - 1])
    let span = max(high.figure.value - low.figure.value, .leastNormalMagnitude)
    let along = { (figure: Figure) in (figure.value - low.figure.value) / span }
    let inside = marks.filter { (0...1).contains(along($0.figure)) }
    let ends = [StripAxis.Label(0, "\(low.figure)"), StripAxis.Label(1, "\(high.figure)")]
    let ours = own.map { [StripAxis.Label(along($0.figure), "\($0.name) \($0.figure)")] } ?? []
    let middle = StripAxis.Label(along(median), "median \(median)")
    let strip = Strip(
      (own.map { [Strip.Mark(along($0.figure), .own)] } ?? [])
        + inside.compactMap { mark in Strip.Kind(mark).map { Strip.Mark(along(mark.figure), $0) } }
        + [Strip.Mark(along(median), .median)],
      line: 0...1, box: along(quartile(0.25))...along(quartile(0.75)), isAlone: true)
    var table = AnswerTable(
      columns: [
        .init(header: .axis(StripAxis(ends + ours + [middle], isAlone: true)), kind: .name)
      ],
      rows: [.init(.data, [Cell(.strip(strip))]), .init(.remark, [.phrase(caption(low, high))])])
    if let own { table.markNames[.own] = own.name }
    return table
  }

  private func caption(_ low: Place, _ high: Place) -> Phrase {
    let benchmarks = marks.map { "\($0.label) \($0.figure)" as Phrase }
    return
      ([
        "lowest \(low.figure) \(low.name)",
        "middle half \(quartile(0.25)) to \(quartile(0.75)), median \(median)",
        "highest \(high.figure) \(high.name)",
      ] + benchmarks).joined(separator: "; ").capitalised
  }

  /// `Southampton (97) is the 32nd highest of 152. Half of them lie between 53 and 93, median 68.`
  func reading(without silent: [String]) -> Phrase {
    let middle: Phrase =
      "Half of them lie between \(quartile(0.25)) and \(quartile(0.75)), median \(median)."
    let missing =
      "\(silent.count == 1 ? "has" : "have") no figure and \(silent.count == 1 ? "is" : "are") not counted."
    let names =
      silent.count > Distribution.mostNamed
      ? "\(silent.count) more" : silent.joined(separator: ", ")
    return [
      own.map(standing) ?? "\(places.count) authorities have a figure.", middle,
      silent.isEmpty ? "" : "\(names) \(missing)",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func standing(_ own: Place) -> Phrase {
    let above = places.count { $0.figure.value > own.figure.value }
    let isTied = places.count { $0.figure.value == own.figure.value } > 1
    let place = above == 0 ? "highest" : "\((above + 1).ordinal) highest"
    return
      "\(own.name) (\(own.figure)) is the \(isTied ? "joint " : "")\(place) of \(places.count)."
  }

  private var median: Figure { quartile(0.5) }

  /// With one decimal more than the figures have where it lies between two of them.
  private func quartile(_ share: Double) -> Figure {
    let value = Quantile.type7(places.map(\.figure.value), share) ?? 0
    let isPrinted =
      abs((value * scale).rounded() - value * scale) < 1e-9 * max(1, abs(value * scale))
    return Figure(
      value, decimals: isPrinted ? decimals : decimals + 1, unit: places[0].figure.unit)
  }
}
