internal import Answers
internal import Vocabulary

/// Runs of months beside each other, on one scale.
extension Charting {
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
      panels: lines.map { panel($0, months) }, months: months, top: top.value)
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

  /// From the first month that any report has to the last one asked for: what is missing then is seen.
  private var reported: MonthRange {
    let firsts = lines.compactMap { line in
      zip(line.series.months, line.series.statuses).first { $1 != .absent }?.0
    }
    let all = lines[0].series.months
    return MonthRange(firsts.min() ?? all.first, all.last)
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
