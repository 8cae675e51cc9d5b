internal import Answers
internal import Vocabulary

/// A trend chart drawn from its values, on the axis and with the labels of the text chart.
struct SVGTrend {
  private let layout: TrendLayout
  private let words: TrendWords
  private let format: NumberFormat
  /// Where the first month stands, and how far it is from month to month.
  private let left: Double
  private let pitch: Double
  /// Every value of every line as it is printed, month by month.
  private let valueTexts: [[String]]
  private let widestValue: Double

  /// Columns that a page of this width would have as text, and the rows of a usual terminal.
  static let style = OutputStyle(width: 120, height: 24, isTerminal: false)
  static let width = 760.0
  private static let rowHeight = 22.0
  static let lineHeight = 17.0
  /// Between things that must not touch.
  static let gap = 8.0

  private var chart: TrendChart { layout.chart }
  private var axis: MonthAxis { layout.axis }
  private var scale: AxisScale { layout.scale }

  /// Nil where no month has a figure.
  init?(_ chart: TrendChart) {
    guard let layout = SVGTrend.layout(chart) else { return nil }
    self.layout = layout
    words = TrendWords(chart, style: SVGTrend.style)
    format = NumberFormat(SVGTrend.style.glyphs)
    let ticks = [Int](layout.scale.ticks).map { [words] in words.tick($0, of: layout.scale) }
    left = (ticks.map { SVG.width(of: $0) }.max() ?? 0) + 4 * SVGTrend.gap
    let texts = chart.lines.map { [format] line in
      SVGTrend.valueTexts(line, in: layout.axis.months, format)
    }
    widestValue = texts.joined().map { SVG.width(of: $0) }.max() ?? 0
    valueTexts = texts
    let labels = layout.labels.map { SVG.width(of: $0.text) }.max() ?? 0
    let names = SVGTrend.names(of: chart, words).map { SVG.width(of: $0) }.max() ?? 0
    let right = max(labels + 2 * SVGTrend.gap, names + widestValue / 2 + SVGTrend.gap)
    let steps = max(1, layout.axis.months.count - 1)
    pitch = (SVGTrend.width - left - right - 2 * SVGTrend.gap) / Double(steps)
  }

  /// What stands behind the values of each line; nothing where there is one line only.
  private static func names(of chart: TrendChart, _ words: TrendWords) -> [String] {
    chart.lines.count < 2
      ? [] : chart.lines.indices.map { words.marker($0) + style.clean(chart.lines[$0].label) }
  }

  /// The axis of the text chart, with room for all months and names.
  static func layout(_ chart: TrendChart) -> TrendLayout? {
    let names = chart.lines.map { displayWidth(of: $0.label) }.max() ?? 0
    let months = chart.months?.count ?? 0
    var style = style
    style.width = min(months > 80 ? 200 : style.width + names, OutputStyle.widths.upperBound)
    return TrendLayout(chart, style: style, keepsNames: true)
  }

  /// What must be said below it: where the axis starts, gaps, years of benchmarks.
  var remark: String {
    TrendRemarks(layout).remarkOfPicture.unglued.text.replacing("   ", with: "; ")
  }
  /// The signs that stand among its values: none where those have no room.
  var signs: Signs {
    var signs = Signs()
    guard !valueRows.isEmpty else { return signs }
    for line in chart.lines {
      for (month, value) in zip(axis.months, line.figures(in: axis.months))
      where line.months.contains(month) {
        if value == nil { signs.statuses.insert(line.status(of: month)) }
        signs.hasConflicts = signs.hasConflicts || line.isConflicting(month)
      }
    }
    return signs
  }

  var height: Double {
    monthBase + SVGTrend.lineHeight * Double(1 + valueRows.count) + SVGTrend.gap
  }

  var marks: Markup {
    let lines = chart.lines.indices.reversed().map(line)
    return [grid, band, references, breaks, lines.onLines, extremes, labels, months, values].onLines
  }

  // MARK: Places

  private func x(_ index: Int) -> Double { left + pitch * Double(index) }

  private func y(_ value: Double) -> Double { y(row: scale.height(of: value)) }

  private func y(row: Double) -> Double {
    SVGTrend.rowHeight * (0.5 + Double(scale.rows - 1) - row)
  }

