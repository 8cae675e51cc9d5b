internal import Answers
internal import Vocabulary

/// Parts of a whole, and runs of months beside each other.
extension Charting {
  // MARK: - Stacked shares

  /// More parts cannot be told apart by their place alone.
  static let mostParts = 5

  /// The first and the last month that all parts have, each as shares of their sum.
  func stacks() throws(Refusal) -> AnswerTable {
    let parts = lines.filter(\.isOwn)
    guard (2...Charting.mostParts).contains(parts.count),
      parts.map(\.authority).uniqued().count == 1
    else {
      throw Refusal(reason: "2 to \(Charting.mostParts) parts of one authority make a whole")
    }
    guard Set(parts.map(\.series.unit)).count == 1,
      [.count, .percent].contains(parts[0].series.unit)
    else { throw Refusal(reason: "parts are counts, or percentages of one whole") }
    let shared = parts[0].series.months.filter { month in
      parts.allSatisfy { ($0.series.value(at: month) ?? -1) >= 0 }
    }
    guard let first = shared.first, let last = shared.last else {
      throw Refusal(reason: "no month has a figure for every part")
    }
    let months = first == last ? [first] : [first, last]
    let columns: [AnswerTable.Column] =
      [.init("", .name)] + parts.map { .init($0.indicator, .number) } + [.init("", .name)]
    return AnswerTable(
      title: "Shares of the \(parts.count) parts, %", columns: columns,
      rows: months.map { month in row(month, parts.compactMap { $0.series.value(at: month) }) })
  }

  private func row(_ month: Month, _ values: [Double]) -> AnswerTable.Row {
    let sum = max(values.reduce(0, +), .leastNormalMagnitude)
    let shares = values.map { $0 / sum }
    return AnswerTable.Row(
      .data,
      [.text(month.label)]
        + shares.map { .figure(Figure($0 * 100, decimals: 1, unit: .percent)) }
        + [Cell(.shares(shares))])
  }

  // MARK: - Small multiples

  /// A panel a series on one scale from 0, so that they can be compared with each other.
  func smallMultiples() throws(Refusal) -> Panels {
    guard Set(lines.map(\.series.unit)).count == 1 else {
      throw Refusal(
        reason: "series of different units share no scale: chart spark gives each its own")
    }
    let known = lines.flatMap(\.series.known).sorted { $0.value < $1.value }
    guard let top = known.last, let low = known.first, low.value >= 0, top.value > 0 else {
      throw Refusal(reason: "these series have no scale from 0")
    }
    let months = reported
    return Panels(
      title:
        "\(months.label), \(lines[0].series.unit.label): bars from 0, one scale, top \(top)",
      panels: lines.map { panel($0, months) }, top: top.value)
  }

  /// From the first month that any series has a figure for to the last one.
  private var reported: MonthRange {
    let months = lines.flatMap { line in
      line.series.months.filter { line.series.value(at: $0) != nil }
    }
    let all = lines[0].series.months
    return MonthRange(months.min() ?? all.first, months.max() ?? all.last)
  }

  private func panel(_ line: AnswerFigures.Line, _ months: MonthRange) -> Panels.Panel {
    let known = line.series.known
    return Panels.Panel(
      name: shortName(line), title: title(line.indicator),
      months: months.map(line.series.value(at:)),
      first: known.first, last: known.last, change: change(known), isOwn: line.isOwn)
  }

  private func change(_ known: [Figure]) -> Change? {
    guard let first = known.first, let last = known.last, known.count > 1 else { return nil }
    let difference = Figure(
      last.value - first.value, decimals: last.decimals, unit: last.unit)
    let movement: Movement =
      difference.value > 0 ? .up : difference.value < 0 ? .down : .level
    return Change(
      difference: difference,
      percent: first.value == 0 ? nil : difference.value / first.value * 100,
      movement: movement, judgement: .none)
  }
}
