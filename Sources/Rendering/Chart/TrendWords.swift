internal import Answers
internal import Vocabulary

/// The words above a trend chart and beside it: title, ticks and labels at the ends of lines.
struct TrendWords {
  let chart: TrendChart
  let style: OutputStyle
  private let format: NumberFormat
  private let phrases: PhrasePrinter

  init(_ chart: TrendChart, style: OutputStyle) {
    self.chart = chart
    self.style = style
    format = NumberFormat(style.glyphs)
    phrases = PhrasePrinter(style)
  }

  // MARK: Above the plot

  func heading(width: Int) -> [StyledText] {
    title(width: width)
      + phrases.text(chart.headline, .emphasis).gluedBetweenGaps.wrapped(to: style.width)
  }

  /// Code and title on the left, place and unit on the right of the same line where they fit.
  private func title(width: Int) -> [StyledText] {
    let names = [style.clean(chart.code), style.clean(chart.title)].filter { !$0.isEmpty }
    let facts = [style.clean(chart.place), chart.unit.label].filter { !$0.isEmpty }
    guard !style.isPlain else {
      return StyledText((names + facts).joined(separator: ", ")).wrapped(to: style.width)
    }
    var left = StyledText(names.joined(separator: "  "), .heading)
    let right = facts.joined(separator: " \(style.glyphs.separator) ")
    let needed = left.width + 3 + displayWidth(of: right)
    guard needed <= style.width else {
      return left.wrapped(to: style.width) + StyledText(right).wrapped(to: style.width)
    }
    left.append(spaces(max(width, needed) - left.width - displayWidth(of: right)) + right)
    return [left]
  }

  // MARK: Beside the plot

  func tick(_ row: Int, of scale: AxisScale) -> String {
    format.number(scale.value(ofRow: row), decimals: scale.step.decimals)
  }

  func widestTick(of scale: AxisScale) -> Int {
    scale.ticks.map { displayWidth(of: tick($0, of: scale)) }.max() ?? 0
  }

  var widestLabel: Int {
    let months = chart.months
    let lines = chart.lines.indices.compactMap { index in
      months.flatMap { lineLabel(index, in: $0)?.text }
    }
    let texts = lines + chart.references.map(referenceLabel)
    return texts.map { displayWidth(of: $0) }.max() ?? 0
  }

  func labels(
    _ references: [TrendChart.Reference], scale: AxisScale, months: MonthRange
  ) -> [EndLabel] {
    let lines = chart.lines.indices.compactMap { index -> EndLabel? in
      guard let label = lineLabel(index, in: months) else { return nil }
      return EndLabel(
        text: label.text, role: index == 0 ? .ours : .plain, value: label.value,
        row: scale.row(of: label.value), isData: true)
    }
    return lines
      + references.map { reference in
        EndLabel(
          text: referenceLabel(reference), role: reference.kind.role,
          value: reference.figure.value, row: scale.row(of: reference.figure.value),
          isData: false)
      }
  }

  /// `47`; with its name where there are several lines, with its month where it is not the last.
  private func lineLabel(_ index: Int, in months: MonthRange) -> (text: String, value: Double)? {
    let line = chart.lines[index]
    let figures = line.figures(in: months)
    guard let place = figures.lastIndex(where: { $0 != nil }), let value = figures[place] else {
      return nil
    }
    var text = format.bare(line.figure(value))
    if place < figures.count - 1 { text += " in \(months[place].label)" }
    if chart.lines.count > 1 { text = named(line.label, text, marker: marker(index)) }
    return (text, value)
  }

  func referenceLabel(_ reference: TrendChart.Reference) -> String {
    named(reference.label, format.bare(reference.figure), marker: "")
  }

  func marker(_ index: Int) -> String {
    let points = style.glyphs.points
    return "\(points[index % points.count].last) "
  }

  /// Names give way, figures do not.
  private func named(_ name: String, _ figure: String, marker: String) -> String {
    let room = max(style.width / 4 - displayWidth(of: figure) - marker.count - 1, 4)
    let name = StyledText(style.clean(name)).shortened(to: room, with: style.glyphs.ellipsis)
    return marker + name.text + " " + figure
  }
}

extension TrendChart.Reference.Kind {
  var role: StyledText.Role {
    switch self {
    case .benchmark, .mean, .limit: .benchmark
    case .target: .target
    }
  }
}
