internal import Answers
internal import Vocabulary

/// Everything decided about a trend chart before a cell is drawn: months, axis, rows, labels.
struct TrendLayout {
  let chart: TrendChart
  let style: OutputStyle
  let axis: MonthAxis
  let scale: AxisScale
  let labels: [EndLabel]
  /// References on the axis and those that would squeeze the data.
  let drawn: [TrendChart.Reference]
  let offAxis: [TrendChart.Reference]
  /// Columns left of the axis for the labels of its ticks.
  let gutter: Int

  /// A line that fills less than this of the rows can no longer be read.
  private static let leastFill = 0.4
  private static let narrowestGutter = 4
  /// Room for labels such as `target 49`, kept so that pitches agree from chart to chart.
  private static let narrowestLabel = 9

  /// Nil where no month has a figure.
  init?(_ chart: TrendChart, style: OutputStyle) {
    let printer = TrendWords(chart, style: style)
    guard let months = chart.lines.first?.months else { return nil }
    self.chart = chart
    self.style = style
    let labelWidth = max(TrendLayout.narrowestLabel, printer.widestLabel)
    let measure = { (gutter: Int) in
      TrendLayout.measured(chart, months, gutter, labelWidth, style)
    }
    guard let roomy = measure(TrendLayout.narrowestGutter) else { return nil }
    let needed = printer.widestTick(of: roomy.scale)
    let tight = measure(needed)
    let isTight = needed > TrendLayout.narrowestGutter || (tight?.axis.pitch ?? 0) > roomy.axis.pitch
    let layout = isTight ? tight : roomy
    guard let layout else { return nil }
    gutter = max(isTight ? needed : TrendLayout.narrowestGutter, printer.widestTick(of: layout.scale))
    axis = layout.axis
    drawn = layout.drawn
    offAxis = layout.offAxis
    labels = printer.labels(layout.drawn, scale: layout.scale, months: layout.axis.months)
    scale = layout.scale.grown(to: labels.count)
  }

  private struct Measured {
    var axis: MonthAxis
    var scale: AxisScale
    var drawn: [TrendChart.Reference]
    var offAxis: [TrendChart.Reference]
  }

  private static func measured(
    _ chart: TrendChart, _ months: MonthRange, _ gutter: Int, _ labelWidth: Int,
    _ style: OutputStyle
  ) -> Measured? {
    let room = style.width - gutter - 1 - 1 - MonthAxis.lead - 3 - labelWidth
    let axis = MonthAxis(months, room: max(0, room))
    let values = chart.lines.flatMap { $0.figures(in: axis.months).compactMap(\.self) }
    guard let low = values.min(), let high = values.max() else { return nil }
    var range = (low: low, high: high)
    var drawn: [TrendChart.Reference] = []
    var offAxis: [TrendChart.Reference] = []
    let byDistance = chart.references.sorted {
      distance($0, low, high) < distance($1, low, high)
    }
    for reference in byDistance {
      let value = reference.figure.value
      let wider = (low: min(range.low, value), high: max(range.high, value))
      let fill = (high - low) / (wider.high - wider.low)
      if low == high || range == wider || fill >= leastFill {
        range = wider
        drawn.append(reference)
      } else {
        offAxis.append(reference)
      }
    }
    let scale = ScaleChooser(
      low: range.low, high: range.high, mostRows: mostRows(style), unit: chart.unit,
      decimals: chart.lines.map(\.decimals).max() ?? 0, opposed: opposed(chart, axis.months)
    ).scale
    return Measured(axis: axis, scale: scale, drawn: drawn, offAxis: offAxis)
  }

  private static func distance(
    _ reference: TrendChart.Reference, _ low: Double, _ high: Double
  ) -> Double {
    max(0, low - reference.figure.value, reference.figure.value - high)
  }

  /// Chart, sentence and prompt fit a terminal of 24 rows; taller ones get a finer axis.
  private static func mostRows(_ style: OutputStyle) -> Int {
    switch style.height {
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
