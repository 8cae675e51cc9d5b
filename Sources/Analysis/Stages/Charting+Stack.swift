internal import Answers
internal import Vocabulary

/// Parts of a whole, stacked.
extension Charting {
  /// More parts cannot be told apart by their place alone.
  static let mostParts = 5

  /// The first and the last month that all parts have, in per cent of the whole that the catalogue
  /// knows them as parts of, with what they leave of it.
  func stacks() throws(Refusal) -> Drawn {
    let parts = try parts()
    let months = parts[0].series.months.filter { month in
      parts.allSatisfy { ($0.series.value(at: month) ?? -1) >= 0 }
    }
    guard let first = months.first, let last = months.last else {
      throw Refusal(reason: "no month has a figure for every part")
    }
    var stacks = stacks(of: parts, in: first == last ? [first] : [first, last])
    try check(stacks, of: parts)
    var names = parts.map(\.indicator)
    if stacks.contains(where: \.hasRest) {
      names.append("rest")
      for place in stacks.indices { stacks[place].addRest() }
    }
    return Drawn([.table(table(stacks, names, parts))], reading: reading(stacks, names))
  }

  private func parts() throws(Refusal) -> [AnswerFigures.Line] {
    let parts = lines.filter(\.isOwn)
    guard (2...Charting.mostParts).contains(parts.count),
      parts.map(\.authority).uniqued().count == 1
    else {
      throw Refusal(reason: "2 to \(Charting.mostParts) parts of one authority make a whole")
    }
    guard Set(parts.map(\.series.unit)).count == 1,
      [.count, .percent].contains(parts[0].series.unit)
    else { throw Refusal(reason: "parts are counts, or percentages of one whole") }
    return parts
  }

  /// Percentages as they are; counts in per cent of the whole, or of each other where a month has no
  /// figure for it.
  private func stacks(of parts: [AnswerFigures.Line], in months: [Month]) -> [Stack] {
    let values = months.map { month in parts.compactMap { $0.series.value(at: month) } }
    if parts[0].series.unit == .percent {
      let decimals = parts.map(\.series.decimals).max() ?? 0
      return zip(months, values).map { Stack($0, percentages: $1, decimals) }
    }
    let wholes = months.compactMap { whole(of: parts[0], at: $0) }
    return months.indices.map { place in
      let isKnown = wholes.count == months.count && wholes[place] > 0
      return Stack(
        months[place], counts: values[place], of: isKnown ? wholes[place] : nil)
    }
  }

  private func whole(of part: AnswerFigures.Line, at month: Month) -> Double? {
    guard let id = indicatorID(part.indicator), let whole = indicatorID(catalogue[id].parent),
      let authority = catalogue.authority(named: part.authority)
    else { return nil }
    return context.reader.series(
      Subject(whole, of: authority), in: MonthRange(month), label: ""
    ).value(0)
  }

  /// Figures that overlap would make a stack that looks right and is not.
  private func check(_ stacks: [Stack], of parts: [AnswerFigures.Line]) throws(Refusal) {
    let wholes = parts.compactMap { indicatorID($0.indicator) }
      .map { catalogue[$0].parent }.uniqued()
    let areParts = wholes.count == 1 && !wholes[0].isEmpty
    // Percentages that come to 100 together say themselves that they are a whole.
    guard areParts || stacks.allSatisfy(\.isWholePercentages) else {
      let names = EnglishList.joined(parts.map(\.indicator))
      throw Refusal(reason: "\(names) are not known as parts of one whole; they may overlap")
    }
    if let over = stacks.first(where: \.isOver) {
      let sum = Int(over.sum.rounded())
      throw Refusal(
        reason: "these come to \(sum)% in \(over.month), so they are no parts of one whole")
    }
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
  init(_ month: Month, counts: [Double], of whole: Double?) {
    let sum = max(whole ?? counts.reduce(0, +), .leastNormalMagnitude)
    self.init(
      month, percentages: counts.map { $0 / sum * 100 }, 1, isOfWhole: whole != nil,
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