  /// The axis is drawn where the lowest row lies: what the remark says of it is what is seen.
  private var bottom: Double { y(row: 0) }
  /// The names of the months keep clear of a value below its point.
  private var monthBase: Double {
    bottom + SVGTrend.lineHeight + (valueRows.isEmpty ? SVGTrend.lineHeight : SVGTrend.gap / 2)
  }
  private var plotEnd: Double { x(axis.months.count - 1) + SVGTrend.gap }
  private var labelStart: Double { plotEnd + SVGTrend.gap }
  /// Text is placed by its baseline, which lies below the middle of its letters.
  static let middle = 4.5

  // MARK: Axes

  private var grid: Markup {
    let start = left - 2 * SVGTrend.gap
    let ticks = scale.ticks.map { row in
      let height = y(row: Double(row))
      return SVG.line((start, height), (plotEnd, height), colour: Palette.grid)
        + SVG.text(
          words.tick(row, of: scale), start - SVGTrend.gap, height + SVGTrend.middle, .end,
          colour: Palette.quiet)
    }
    return ticks.onLines
      + SVG.line((start, bottom), (plotEnd, bottom), colour: Palette.quiet)
  }

  /// The months to come, from the lowest to the highest that is expected.
  private var band: Markup {
    guard let band = chart.band else { return Markup() }
    let place = { (index: Int) in x(band.months.first - axis.months.first + index) }
    let tops = band.highs.enumerated().map { (x: place($0), y: y($1)) }
    let feet = band.lows.enumerated().map { (x: place($0), y: y($1)) }
    return SVG.area(tops + feet.reversed(), fill: Palette.ours)
  }

  private var months: Markup {
    let names = namedMonths.map { index in
      SVG.text(axis.months[index].shortName, x(index), monthBase, .middle)
    }
    // A January says more than the month that happens to be the first.
    let years = apart(axis.dated.reversed()) { "\(axis.months[$0].year)" }.map { index in
      SVG.text(
        "\(axis.months[index].year)", x(index), monthBase + SVGTrend.lineHeight, .middle,
        colour: Palette.quiet)
    }
    let own = figures(0).indices.filter { chart.lines[0].months.contains(axis.months[$0]) }
    let missing = own.filter { figures(0)[$0] == nil }.map { index in
      SVG.text("×", x(index), bottom + SVGTrend.middle, .middle, colour: Palette.quiet)
    }
    return (names + years + missing).onLines
  }

  /// All that the text chart names; where they would touch, the first, the last and each quarter's.
  private var namedMonths: [Int] {
    let name = { [axis] (index: Int) in axis.months[index].shortName }
    guard apart(axis.named, name).count < axis.named.count else { return axis.named }
    let ends = [0, axis.months.count - 1]
    let quarters = axis.named.filter { axis.months[$0].month % 3 == 1 && !ends.contains($0) }
    return apart(ends + quarters, name)
  }

  /// Those of the months whose labels touch none before them.
  private func apart(_ places: [Int], _ label: @escaping (Int) -> String) -> [Int] {
    let room = { (place: Int) in SVG.width(of: label(place)) / 2 }
    return places.reduce(into: []) { kept, place in
      let isClear = kept.allSatisfy { other in
        abs(x(place) - x(other)) >= room(place) + room(other) + SVGTrend.gap
      }
      if isClear { kept.append(place) }
    }
  }

  private var breaks: Markup {
    chart.breaks.filter { axis.months.contains($0) && $0 > axis.months.first }.map { month in
      let place = x(month - axis.months.first) - pitch / 2
      return SVG.line((place, 0), (place, bottom), colour: Palette.quiet, dashes: "2 4")
    }.onLines
  }

  private var references: Markup {
    layout.drawn.map { reference in
      let height = y(reference.figure.value)
      return SVG.line(
        (left - 2 * SVGTrend.gap, height), (plotEnd, height),
        colour: Palette.reference(reference.kind), width: 1.5, dashes: reference.kind.dashes)
    }.onLines
  }

  private var labels: Markup {
    SVGEndLabels(
      labels: layout.labels, places: layout.labels.map { y($0.value) }, lowest: bottom,
      lineEnd: plotEnd, start: labelStart
    ).marks
  }

  // MARK: Lines

  private func figures(_ index: Int) -> [Double?] { chart.lines[index].figures(in: axis.months) }

