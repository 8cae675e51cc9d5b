internal import Answers
internal import Vocabulary

/// Draws a trend chart: title, plot, months and values, as the lines of a terminal.
struct TrendPrinter {
  let style: OutputStyle

  /// Below this a chart is only its sentence and its figures.
  static let narrowest = 60

  func layout(_ chart: TrendChart) -> PartLayout {
    guard !style.isPlain, style.width >= TrendPrinter.narrowest,
      let layout = TrendLayout(chart, style: style)
    else { return TrendList(chart, style: style).layout }
    return TrendDrawing(layout).part
  }
}

/// One chart being drawn.
struct TrendDrawing {
  private let layout: TrendLayout
  private var words: TrendWords { layout.words }
  private var chart: TrendChart { layout.chart }
  private var axis: MonthAxis { layout.axis }
  private var scale: AxisScale { layout.scale }
  private var glyphs: GlyphSet { layout.style.glyphs }

  init(_ layout: TrendLayout) { self.layout = layout }

  var part: PartLayout {
    let values = ValueRows(layout)
    var part = PartLayout()
    part.lines = words.heading(width: contentWidth) + words.key + plot + [axisLine] + monthLines
    part.lines += values.lines
    part.lines = part.lines.map { $0.trimmingTrailingSpaces() }
    part.remarks = [TrendRemarks(layout).remark].filter { !$0.isEmpty }
    part.signs = values.signs
    return part
  }

  private var contentWidth: Int {
    let labels = layout.labels.map { displayWidth(of: $0.text) }.max() ?? 0
    let room = max(labels, TrendLayout.narrowestLabel)
    return min(layout.style.width, layout.gutter + 2 + axis.width + 1 + room)
  }

  private func indented(_ line: StyledText) -> StyledText {
    StyledText(spaces(layout.gutter + 2)) + line
  }

  // MARK: Plot

  private var plot: [StyledText] {
    let canvas = self.canvas
    return (0..<scale.rows).reversed().map { row in
      var line = gutter(row)
      line += canvas.line(row)
      if let label = layout.labelsByRow[row] {
        line.append(pointer(to: label, from: row), .quiet)
        line.append(label.text, label.role)
      }
      return line
    }
  }

  /// A name that found no room on the row of its line says where that is: another may be beside it.
  private func pointer(to label: EndLabel, from row: Int) -> String {
    switch label.way(from: row) {
    case .below: String(glyphs.lineBelow)
    case .above: String(glyphs.lineAbove)
    case nil: " "
    }
  }

  private func gutter(_ row: Int) -> StyledText {
    guard scale.isTick(row) else {
      return StyledText(spaces(layout.gutter + 1)) + StyledText(String(glyphs.vertical), .quiet)
    }
    let label = words.tick(row, of: scale)
    let text = spaces(layout.gutter - displayWidth(of: label)) + label + " \(glyphs.tick)"
    return StyledText(text, .quiet)
  }

  private var canvas: ChartCanvas {
    var canvas = ChartCanvas(width: axis.width, height: scale.rows)
    let tracers = chart.lines.indices.map(tracer)
    for tracer in tracers { tracer.drawPoints(on: &canvas) }
    for tracer in tracers { tracer.drawJoins(on: &canvas) }
    for column in breakColumns {
      for row in 0..<scale.rows { canvas.put(glyphs.breakRule, .quiet, column, row) }
    }
    for (column, rows) in band {
      for row in rows { canvas.put(glyphs.band, .quiet, column, row) }
    }
    for reference in layout.drawn.sorted(by: { $0.kind.rank < $1.kind.rank }) {
      let row = scale.row(of: reference.figure.value)
      canvas.fill(row, with: pattern(reference.kind), reference.kind.role)
    }
    return canvas
  }

  /// The rows of the band in each of its columns; between two months it runs straight.
  private var band: [(column: Int, rows: ClosedRange<Int>)] {
    guard let band = chart.band else { return [] }
    return (0..<(band.months.count - 1) * axis.pitch + 1).map { step in
      let (place, rest) = step.quotientAndRemainder(dividingBy: axis.pitch)
      let share = Double(rest) / Double(axis.pitch)
      let value = { (ends: [Double]) in
        let next = ends[min(place + 1, ends.count - 1)]
        return ends[place] + (next - ends[place]) * share
      }
      let rows = [value(band.lows), value(band.highs)].map(scale.row)
      let column = axis.column(band.months.first - axis.months.first) + step
      return (column, rows[0]...max(rows[0], rows[1]))
    }
  }

  private func tracer(_ index: Int) -> LineTracer {
    LineTracer(
      scale: scale, axis: axis, glyphs: glyphs,
      points: glyphs.points[index % glyphs.points.count], role: index == 0 ? .ours : .plain,
      isOurs: index == 0, values: chart.lines[index].figures(in: axis.months),
      breaks: Set(chart.breaks.map { $0 - axis.months.first }),
      signals: index == 0 ? signals : [:])
  }

  private var signals: [Int: Judgement] {
    Dictionary(
      chart.signals.map { ($0.month - axis.months.first, $0.judgement) }, uniquingKeysWith: { $1 })
  }

  private func pattern(_ kind: TrendChart.Reference.Kind) -> [Character] {
    switch kind {
    case .benchmark: glyphs.benchmarkLine
    case .target: glyphs.targetLine
    case .mean: glyphs.meanLine
    case .limit: glyphs.limitLine
    }
  }

  // MARK: Axis

  private var breakColumns: [Int] {
    chart.breaks.compactMap { month in
      axis.months.contains(month) ? axis.columnBefore(month - axis.months.first) : nil
    }
  }

  private var axisLine: StyledText {
    var cells = Array(repeating: glyphs.horizontal, count: axis.width)
    for column in breakColumns { cells[column] = glyphs.breakOnAxis }
    if let ours = chart.lines.first {
      for (index, month) in axis.months.enumerated()
      where ours.months.contains(month) && ours.figures(in: MonthRange(month)) == [nil] {
        cells[axis.column(index)] = glyphs.missingOnAxis
      }
    }
    let line = spaces(layout.gutter + 1) + String(glyphs.axisCorner) + String(cells)
    return StyledText(line, .quiet)
  }

  private var monthLines: [StyledText] {
    [indented(StyledText(axis.names)), indented(StyledText(axis.years, .quiet))]
  }
}

extension TrendChart.Reference.Kind {
  /// Which of two flat lines on one row is drawn.
  fileprivate var rank: Int {
    switch self {
    case .target: 0
    case .limit: 1
    case .mean: 2
    case .benchmark: 3
    }
  }
}
