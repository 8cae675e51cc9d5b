internal import Answers
internal import Vocabulary

/// Months and last figures held against their targets.
extension Charting {
  /// A series, the target of each of its months and which way is better: what can be judged.
  struct Aimed {
    var line: AnswerFigures.Line
    /// One a month: a target for one year says nothing of another.
    var targets: [Figure?]
    var isHighGood: Bool
    var title: String

    /// Percentages this close to the target are amber, as most reports have it.
    static let nearPoints = 5.0

    var series: AnswerSeries { line.series }
    /// The last month that has a figure and a target.
    var last: Int? { series.months.indices.last { isJudged($0) } }
    /// The target of that month, else the last one there is.
    var target: Figure? { last.flatMap { targets[$0] } ?? targets.compactMap(\.self).last }

    /// Whether some month has a figure and no target.
    var hasUnjudged: Bool {
      series.months.indices.contains { series.value($0) != nil && targets[$0] == nil }
    }

    func isJudged(_ place: Int) -> Bool { series.value(place) != nil && targets[place] != nil }

    func colour(_ place: Int) -> RAG? {
      guard let value = series.value(place), let target = targets[place] else { return nil }
      let lead = isHighGood ? value - target.value : target.value - value
      if lead >= 0 { return .green }
      return target.unit == .percent && -lead <= Aimed.nearPoints ? .amber : .red
    }

    /// ` months`, as the record counts them.
    var monthWord: String {
      series.months.indices.count(where: isJudged) == 1 ? " month" : " months"
    }

