internal import Answers
internal import Vocabulary

/// Parts of a whole, and runs of months beside each other.
extension Charting {
  // MARK: - Stacked shares

  /// More parts cannot be told apart by their place alone.
  static let mostParts = 5

  /// The first and the last month that all parts have, in per cent of the whole that the catalogue
  /// knows them as parts of, with what they leave of it.
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
    var stacks = (first == last ? [first] : [first, last]).map { stack($0, parts) }
    let wholes = parts.compactMap { indicatorID($0.indicator) }
      .map { catalogue[$0].parent }.uniqued()
    // Percentages that come to 100 together say themselves that they are a whole.
    guard wholes.count == 1 && !wholes[0].isEmpty || stacks.allSatisfy(\.isWholePercentages) else {
      throw Refusal(
        reason:
          "\(EnglishList.joined(parts.map(\.indicator))) are not known as parts of one whole; they may overlap"
      )
    }
    if let over = stacks.first(where: \.isOver) {
      throw Refusal(
        reason:
          "these come to \(Int(over.sum.rounded()))% in \(over.month), so they are no parts of one whole"
      )
    }
    var names = parts.map(\.indicator)
    if stacks.contains(where: \.hasRest) {
      names.append("rest")
      for place in stacks.indices { stacks[place].addRest() }
    }
    return Drawn([.table(table(stacks, names, parts))], reading: reading(stacks, names))
  }

  /// Percentages as they are; counts in per cent of the whole, or of each other where it has no figure.
  private func stack(_ month: Month, _ parts: [AnswerFigures.Line]) -> Stack {
    let values = parts.compactMap { $0.series.value(at: month) }
    if parts[0].series.unit == .percent {
      return Stack(month, percentages: values, parts.map(\.series.decimals).max() ?? 0)
    }
    return Stack(month, counts: values, of: whole(of: parts[0], at: month), 1)
  }

  private func whole(of part: AnswerFigures.Line, at month: Month) -> Double? {
    guard let id = indicatorID(part.indicator), let whole = indicatorID(catalogue[id].parent),
      let authority = catalogue.authority(named: part.authority)
    else { return nil }
    return context.reader.series(
      Subject(whole, of: authority), in: MonthRange(month), label: ""
    ).value(0)
  }

  private func table(
    _ stacks: [Stack], _ names: [String], _ parts: [AnswerFigures.Line]
  ) -> AnswerTable {
    let titles = parts.map { "\($0.indicator) \(title($0.indicator))" }.joined(separator: "; ")
    let isOfWhole = stacks.allSatisfy(\.isOfWhole)
    return AnswerTable(
      title: isOfWhole
        ? "\(parts[0].authority), % of the whole"
        : "\(parts[0].authority), % of the \(parts.count) together",
      columns: [.init("", .name)] + names.map { .init($0, .number) } + [.init("", .name)],
      rows: stacks.map(row) + [AnswerTable.Row(.remark, [.text(titles)])]
        + stacks.compactMap(\.rounding).map { AnswerTable.Row(.remark, [.phrase($0)]) })
  }

  private func row(_ stack: Stack) -> AnswerTable.Row {
    AnswerTable.Row(
      .data,
      [.text(stack.month.label)] + stack.percentages.map { .figure(stack.figure($0)) }
        + [Cell(.shares(stack.percentages.map { $0 / 100 }))])
  }

  /// What grew and what shrank most: `LAC-CONNECT rose 6.4 points to 16.9%; …`
  private func reading(_ stacks: [Stack], _ names: [String]) -> Phrase {
    guard let first = stacks.first, let last = stacks.last, stacks.count > 1 else {
      let largest = stacks[0].percentages.indices.max {
        stacks[0].percentages[$0] < stacks[0].percentages[$1]
      }
      guard let largest else { return Phrase() }
      let share = stacks[0].figure(stacks[0].percentages[largest])
      return "\(names[largest]) was the largest part in \(stacks[0].month), \(share)."
    }
    let moves = zip(first.percentages, last.percentages).map { last.rounded($1 - $0) }
    let order = moves.indices.sorted { moves[$0] > moves[$1] }
    let ends = [order.first, order.last].compactMap(\.self).filter { moves[$0] != 0 }
    guard !ends.isEmpty else {
      return "No part's share changed from \(first.month) to \(last.month)."
    }
    let clauses = ends.map { place -> Phrase in
      let move = Figure(abs(moves[place]), decimals: last.decimals)
      let now = last.figure(last.percentages[place])
      return "\(names[place]) \(moves[place] > 0 ? "rose" : "fell") \(move) points to \(now)"
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

/// The parts of one month in per cent, as printed, so that what is said of them is what is seen.
private struct Stack {
  let month: Month
  let decimals: Int
  private(set) var percentages: [Double]
  /// Whether they are of the whole, and not of each other only.
  let isOfWhole: Bool
  private let arePrinted: Bool

  /// Shares of the whole, or of what the counts come to together where it is not known.
  init(_ month: Month, counts: [Double], of whole: Double?, _ decimals: Int) {
    let whole = whole.flatMap { $0 > 0 ? $0 : nil }
    let sum = max(whole ?? counts.reduce(0, +), .leastNormalMagnitude)
    self.init(
      month, percentages: counts.map { $0 / sum * 100 }, decimals, isOfWhole: whole != nil,
      arePrinted: false)
  }

  init(
    _ month: Month, percentages: [Double], _ decimals: Int, isOfWhole: Bool = true,
    arePrinted: Bool = true
  ) {
    self.month = month
    self.decimals = decimals
    self.isOfWhole = isOfWhole
    self.arePrinted = arePrinted
    self.percentages = []
    self.percentages = percentages.map(rounded)
  }

  var sum: Double { rounded(percentages.reduce(0, +)) }
  /// So far can rounded parts of a whole be from 100.
  private var tolerance: Double { (Double(percentages.count) / 2 + 0.01) / power }
  var isOver: Bool { sum > 100 + tolerance }
  var hasRest: Bool { sum < 100 - tolerance }
  var isWholePercentages: Bool { arePrinted && !isOver && !hasRest }

  /// What the parts leave of the whole; nothing where that is a matter of rounding.
  mutating func addRest() { percentages.append(hasRest ? rounded(100 - sum) : 0) }

  /// Nil where the printed parts come to 100.
  var rounding: Phrase? {
    sum == 100 ? nil : "\(month) adds up to \(Figure(sum, decimals: decimals)) as rounded"
  }

  func figure(_ percentage: Double) -> Figure {
    Figure(percentage, decimals: decimals, unit: .percent)
  }

  func rounded(_ number: Double) -> Double { (number * power).rounded() / power }
  private var power: Double { (0..<decimals).reduce(1) { power, _ in power * 10 } }
}
