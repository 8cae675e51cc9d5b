internal import Answers
internal import Vocabulary

/// The words of a trend chart: titles, labels and the remarks under it.
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
    title(width: width) + phrases.text(chart.headline, .emphasis).wrapped(to: style.width)
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
    let months = chart.lines.first?.months
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

  // MARK: Below the plot

  /// One paragraph on how to read the plot.
  func remark(_ layout: TrendLayout) -> StyledText {
    let sentences =
      [axisStart(layout), window(layout), vintages].compactMap(\.self)
      + gaps(layout) + breaks(layout)
    return StyledText(sentences.joined(separator: " "), .quiet)
  }

  private func window(_ layout: TrendLayout) -> String? {
    let all = chart.lines.first?.months.count ?? 0
    let shown = layout.axis.months.count
    guard shown < all else { return nil }
    return "The latest \(shown) of \(all) months are drawn: widen the window for more."
  }

  /// `Axis starts at 468, not 0; target 435 is below it.`
  private func axisStart(_ layout: TrendLayout) -> String? {
    let scale = layout.scale
    let bottom = format.number(scale.bottom, decimals: scale.rowDecimals)
    let top = format.number(scale.top, decimals: scale.rowDecimals)
    var clauses: [String] = []
    if scale.bottom > 0 { clauses.append("starts at \(bottom), not 0") }
    if scale.top < 0 { clauses.append("ends at \(top), not 0") }
    let outside = layout.offAxis.map { reference in
      let side = reference.figure.value < scale.bottom ? "below" : "above"
      return "\(referenceLabel(reference)) is \(side) it"
    }
    if clauses.isEmpty && outside.isEmpty { return nil }
    if clauses.isEmpty { clauses.append("runs from \(bottom) to \(top)") }
    return "Axis \(([clauses.joined(separator: ", ")] + outside).joined(separator: "; "))."
  }

  /// `SN and Eng are for 2022/23.`
  private var vintages: String? {
    var years: [(year: String, names: [String])] = []
    for reference in chart.references where !reference.year.isEmpty {
      let name = style.clean(reference.label)
      if let known = years.firstIndex(where: { $0.year == reference.year }) {
        years[known].names.append(name)
      } else {
        years.append((reference.year, [name]))
      }
    }
    guard !years.isEmpty else { return nil }
    let clauses = years.map { group in
      "\(listed(group.names)) \(group.names.count == 1 ? "is" : "are") for \(style.clean(group.year))"
    }
    return clauses.joined(separator: ", ") + "."
  }

  /// `× no figure: Jan-18, May-18 to Jul-18; no line is drawn across a gap.`
  private func gaps(_ layout: TrendLayout) -> [String] {
    let months = layout.axis.months
    let clauses = chart.lines.enumerated().compactMap { index, line -> String? in
      let missing = zip(months, line.figures(in: months)).filter { $0.1 == nil }.map(\.0)
      guard !missing.isEmpty else { return nil }
      let whose = chart.lines.count > 1 ? " for \(style.clean(line.label))" : ""
      let sign = index == 0 ? "\(style.glyphs.missingOnAxis) " : ""
      return "\(sign)no figure\(whose): \(runs(missing))"
    }
    guard !clauses.isEmpty else { return [] }
    return [clauses.joined(separator: "; ") + "; no line is drawn across a gap."]
  }

  private func breaks(_ layout: TrendLayout) -> [String] {
    chart.breaks.sorted().filter { layout.axis.months.contains($0) }.map { month in
      "\(style.glyphs.breakRule) new definition from \(month.label): no line is drawn across it."
    }
  }

  /// `Jan-18, May-18 to Jul-18`
  private func runs(_ months: [Month]) -> String {
    var runs: [(first: Month, last: Month)] = []
    for month in months {
      if let run = runs.last, month - run.last == 1 {
        runs[runs.count - 1].last = month
      } else {
        runs.append((month, month))
      }
    }
    return runs.map { run in
      switch run.last - run.first {
      case 0: run.first.label
      case 1: "\(run.first.label), \(run.last.label)"
      default: "\(run.first.label) to \(run.last.label)"
      }
    }.joined(separator: ", ")
  }

  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension TrendChart.Reference.Kind {
  var role: StyledText.Role {
    switch self {
    case .benchmark, .mean: .benchmark
    case .target: .target
    }
  }
}
