internal import Answers
internal import Vocabulary

/// Parts of a whole, and runs of months beside each other.
extension Charting {
  // MARK: - Stacked shares

  /// More parts cannot be told apart by their place alone.
  static let mostParts = 5

  /// The first and the last month that all parts have, each as shares of their sum.
  func stacks() throws(Refusal) -> Drawn {
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
    let stacks = (first == last ? [first] : [first, last]).map { month in
      Stack(month, parts.compactMap { $0.series.value(at: month) })
    }
    let columns: [AnswerTable.Column] =
      [.init("", .name)] + parts.map { .init($0.indicator, .number) } + [.init("", .name)]
    let names = parts.map { "\($0.indicator) \(title($0.indicator))" }.joined(separator: "; ")
    let table = AnswerTable(
      title: "Shares of the \(parts.count) parts of \(parts[0].authority), %", columns: columns,
      rows: stacks.map(row) + [AnswerTable.Row(.remark, [.text(names)])]
        + stacks.compactMap(\.rounding).map { AnswerTable.Row(.remark, [.phrase($0)]) })
    return Drawn([.table(table)], reading: reading(stacks, parts.map(\.indicator)))
  }

  /// The parts of one month, in per cent of their sum.
  private struct Stack {
    let month: Month
    /// As printed, so that what is said of them is what is seen.
    let percentages: [Double]
    let shares: [Double]

    init(_ month: Month, _ values: [Double]) {
      self.month = month
      let sum = max(values.reduce(0, +), .leastNormalMagnitude)
      shares = values.map { $0 / sum }
      percentages = shares.map { ($0 * 1000).rounded() / 10 }
    }

    /// Nil where the printed parts come to 100.
    var rounding: Phrase? {
      let sum = Figure((percentages.reduce(0, +) * 10).rounded() / 10, decimals: 1)
      return sum.value == 100 ? nil : "\(month) adds up to \(sum) as rounded"
    }
  }

  private func row(_ stack: Stack) -> AnswerTable.Row {
    AnswerTable.Row(
      .data,
      [.text(stack.month.label)] + stack.percentages.map { .figure(.percentage($0)) }
        + [Cell(.shares(stack.shares))])
  }

  /// What grew and what shrank most: `LAC-CONNECT rose 6.4 points to 16.9%; …`
  private func reading(_ stacks: [Stack], _ names: [String]) -> Phrase {
    guard let first = stacks.first, let last = stacks.last, stacks.count > 1 else {
      let largest = stacks[0].percentages.indices.max {
        stacks[0].percentages[$0] < stacks[0].percentages[$1]
      }
      guard let largest else { return Phrase() }
      let share = Figure.percentage(stacks[0].percentages[largest])
      return "\(names[largest]) was the largest part in \(stacks[0].month), \(share)."
    }
    let moves = zip(first.percentages, last.percentages).map { (($1 - $0) * 10).rounded() / 10 }
    let order = moves.indices.sorted { moves[$0] > moves[$1] }
    let ends = [order.first, order.last].compactMap(\.self).filter { moves[$0] != 0 }
    guard !ends.isEmpty else {
      return "No part's share changed from \(first.month) to \(last.month)."
    }
    let clauses = ends.map { place -> Phrase in
      let (move, now) = (Figure(abs(moves[place]), decimals: 1), last.percentages[place])
      return
        "\(names[place]) \(moves[place] > 0 ? "rose" : "fell") \(move) points to \(Figure.percentage(now))"
    }
    return "From \(first.month) to \(last.month) " + clauses.joined(separator: "; ") + "."
  }

  // MARK: - Small multiples

  /// A panel a series on one scale from 0, so that they can be compared with each other.
  func smallMultiples() throws(Refusal) -> Drawn {
    guard Set(lines.map(\.series.unit)).count == 1 else {
      throw Refusal(
        reason: "series of different units share no scale: chart spark gives each its own")
    }
    let known = lines.flatMap(\.series.known).sorted { $0.value < $1.value }
    guard let top = known.last, let low = known.first, low.value >= 0, top.value > 0 else {
      throw Refusal(reason: "these series have no scale from 0")
    }
    let months = reported
    let panels = Panels(
      title:
        "\(months.label), \(lines[0].series.unit.label): bars from 0, one scale, top \(top)",
      panels: lines.map { panel($0, months) }, top: top.value)
    return Drawn([.panels(panels)], reading: reading(panels, months))
  }

  /// `From Aug-23 to Aug-24 LAC-INHOUSE rose 6%, LAC9 (val) fell 22%.`
  private func reading(_ panels: Panels, _ months: MonthRange) -> Phrase {
    let clauses = zip(panels.panels, lines).map { panel, line -> Phrase in
      guard let change = panel.change else { return "\(panel.name) has too few figures to change" }
      let known = line.series.months.filter { line.series.value(at: $0) != nil }
      let isWhole = known.first == months.first && known.last == months.last
      let span = isWhole ? "" : " (\(known[0]) to \(known[known.count - 1]))"
      return "\(panel.name) \(moved(change))\(span)"
    }
    return "From \(months.first) to \(months.last) " + clauses.joined(separator: ", ") + "."
  }

  /// As exact as the figure under the panel.
  private func moved(_ change: Change) -> Phrase {
    let difference = change.difference
    guard change.movement != .level else { return "was unchanged" }
    let verb = change.movement == .up ? "rose" : "fell"
    let size = Figure(abs(difference.value), decimals: difference.decimals)
    if difference.unit.changesInPoints {
      return "\(verb) \(size)\(difference.pointsWord(difference.unit))"
    }
    guard let percent = change.percent else { return "\(verb) from 0 to \(size)" }
    return "\(verb) \(Figure(abs(percent), unit: .percent))"
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

extension Figure {
  fileprivate static func percentage(_ value: Double) -> Figure {
    Figure(value, decimals: 1, unit: .percent)
  }
}
