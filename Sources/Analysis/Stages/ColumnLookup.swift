internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// Columns that an answer does not show, looked up from what its rows are about.
struct ColumnLookup {
  let records: Records
  let context: RowContext

  /// Nil where the rows are not about anything that has such a column.
  func column(_ column: Column) -> Records.Column? {
    switch column {
    case .change: made("change", "change", .number) { change($0, 1).map { Cell(.change($0)) } }
    case .yearly:
      made("yearly", "on the year", .number) { change($0, 12).map { Cell(.change($0)) } }
    case .dot: made("dot", "DoT", .name) { change($0, 1).map { Cell(.travel($0)) } }
    case .rag: made("rag", "RAG", .number, colour)
    case .target: made("target", "target", .number, target)
    case .gap: gap
    case .rank: rank
    case .n: made("n", "n", .number, base)
    case .status: status
    case .published:
      made("published", "published", .name) { report($0).map { Cell(.month($0)) } }
    case .source: made("source", "source", .text) { printed($0).map { .text($0.place) } }
    case .value: made("value", "value", .number, value)
    case .period: made("period", "month", .name) { context.month($0).map { Cell(.month($0)) } }
    case .authority:
      made("authority", "authority", .name) { key in
        (key.authority ?? context.about.authority).map { .text(context.catalogue[$0].name) }
      }
    case .title:
      made("title", "title", .text) { $0.indicator.map { .text(context.catalogue[$0].title) } }
    case .unit:
      made("unit", "unit", .name) { $0.indicator.map { .text(context.catalogue[$0].unit.label) } }
    case .topic:
      made("topic", "topic", .text) { $0.indicator.map { .text(context.catalogue[$0].topic) } }
    case .indicator:
      made("indicator", "indicator", .name) { key in
        key.indicator.map { .text(context.catalogue[$0].code) }
      }
    }
  }

  /// A column with a cell for each row that is about something; nil if no row is.
  private func made(
    _ name: String, _ header: String, _ kind: AnswerTable.Kind,
    _ cell: (Records.Key) -> Cell?
  ) -> Records.Column? {
    let cells = records.keys.map(cell)
    guard cells.contains(where: { $0 != nil }) else { return nil }
    return Records.Column(name, .init(header, kind), cells: cells.map { $0 ?? .blank })
  }

  // MARK: - Of one figure

  private func value(_ key: Records.Key) -> Cell? {
    guard let subject = context.subject(key), let month = context.month(key) else { return nil }
    return context.reader.series(subject, in: MonthRange(month), label: "").cell(0)
  }

  /// On so many months before; none across a change of definition.
  private func change(_ key: Records.Key, _ months: Int) -> Change? {
    guard let subject = context.subject(key), let month = context.month(key) else { return nil }
    let window = MonthRange(month - months, month)
    let summary = SeriesSummary(
      context.reader.series(subject, in: window, label: ""),
      polarity: context.store.catalogue.polarity(of: subject.indicator),
      breaks: context.reader.breaks(subject, in: window))
    guard summary.last?.month == month, let base = summary.value(at: month - months) else {
      return nil
    }
    return summary.change(from: base)
  }

  private func colour(_ key: Records.Key) -> Cell? {
    guard let subject = context.subject(key), let month = context.month(key) else { return nil }
    switch Colouring(of: subject, at: month, reader: context.reader)?.month {
    case .colour(let colour): return Cell(.colour(colour))
    case .target(let verdict): return Cell(.verdict(verdict))
    case .some(.none), nil: return .blank
    }
  }

  private func target(_ key: Records.Key) -> Cell? {
    guard let subject = context.subject(key), let month = context.month(key) else { return nil }
    let target = context.reader.target(for: subject, in: MonthRange(month))
    return target.map { .figure($0.figure) } ?? .blank
  }

  /// How many a percentage is of, where the report prints it.
  private func base(_ key: Records.Key) -> Cell? {
    guard let cell = printed(key) else { return nil }
    return cell.d.map { .figure(Figure($0, unit: .count)) } ?? .blank
  }

  /// The report that the figure is read from.
  private func report(_ key: Records.Key) -> Month? {
    guard let subject = context.subject(key), let month = context.month(key) else { return nil }
    return context.reader.lastReport(subject, in: MonthRange(month))
  }

  private func printed(_ key: Records.Key) -> PrintedCell? {
    guard let subject = context.subject(key), let month = context.month(key),
      let id = context.store.series(of: subject.authority, subject.indicator)
    else { return nil }
    return context.reader.printings(of: id, at: .month(month)).first
  }

  // MARK: - Of several cells

  private var status: Records.Column? {
    records.column("value").map { value in
      Records.Column(
        "status", .init("status", .name), cells: value.cells.map { .text($0.status.word) })
    }
  }

  /// To the first thing the figures are set against; without any, to the printed neighbours.
  private var gap: Records.Column? {
    guard let value = records.column("value") else { return nil }
    let start = records.columns.firstIndex { $0.name == "value" }.map { $0 + 1 } ?? 0
    let opponent =
      records.columns[start...].first { $0.layout.kind == .number && $0.isShown }
      ?? made("sn", "SN", .number, neighbours)
    guard let opponent, case .text(let label) = opponent.layout.header else { return nil }
    return Records.Column(
      "gap", .init("gap to \(label)", .number),
      cells: zip(value.cells, opponent.cells).map { own, other in
        guard let left = own.rowValue.number, let right = other.rowValue.number else {
          return .blank
        }
        return Cell(
          .difference(
            Figure(
              left.value - right.value, decimals: max(left.decimals, right.decimals),
              unit: left.quantity.unit)))
      })
  }

  private func neighbours(_ key: Records.Key) -> Cell? {
    guard let subject = context.subject(key), let month = context.month(key) else { return nil }
    return context.reader.printed(.statisticalNeighbours, for: subject, in: MonthRange(month))
      .map { .figure($0.figure) }
  }

  /// Among the authorities of this answer, each month and indicator by itself.
  private var rank: Records.Column? {
    guard let value = records.column("value"),
      Set(records.keys.compactMap { $0.authority ?? context.about.authority }).count > 1
    else { return nil }
    var cells = [Cell](repeating: .blank, count: records.count)
    let groups = Dictionary(grouping: records.keys.indices) { place in
      Records.Key(indicator: records.keys[place].indicator, month: records.keys[place].month)
    }
    for (key, places) in groups {
      let known = places.filter { value.cells[$0].rowValue.number != nil }
      let polarity = key.indicator.map { LeagueTable.polarity(context.catalogue[$0]) } ?? .none
      let values = known.compactMap { value.cells[$0].rowValue.number?.value }
      let ranks = Ranking.places(values, lowFirst: polarity == .low)
      for (place, rank) in zip(known, ranks) { cells[place] = .figure(Figure(Double(rank))) }
    }
    return Records.Column("rank", .init("rank", .number), cells: cells)
  }
}

extension Cell {
  /// Why there is no figure, or that there is one.
  var status: ValueStatus {
    if case .missing(let status) = content { return status }
    return content == .blank ? .absent : .reported
  }
}
