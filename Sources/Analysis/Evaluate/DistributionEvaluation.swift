internal import Answers
internal import Store
internal import Vocabulary

/// `summarise … by month`: how one indicator lies among the authorities, month by month.
struct DistributionEvaluation {
  let plan: Plan
  private let indicator: Indicator
  private let store: Store
  private let months: [Spread]
  private let series: Int
  private let decimals: Int

  /// One month: how many have a figure, and where they lie.
  private struct Spread {
    var month: Month
    var known: Int
    var lowest: Double
    var lower: Double
    var median: Double
    var upper: Double
    var highest: Double

    init(_ month: Month, _ figures: consuming OrderStatistics) {
      self.month = month
      known = figures.count
      // The middle first: what is looked for on either side of it is half as much then.
      median = Quantile.type7(&figures, 0.5)
      lower = Quantile.type7(&figures, 0.25)
      upper = Quantile.type7(&figures, 0.75)
      lowest = figures.least
      highest = figures.most
    }
  }

  init(_ plan: Plan, _ id: IndicatorID, _ group: SeriesGroup, _ store: Store) {
    self.plan = plan
    self.store = store
    indicator = store.catalogue[id]
    let all = SeriesScan(group, store).series(of: id)
    series = all.count
    decimals = all.map { store.mostDecimals(of: $0) }.max() ?? 0
    let columns = FigureColumns(all, plan, store)
    months = plan.window.enumerated().compactMap { place, month in
      columns.figures(place).map { Spread(month, OrderStatistics($0)) }
    }
  }

  func answer() -> Answer {
    Answer(
      interpretation: Interpretation(late: plan.statement, subject: subjectLine),
      parts: [.table(table)], reading: reading,
      notes: plan.shows.contains(.notes)
        ? AnswerNotes(store: store, plan: plan).findings + breaks : [])
  }

  private var subjectLine: Phrase {
    "\(indicator.code)  \(indicator.title) · \(indicator.unit.label) · \(series) authorities · \(plan.window.label)"
  }

  private var table: AnswerTable {
    AnswerTable(
      columns: [
        .init("month", .name, name: "month"), .init("n", .number),
        .init("missing", .number, priority: 2), .init("lowest", .number, name: "min"),
        .init("lower quartile", .number, priority: 1, name: "lower"), .init("median", .number),
        .init("upper quartile", .number, priority: 1, name: "upper"),
        .init("highest", .number, name: "max"),
      ], rows: months.map(row))
  }

  private func row(_ spread: Spread) -> AnswerTable.Row {
    let count = { (number: Int) in Cell.figure(Figure(Double(number))) }
    // What lies between two figures is known to a decimal more.
    let figure = { (value: Double, isBetween: Bool) in
      Cell.figure(
        Figure(
          value, decimals: isBetween ? max(1, decimals) : decimals, unit: indicator.unit))
    }
    return AnswerTable.Row(
      .data,
      [
        Cell(.month(spread.month)), count(spread.known), count(series - spread.known),
        figure(spread.lowest, false), figure(spread.lower, true), figure(spread.median, true),
        figure(spread.upper, true), figure(spread.highest, false),
      ])
  }

  private var reading: Phrase {
    guard let first = months.first, let last = months.last else {
      return "No authority has a figure in \(plan.window.label)."
    }
    let median = { (spread: Spread) in
      Figure(spread.median, decimals: max(1, decimals), unit: indicator.unit)
    }
    let middle: Phrase =
      "\(indicator.code): in \(last.month) the median of \(last.known) authorities was \(median(last)), half of them between \(Figure(last.lower, decimals: max(1, decimals), unit: indicator.unit)) and \(Figure(last.upper, decimals: max(1, decimals), unit: indicator.unit))"
    return months.count == 1
      ? middle + "." : middle + "; in \(first.month) it was \(median(first))."
  }

  private var breaks: [Note] {
    let changed = store.catalogue.breaks.filter { change in
      store.catalogue[change.indicator].code == indicator.code
        && plan.window.first < change.month && change.month <= plan.window.last
    }
    return changed.map { change in
      let whose = change.authority.map { store.catalogue[$0].name + "'s " } ?? ""
      return Note(
        .definitionChanged,
        "\(whose)\(indicator.code) changed at \(change.month): \(change.change); months before and after are not the same measure"
      )
    }
  }
}

/// The figures of many series laid month by month, so that each month's stand together.
private struct FigureColumns {
  private var figures: [Double]
  private var counts: [Int]
  private let most: Int

  init(_ all: [SeriesID], _ plan: Plan, _ store: Store) {
    most = all.count
    figures = Array(repeating: 0, count: most * plan.window.count)
    counts = Array(repeating: 0, count: plan.window.count)
    var room: [Double] = []
    for series in all {
      store.read(series, in: plan.window, vintage: plan.vintage, into: &room)
      for place in room.indices where !room[place].isNaN {
        figures[place * most + counts[place]] = room[place]
        counts[place] += 1
      }
    }
  }

  /// Nil for a month without any.
  func figures(_ place: Int) -> [Double]? {
    counts[place] == 0 ? nil : Array(figures[place * most..<place * most + counts[place]])
  }
}