  private func line(_ index: Int) -> Markup {
    let colour = Palette.line(index)
    let runs = joined(figures(index)).map { run in
      SVG.polyline(run.map { (x($0.place), y($0.value)) }, colour: colour, width: 2)
    }
    let last = figures(index).lastIndex { $0 != nil }
    let points = figures(index).enumerated().compactMap { place, value in
      value.map { point(index, place, $0, isLast: place == last) }
    }
    return (runs + points).onLines
  }

  /// The runs of months between which nothing is missing and no definition changed.
  private func joined(_ figures: [Double?]) -> [[(place: Int, value: Double)]] {
    let breaks = Set(chart.breaks.map { $0 - axis.months.first })
    var runs: [[(place: Int, value: Double)]] = []
    for (place, figure) in figures.enumerated() {
      guard let figure else { continue }
      let goesOn = place > 0 && figures[place - 1] != nil && !breaks.contains(place)
      if goesOn {
        runs[runs.count - 1].append((place, figure))
      } else {
        runs.append([(place, figure)])
      }
    }
    return runs.filter { $0.count > 1 }
  }

  private func point(_ index: Int, _ place: Int, _ value: Double, isLast: Bool) -> Markup {
    let size = pitch < 12 ? 1.8 : 3.2
    let radius = isLast && index == 0 ? size + 1.8 : size
    let (x, y) = (x(place), y(value))
    if index == 0, let judgement = signal(place) {
      return PointMark.signal(judgement, x, y)
    }
    return PointMark.month(ofLine: index, x, y, radius: radius)
  }

  private func signal(_ place: Int) -> Judgement? {
    chart.signals.last { $0.month - axis.months.first == place }?.judgement
  }

  // MARK: Values

  /// Every value stands under its month where there is room for it.
  private var values: Markup {
    let names = SVGTrend.names(of: chart, words)
    let nameStart = max(
      labelStart, x(axis.months.count - 1) + widestValue / 2 + SVGTrend.gap)
    return valueRows.enumerated().map { row, texts in
      let height = monthBase + SVGTrend.lineHeight * Double(2 + row)
      let cells = texts.enumerated().map { SVG.text($1, x($0), height, .middle) }
      return (cells + names.dropFirst(row).prefix(1).map { SVG.text($0, nameStart, height) })
        .onLines
    }.onLines
  }

  private var valueRows: [[String]] {
    widestValue + SVGTrend.gap / 2 <= pitch ? valueTexts : []
  }

  private static func valueTexts(
    _ line: AnswerSeries, in months: MonthRange, _ format: NumberFormat
  ) -> [String] {
    zip(months, line.figures(in: months)).map { month, value in
      guard line.months.contains(month) else { return "" }
      guard let value else { return PhrasePrinter(style).symbol(line.status(of: month)) }
      return format.number(value, decimals: line.decimals)
        + (line.isConflicting(month) ? CellPrinter.conflictMark : "")
    }
  }

  private func text(_ value: Double, _ line: AnswerSeries) -> String {
    format.number(value, decimals: line.decimals)
  }

  /// Where there is no room below, the first, highest and lowest of our line carry their value.
  private var extremes: Markup {
    guard valueRows.isEmpty else { return Markup() }
    let points = figures(0).enumerated().compactMap { place, value in value.map { (place, $0) } }
    guard let first = points.first, let last = points.last,
      let highest = points.max(by: { $0.1 < $1.1 }), let lowest = points.min(by: { $0.1 < $1.1 })
    else { return Markup() }
    var labelled = [last.0]
    let labels = [highest, lowest, first].compactMap { place, value -> Markup? in
      guard labelled.allSatisfy({ abs(x($0) - x(place)) > max(40, widestValue + SVGTrend.gap) })
      else { return nil }
      labelled.append(place)
      let height = value == lowest.1 ? y(value) + 18 : y(value) - 9
      return SVG.text(
        text(value, chart.lines[0]), x(place), height, .middle, colour: Palette.ours, isBold: true)
    }
    return labels.onLines
  }
}

extension TrendChart.Reference.Kind {
  fileprivate var dashes: String {
    switch self {
    case .benchmark: "2 4"
    case .target: "9 5"
    case .mean: "5 3"
    case .limit: "10 3 3 3"
    }
  }
}
