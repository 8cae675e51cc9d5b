internal import Answers
internal import Vocabulary

/// Parts of a whole, and where many authorities lie.
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

  /// A row a series on one scale from 0, so that rows can be compared with each other.
  func smallMultiples() throws(Refusal) -> AnswerTable {
    guard Set(lines.map(\.series.unit)).count == 1 else {
      throw Refusal(
        reason: "series of different units share no scale: chart spark gives each its own")
    }
    let values = lines.flatMap(\.series.known).map(\.value)
    guard let top = values.max(), let low = values.min(), low >= 0, top > 0 else {
      throw Refusal(reason: "these series have no scale from 0")
    }
    let unit = lines[0].series.unit
    return AnswerTable(
      title:
        "\(lines[0].series.months.label), \(unit.label): one scale from 0 to \(Figure(top, decimals: lines[0].series.decimals, unit: unit))",
      columns: [
        .init("", .text), .init("first", .number), .init("months", .name), .init("last", .number),
        .init("change", .number),
      ],
      rows: lines.map { line in
        let known = line.series.known
        let months = Cell(
          .spark(line.series.months.indices.map(line.series.value), scale: 0...top))
        return AnswerTable.Row(
          line.isOwn ? .data : .secondary,
          [.text(label(line)), cell(known.first), months, cell(known.last), change(known)])
      })
  }

  private func change(_ known: [Figure]) -> Cell {
    guard let first = known.first, let last = known.last, known.count > 1 else { return .blank }
    let difference = Figure(
      last.value - first.value, decimals: last.decimals, unit: last.unit)
    let movement: Movement =
      difference.value > 0 ? .up : difference.value < 0 ? .down : .level
    return Cell(
      .relative(
        Change(
          difference: difference,
          percent: first.value == 0 ? nil : difference.value / first.value * 100,
          movement: movement, judgement: .none)))
  }

  // MARK: - Distribution

  /// Fewer have no distribution, only places.
  static let fewestAuthorities = 8
  private static let bands = 10

  /// How many authorities lie in each band of round numbers.
  func distribution() throws(Refusal) -> AnswerTable {
    let own = lines.filter(\.isOwn).compactMap { line in
      line.series.known.last.map { (name: line.authority, figure: $0) }
    }
    guard codes.count == 1, own.count >= Charting.fewestAuthorities else {
      throw Refusal(
        reason:
          "one indicator of \(Charting.fewestAuthorities) authorities or more has a distribution; here are \(own.count)"
      )
    }
    let values = own.map(\.figure.value)
    let step = Charting.roundStep((values.max() ?? 0) - (values.min() ?? 0))
    let first = ((values.min() ?? 0) / step).rounded(.down)
    let count = Int((((values.max() ?? 0) / step).rounded(.down) - first)) + 1
    let groups = (0..<count).map { place in
      own.filter { Int(($0.figure.value / step).rounded(.down) - first) == place }
    }
    let most = groups.map(\.count).max() ?? 1
    return AnswerTable(
      title: "\(codes[0]) \(title(codes[0])): \(own.count) authorities by last figure",
      columns: [
        .init("", .name), .init("n", .number), .init("", .name), .init("", .text),
      ],
      rows: groups.enumerated().map { place, group in
        let low = (first + Double(place)) * step
        let ends = [low, low + step].map { Figure($0, decimals: step < 1 ? 1 : 0) }
        let names = group.map(\.name).filter { $0 == own[0].name }
        return AnswerTable.Row(
          .data,
          [
            .phrase("\(ends[0]) to under \(ends[1])"),
            .figure(Figure(Double(group.count), unit: .count)),
            Cell(
              .bar(
                Bar(share: Double(group.count) / Double(most), kind: names.isEmpty ? .other : .own))
            ),
            .text(names.joined(separator: ", ")),
          ])
      })
  }

  /// 1, 2 or 5 times a power of ten, for about ten bands.
  private static func roundStep(_ span: Double) -> Double {
    var step = 0.1
    let factors = [2.0, 2.5, 2.0]
    var place = 0
    while step * Double(bands) < span {
      step *= factors[place % 3]
      place += 1
    }
    return step
  }
}