    /// `2 of 13`, `all 13`, `none of 13`: months that met their target, of those judged.
    var record: String {
      let judged = series.months.indices.filter(isJudged)
      let met = judged.count { colour($0) == .green }
      if met == judged.count { return "all \(met)" }
      return "\(met == 0 ? "none" : "\(met)") of \(judged.count)"
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
        line: line, targets: targets(line, target.reference.figure),
        isHighGood: polarity == .high, title: label(line))
    }
    guard !found.isEmpty else {
      throw Refusal(
        reason:
          "no series here has an agreed direction and a target that is printed for its months: ask vs target"
      )
    }
    return found
  }

  /// The target of each month; one that was asked for as a number holds for all of them.
  private func targets(_ line: AnswerFigures.Line, _ shown: Figure) -> [Figure?] {
    let months = line.series.months
    guard let indicator = indicatorID(line.indicator),
      let authority = catalogue.authority(named: line.authority)
    else { return months.map { _ in shown } }
    let subject = Subject(indicator, of: authority)
    guard context.reader.target(for: subject, in: months)?.figure == shown else {
      return months.map { _ in shown }
    }
    return months.map { context.reader.target(for: subject, in: MonthRange($0))?.figure }
  }

  /// `, %` behind a title where all rows are counted so.
  private var sharedUnit: String { isMixed ? "" : ", \(lines[0].series.unit.label)" }

  // MARK: - Heat strip

  func heat() throws(Refusal) -> Drawn {
    let rows = try aimed()
    let months = rows[0].series.months
    let columns: [AnswerTable.Column] =
      [.init("", .text)] + unitColumn + [.init("target", .number)]
      + months.map { .init(String($0.shortName.prefix(1)), .name, isTight: true, name: $0.label) }
      + [.init("latest", .number), .init("met", .name)]
    let table = AnswerTable(
      title:
        "\(ownPlace.isEmpty ? "Against" : "\(rows[0].line.authority) against") target\(sharedUnit), \(months.label), \(months.count) \(months.count == 1 ? "month" : "months")",
      columns: columns, rows: rows.flatMap(heatRows),
      colourKey: heatKey(rows))
    return Drawn([.table(table)], reading: heatReading(rows))
  }

  /// Amber is for percentages alone: five children or five days mean something else everywhere.
  private func heatKey(_ rows: [Aimed]) -> String {
    let near = "A within \(Int(Aimed.nearPoints)) points of it"
    let letters =
      switch (Set(rows.map(\.series.unit)), rows.contains { $0.series.unit == .percent }) {
      case ([.percent], _): "G target met   \(near)   R further away"
      case (_, true): "G target met   \(near), percentages only   R not met"
      default: "G target met   R not met"
      }
    let hasBlanks = rows.contains(where: \.hasUnjudged)
    return letters + (hasBlanks ? "   blank: a figure without a target" : "")
  }

  private func heatRows(_ row: Aimed) -> [AnswerTable.Row] {
    let series = row.series
    let cells = series.months.indices.map { place -> Cell in
      if let colour = row.colour(place) { return Cell(.colour(colour)) }
      return series.value(place) == nil ? .missing(series.statuses[place]) : .blank
    }
    let judged = series.months.indices.filter(row.isJudged)
    let met = judged.count { row.colour($0) == .green }
    let data = AnswerTable.Row(
      .data,
      [.text(row.title)] + unitCell(row.line) + [cell(row.target)] + cells
        + [series.cell(at: series.months.last), .text("\(met) of \(judged.count)")])
    return [data] + (changes(row).map { [AnswerTable.Row(.remark, [.phrase($0)])] } ?? [])
  }

  /// `target 90 to Mar-24, 95 from Apr-24`; nil where one target holds for all months.
  private func changes(_ row: Aimed) -> Phrase? {
    var runs: [(target: Figure?, first: Month)] = []
    for (month, target) in zip(row.series.months, row.targets)
    where runs.isEmpty || runs[runs.count - 1].target != target { runs.append((target, month)) }
    guard runs.count > 1 else { return nil }
    return "target "
      + runs.map { run in
        (run.target.map { "\($0)" as Phrase } ?? "none") + " from \(run.first)"
      }.joined(separator: ", ")
  }

  /// `EH4-QL met its target in 11 of 13 months, M6-QL in none of 13.`
  private func heatReading(_ rows: [Aimed]) -> Phrase {
    let judged = rows.filter { $0.last != nil }
    let clauses = judged.enumerated().map { place, row in
      let code = shortName(row.line)
      return place == 0
        ? "\(code) met its target in \(row.record)\(row.monthWord)" : "\(code) in \(row.record)"
    }
    return clauses.isEmpty ? "" : Phrase(clauses.joined(separator: ", ") + ".")
  }

  // MARK: - Bullets

  /// One scale for all rows: the target is 100, so that it lines up and the eye sees either side.
  func bullets() throws(Refusal) -> Drawn {
    let bullets = try aimed().compactMap(bullet)
    guard !bullets.isEmpty else {
      throw Refusal(reason: "no series here has a figure and a target above 0 for its month")
    }
    let widest = bullets.flatMap(\.marks).map(\.value).max() ?? 0
    let end = max(150, (widest / 50).rounded(.up) * 50)
    let labels = stride(from: 0, through: end, by: end > 200 ? 100 : 50).map {
      StripAxis.Label($0 / end, "\(Int($0))")
    }
    let months = bullets.map(\.month).uniqued()
    let met = bullets.count(where: \.isMet)
    let isOneMonth = months.count == 1
    var table = AnswerTable(
      title: Phrase(
        "\(ownPlace)\(isOneMonth ? months[0].label : "last figures") against target\(sharedUnit), met on \(met) of \(bullets.count); target = 100"
      ).capitalised,
      columns: [.init("", .text)] + (isOneMonth ? [] : [.init("month", .name)]) + unitColumn + [
        .init("actual", .number), .init("target", .number), .init("", .number),
        .init(header: .axis(StripAxis(labels)), kind: .name),
      ],
      rows: bullets.map { bullet in
        AnswerTable.Row(
          .data,
          [.text(bullet.title)] + (isOneMonth ? [] : [.text(bullet.month.label)])
            + unitCell(bullet.line) + figures(bullet, end: end))
      })
    if !ownPlace.isEmpty { table.markNames = [.own: bullets[0].line.authority] }
    return Drawn([.table(table)], reading: reading(bullets))
  }

  /// The last figure of a series that can be judged, with all marks in per cent of its target.
  private struct Bullet {
    var line: AnswerFigures.Line
    var title: String
    var month: Month
    var actual: Figure
    var target: Figure
    var isMet: Bool
    var marks: [(value: Double, kind: Strip.Kind)]
  }

  private func bullet(_ row: Aimed) -> Bullet? {
    guard let last = row.last, let value = row.series.value(last), let target = row.targets[last],
      target.value > 0
    else { return nil }
    let others = answer.figures.marks.filter {
      $0.indicator == row.line.indicator && $0.authority == row.line.authority
        && $0.reference.kind != .target
    }
    let benchmarks = others.compactMap { mark in
      Strip.Kind(mark.reference).map { (mark.reference.figure.value, $0) }
    }
    let marks = [(value, Strip.Kind.own), (target.value, .target)] + benchmarks
    return Bullet(
      line: row.line, title: row.title, month: row.series.months[last],
      actual: row.series.figure(value), target: target, isMet: row.colour(last) == .green,
      marks: marks.map { ($0.0 / target.value * 100, $0.1) })
  }

  /// From the actual figure to the marks on the axis, which goes up to `end` per cent of the target.
  private func figures(_ bullet: Bullet, end: Double) -> [Cell] {
    let own = bullet.marks[0].value
    let strip = Strip(
      bullet.marks.map { Strip.Mark($0.value / end, $0.kind) },
      line: own >= 0 ? 0...max(0, own / end) : nil)
    return [
      .figure(bullet.actual), .figure(bullet.target),
      Cell(.verdict(bullet.isMet ? .met : .notMet)), Cell(.strip(strip)),
    ]
  }

  /// `Target met: EH4-QL, CP6B-NI. Not met: M6-QL.`
  private func reading(_ bullets: [Bullet]) -> Phrase {
    let groups = [("Target met", true), ("Not met", false)].compactMap { words, isMet in
      let codes = bullets.filter { $0.isMet == isMet }.map { shortName($0.line) }
      return codes.isEmpty ? nil : "\(words): \(codes.joined(separator: ", "))."
    }
    return Phrase(groups.joined(separator: " "))
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
