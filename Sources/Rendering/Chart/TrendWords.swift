internal import Answers
internal import Vocabulary

/// The words above a trend chart and beside it: title, ticks and labels at the ends of lines.
struct TrendWords {
  let chart: TrendChart
  let style: OutputStyle
  /// Whether the ends of lines carry the names of their lines; else a line above the plot does.
  let namesLines: Bool
  private let format: NumberFormat
  private let phrases: PhrasePrinter

  init(_ chart: TrendChart, style: OutputStyle, namesLines: Bool = true) {
    self.chart = chart
    self.style = style
    self.namesLines = namesLines || chart.lines.count < 2
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

  /// `● Southampton   ○ Rotherham`, where the ends of the lines have no room for it.
  var key: [StyledText] {
    guard !namesLines else { return [] }
    let names = chart.lines.indices.map { index in
      marker(index) + style.clean(chart.lines[index].label).replacing(" ", with: "\u{A0}")
    }
    return StyledText(names.joined(separator: "   ")).wrapped(to: style.width)
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
    guard chart.lines.count > 1 else { return (text, value) }
    return (name(index) + " " + text, value)
  }

  func referenceLabel(_ reference: TrendChart.Reference) -> String {
    style.clean(reference.label) + " " + format.bare(reference.figure)
  }

  func marker(_ index: Int) -> String { "\(point(index)) " }

  private func point(_ index: Int) -> Character {
    style.glyphs.points[index % style.glyphs.points.count].last
  }

  /// What a line is called beside the plot: its mark, and its whole name where that has room.
  func name(_ index: Int) -> String {
    namesLines ? marker(index) + style.clean(chart.lines[index].label) : String(point(index))
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
