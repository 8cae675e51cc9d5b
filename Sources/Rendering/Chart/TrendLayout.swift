internal import Answers
internal import Vocabulary

/// Everything decided about a trend chart before a cell is drawn: months, axis, rows, labels.
struct TrendLayout {
  let chart: TrendChart
  let style: OutputStyle
  let words: TrendWords
  let axis: MonthAxis
  let scale: AxisScale
  let labels: [EndLabel]
  /// The same by row: what stands at the right end of each that has something there.
  let labelsByRow: [Int: EndLabel]
  /// References on the axis and those that would squeeze the data.
  let drawn: [TrendChart.Reference]
  let offAxis: [TrendChart.Reference]
  /// Columns left of the axis for the labels of its ticks.
  let gutter: Int

  private static let narrowestGutter = 4
  /// Room for labels such as `target 49`, kept so that pitches agree from chart to chart.
  static let narrowestLabel = 9

  /// Nil where no month has a figure.
  ///
  /// - Parameter keepsNames: whether names stay at the ends of lines whatever they cost.
  init?(_ chart: TrendChart, style: OutputStyle, keepsNames: Bool = false) {
    var words = TrendWords(chart, style: style)
    guard var chosen = Trial.better(chart, words) else { return nil }
    if chart.lines.count > 1, !keepsNames {
      // No name is cut: where names would cost months their figures, a line above has them.
      let bare = TrendWords(chart, style: style, namesLines: false)
      if let spare = Trial.better(chart, bare), spare.axis.detail > chosen.axis.detail {
        (words, chosen) = (bare, spare)
      }
    }
    self.words = words
    self.chart = chart
    self.style = style
    axis = chosen.axis
    drawn = chosen.range.drawn
    offAxis = chosen.range.offAxis
    gutter = max(chosen.gutter, words.widestTick(of: chosen.scale))
    labels = words.labels(drawn, scale: chosen.scale, months: axis.months)
    scale = chosen.scale.grown(to: labels.count)
    labelsByRow = EndLabels.placed(labels, rows: scale.rows)
  }

  /// Axis and scale as they come out for one width of the gutter.
  private struct Trial {
    let gutter: Int
    let axis: MonthAxis
    let range: AxisRange
    let scale: AxisScale

    /// With a narrower or wider gutter than usual, where the ticks need it or the months gain by it.
    static func better(_ chart: TrendChart, _ words: TrendWords) -> Trial? {
      guard let roomy = Trial(chart, words, gutter: TrendLayout.narrowestGutter) else { return nil }
      let needed = words.widestTick(of: roomy.scale)
      let tight = Trial(chart, words, gutter: needed)
      let isBetter =
        needed > TrendLayout.narrowestGutter || (tight?.axis.pitch ?? 0) > roomy.axis.pitch
      return isBetter ? tight ?? roomy : roomy
    }

    init?(_ chart: TrendChart, _ words: TrendWords, gutter: Int) {
      guard let months = chart.months else { return nil }
      let label = max(TrendLayout.narrowestLabel, words.widestLabel)
      let margins = gutter + 2 + MonthAxis.lead + 3 + label
      let axis = MonthAxis(months, room: max(0, words.style.width - margins))
      let figures = chart.lines.flatMap { $0.figures(in: axis.months).compactMap(\.self) }
      let values = figures + (chart.band.map { $0.lows + $0.highs } ?? [])
      guard let range = AxisRange(values, references: chart.references) else { return nil }
      self.gutter = gutter
      self.axis = axis
      self.range = range
      scale =
        ScaleChooser(
          low: range.low, high: range.high, mostRows: TrendLayout.mostRows(words.style),
          unit: TrendLayout.axisUnit(chart), decimals: chart.lines.map(\.decimals).max() ?? 0,
          opposed: TrendLayout.opposed(chart, axis.months)
        ).scale
    }
  }

  /// A control chart is about its limits, which may lie beyond 0 and 100: its axis is not widened to them.
  private static func axisUnit(_ chart: TrendChart) -> Unit {
    let isControl = chart.references.contains { $0.kind == .limit }
    return isControl && chart.unit == .percent ? .other : chart.unit
  }

  /// Chart, sentence and prompt fit a terminal of 24 rows; taller ones get a finer axis.
  private static func mostRows(_ style: OutputStyle) -> Int {
    if style.figure != nil { return min(max(style.height - 10, 12), 24) }
    return switch style.height {
    case ..<24: max(6, style.height - 12)
    case 24..<32: 12
    case 32..<40: 16
    default: 20
    }
  }

  /// The last figure and the target: a reader compares the two.
  private static func opposed(_ chart: TrendChart, _ months: MonthRange) -> [(Double, Double)] {
    guard let last = chart.lines.first?.figures(in: months).last(where: { $0 != nil }) ?? nil
    else { return [] }
    return chart.references.filter { $0.kind == .target }.map { (last, $0.figure.value) }
  }
}

extension AnswerSeries {
  /// The figures of some of its months, nil where there is none.
  func figures(in window: MonthRange) -> [Double?] {
    window.map { month in
      let index = month - months.first
      guard values.indices.contains(index), values[index].isFinite else { return nil }
      return values[index]
    }
  }

  func status(of month: Month) -> ValueStatus {
    let index = month - months.first
    guard statuses.indices.contains(index) else { return .absent }
    return statuses[index] == .reported ? .absent : statuses[index]
  }

  func isConflicting(_ month: Month) -> Bool {
    let index = month - months.first
    return isConflicting.indices.contains(index) && isConflicting[index]
  }
}
