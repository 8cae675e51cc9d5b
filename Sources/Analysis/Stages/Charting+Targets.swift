internal import Answers
internal import Vocabulary

/// Months and last figures held against their targets.
extension Charting {
  /// A series, its target and which way is better: what can be judged.
  struct Aimed {
    var line: AnswerFigures.Line
    var target: Figure
    var isHighGood: Bool
    var title: String

    /// Percentages this close to the target are amber, as most reports have it.
    static let nearPoints = 5.0

    func colour(_ value: Double) -> RAG {
      let lead = isHighGood ? value - target.value : target.value - value
      if lead >= 0 { return .green }
      return target.unit == .percent && -lead <= Aimed.nearPoints ? .amber : .red
    }
  }

  /// The own series that have a target and a direction.
  func aimed() throws(Refusal) -> [Aimed] {
    let found = lines.filter(\.isOwn).compactMap { line -> Aimed? in
      let target = answer.figures.marks.first {
        $0.indicator == line.indicator && $0.authority == line.authority
          && $0.reference.kind == .target
      }
      guard let target, let polarity = polarity(line.indicator),
        polarity == .high || polarity == .low
      else { return nil }
      return Aimed(
        line: line, target: target.reference.figure, isHighGood: polarity == .high,
        title: label(line))
    }
    guard !found.isEmpty else {
      throw Refusal(reason: "no series here has a target and an agreed direction: ask vs target")
    }
    return found
  }

  // MARK: - Heat strip

  func heat() throws(Refusal) -> AnswerTable {
    let rows = try aimed()
    let months = rows[0].line.series.months
    let columns: [AnswerTable.Column] =
      [.init("", .text), .init("target", .number)]
      + months.map { .init(String($0.shortName.prefix(1)), .name, isTight: true) }
      + [.init("latest", .number), .init("met", .name)]
    return AnswerTable(
      title: "Against target, \(months.label), \(months.count) months",
      columns: columns, rows: rows.map(heatRow),
      colourKey: "G target met   A within 5 points of it   R further away")
  }

  private func heatRow(_ row: Aimed) -> AnswerTable.Row {
    let series = row.line.series
    let cells = series.months.indices.map { place in
      series.value(place).map { Cell(.colour(row.colour($0))) } ?? .missing(series.statuses[place])
    }
    let known = series.known
    let met = known.count { row.colour($0.value) == .green }
    return AnswerTable.Row(
      .data,
      [.text(row.title), .figure(row.target)] + cells
        + [cell(known.last), .text("\(met) of \(known.count)")])
  }

  // MARK: - Bullets

  /// One scale for all rows: the target is 100, so that it lines up and the eye sees either side.
  func bullets() throws(Refusal) -> AnswerTable {
    let rows = try aimed().filter { $0.target.value > 0 && !$0.line.series.known.isEmpty }
    guard !rows.isEmpty else { throw Refusal(reason: "no series here has a figure and a target") }
    let widest = rows.flatMap { row in marks(row).map(\.value) }.max() ?? 0
    let end = max(150, (widest / 50).rounded(.up) * 50)
    let labels = stride(from: 0, through: end, by: end > 200 ? 100 : 50).map {
      StripAxis.Label($0 / end, "\(Int($0))")
    }
    let months = rows.map(lastMonth).uniqued()
    return AnswerTable(
      title: "\(months.count == 1 ? months[0] : "Last figures") against target, target = 100",
      columns: [
        .init("", .text), .init("", .name), .init("actual", .number), .init("target", .number),
        .init("", .number), .init(header: .axis(StripAxis(labels)), kind: .name),
      ],
      rows: rows.map { bullet($0, months.count == 1 ? "" : lastMonth($0), end: end) })
  }

  private func lastMonth(_ row: Aimed) -> String {
    let series = row.line.series
    let last = series.months.indices.last { series.value($0) != nil }
    return last.map { series.months[$0].label } ?? ""
  }

  private func marks(_ row: Aimed) -> [(value: Double, kind: Strip.Kind)] {
    let own = row.line.series.known.last.map { [($0.value, Strip.Kind.own)] } ?? []
    let others = answer.figures.marks.compactMap { mark -> (Double, Strip.Kind)? in
      guard mark.indicator == row.line.indicator, mark.authority == row.line.authority,
        let kind = Strip.Kind(mark.reference)
      else { return nil }
      return (mark.reference.figure.value, kind)
    }
    return (own + others).map { ($0.0 / row.target.value * 100, $0.1) }
  }

  private func bullet(_ row: Aimed, _ month: String, end: Double) -> AnswerTable.Row {
    let marks = marks(row)
    let own = marks.first { $0.kind == .own }?.value ?? 0
    let verdict: TargetVerdict = row.colour(own * row.target.value / 100) == .green ? .met : .notMet
    let strip = Strip(
      marks.map { Strip.Mark($0.value / end, $0.kind) },
      line: own >= 0 ? 0...max(0, own / end) : nil)
    return AnswerTable.Row(
      .data,
      [
        .text(row.title), .text(month), cell(row.line.series.known.last),
        .figure(row.target), Cell(.verdict(verdict)), Cell(.strip(strip)),
      ])
  }
}

extension Strip.Kind {
  /// Nil for what has no sign of its own.
  init?(_ reference: TrendChart.Reference) {
    if reference.kind == .target {
      self = .target
    } else if reference.label.hasPrefix("SN") {
      self = .neighbours
    } else if reference.label.hasPrefix("England") || reference.label.hasPrefix("Eng") {
      self = .england
    } else {
      return nil
    }
  }
}
