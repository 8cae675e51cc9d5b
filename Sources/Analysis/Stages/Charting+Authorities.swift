internal import Answers
internal import Vocabulary

/// Authorities beside each other: two on one axis, or how many lie where.
extension Charting {
  /// An indicator's figures of two authorities in one month, and England's.
  fileprivate struct Pair {
    var title: String
    var unit: Unit
    var polarity: Polarity
    var month: Month
    /// Nil where one of the two has no figure.
    var figures: [Figure?]
    var cells: [Cell]
    var england: Figure?
    /// Set where the two reports print different figures of England.
    var otherEngland: Phrase?
  }

  // MARK: - Dumbbell

  /// A table for each unit: rates and percentages never share an axis.
  func dumbbells() throws(Refusal) -> Drawn {
    let places = lines.filter(\.isOwn).map(\.authority).uniqued()
    guard places.count == 2 else {
      throw Refusal(reason: "two authorities are set on one axis, and here are \(places.count)")
    }
    let pairs = codes.compactMap { pair($0, places) }
    guard pairs.contains(where: { !$0.figures.contains(nil) }) else {
      throw Refusal(reason: "the two share no month with figures")
    }
    let tables = pairs.map(\.unit).uniqued().map { unit in
      Answer.Part.table(dumbbells(pairs.filter { $0.unit == unit }, places, unit))
    }
    return Drawn(tables, reading: reading(pairs, places))
  }

  /// Their last month in common, or the last one that either has.
  private func pair(_ code: String, _ places: [String]) -> Pair? {
    let series = places.compactMap { place in
      lines.first { $0.isOwn && $0.indicator == code && $0.authority == place }?.series
    }
    guard series.count == 2, let polarity = polarity(code) else { return nil }
    let known = series[0].months.filter { month in series.contains { $0.value(at: month) != nil } }
    let shared = known.last { month in series.allSatisfy { $0.value(at: month) != nil } }
    guard let month = shared ?? known.last else { return nil }
    let england = answer.figures.marks.filter {
      $0.indicator == code && Strip.Kind($0.reference) == .england
    }
    let other = england.first { $0.reference.figure != england[0].reference.figure }
    return Pair(
      title: "\(code) \(title(code))", unit: series[0].unit, polarity: polarity, month: month,
      figures: series.map { series in series.value(at: month).map(series.figure) },
      cells: series.map { $0.cell(at: month) }, england: england.first?.reference.figure,
      otherEngland: other.map { other in
        "England is \(england[0].reference.figure) for \(england[0].authority), \(other.reference.figure) for \(other.authority): distances are from the first"
      })
  }

  /// Distance from England with better to the right where all can be judged so, else plain values.
  private func dumbbells(_ pairs: [Pair], _ places: [String], _ unit: Unit) -> AnswerTable {
    let isCentred = pairs.allSatisfy(\.isJudged)
    let scale = isCentred ? centred(pairs) : plain(pairs)
    let months = pairs.map(\.month).uniqued()
    let when = months.count == 1 ? "\(months[0]), " : ""
    let columns: [AnswerTable.Column] =
      [.init("", .text)] + (months.count == 1 ? [] : [.init("month", .name)])
      + [.init("good", .name, priority: 2)] + places.map { .init($0, .number) }
      + (isCentred ? [.init("England", .number)] : [])
      + [.init(header: .axis(scale.axis), kind: .name)]
    var table = AnswerTable(
      title: isCentred
        ? "\(when)distance from England \(unit.ofDistance), ends at \(scale.reach): better to the right"
        : "\(when)\(unit.label)",
      columns: columns,
      rows: pairs.flatMap { pair in
        let cells =
          [.text(pair.title)] + (months.count == 1 ? [] : [.text(pair.month.label)])
          + [.text(pair.polarity.word)] + pair.cells
          + (isCentred ? [cell(pair.england)] : []) + [Cell(.strip(scale.strip(pair)))]
        let remark = isCentred ? pair.otherEngland : nil
        return [AnswerTable.Row(.data, cells)]
          + (remark.map { [AnswerTable.Row(.remark, [.phrase($0)])] } ?? [])
      })
    table.markNames = [.own: places[0], .other: places[1]]
    return table
  }

  private struct Scale {
    var axis: StripAxis
    /// What the axis spans; from England on, where that is its middle.
    var reach: Figure
    var strip: (Pair) -> Strip
  }

  private func centred(_ pairs: [Pair]) -> Scale {
    let reach = pairs.flatMap(\.leads).compactMap { $0 }.map(abs).max() ?? 0
    let decimals = pairs.flatMap(\.figures).compactMap { $0?.decimals }.max() ?? 0
    let end = Figure(max(reach, 0.1), decimals: max(decimals, reach < 1 ? 1 : 0))
    let axis = StripAxis([.init(0, "worse"), .init(1, "better"), .init(0.5, "England")])
    return Scale(axis: axis, reach: end) { pair in
      Charting.strip(pair.leads.map { $0.map { 0.5 + $0 / end.value / 2 } }, centre: 0.5)
    }
  }

  private func plain(_ pairs: [Pair]) -> Scale {
    let figures = pairs.flatMap(\.figures).compactMap(\.self).sorted { $0.value < $1.value }
    let (low, high) = (figures[0], figures[figures.count - 1])
    let span = max(high.value - low.value, .leastNormalMagnitude)
    let axis = StripAxis([.init(0, "\(low)"), .init(1, "\(high)")])
    return Scale(axis: axis, reach: Figure(span)) { pair in
      Charting.strip(pair.figures.map { $0.map { ($0.value - low.value) / span } }, centre: nil)
    }
  }

  /// `Southampton is better than England on 1 of 3, Rotherham on none of 2.`; nil where England is not
  /// there to judge by.
  private func reading(_ pairs: [Pair], _ places: [String]) -> Phrase? {
    let judged = pairs.filter(\.isJudged)
    guard !judged.isEmpty else { return nil }
    let clauses = places.indices.map { place -> String in
      let leads = judged.compactMap { $0.leads[place] }
      let better = leads.count { $0 > 0 }
      let share = "\(better == 0 ? "none" : "\(better)") of \(leads.count)"
      return place == 0
        ? "\(places[place]) is better than England on \(share)" : "\(places[place]) on \(share)"
    }
    return Phrase(clauses.joined(separator: ", ") + ".")
  }

  private static func strip(_ places: [Double?], centre: Double?) -> Strip {
    let marks = zip(places, [Strip.Kind.own, .other]).compactMap { place, kind in
      place.map { Strip.Mark($0, kind) }
    }
    let ends = marks.map(\.place)
    let line = ends.min().flatMap { low in ends.max().map { low...$0 } }
    return Strip(marks, line: line, centre: centre)
  }
}

extension Charting.Pair {
  /// Whether it can be said who is better than England.
  fileprivate var isJudged: Bool { england != nil && (polarity == .high || polarity == .low) }

  /// How far each is better than England, in the unit of the figures; nil without a figure.
  fileprivate var leads: [Double?] {
    figures.map { figure in
      guard let figure, let england else { return nil }
      return (figure.value - england.value) * (polarity == .high ? 1 : -1)
    }
  }
}

extension Unit {
  fileprivate var ofDistance: String {
    changesInPoints ? "in points" : self == .rate ? label : "in \(label)"
  }
}

extension Polarity {
  fileprivate var word: String {
    switch self {
    case .high: "high"
    case .low: "low"
    case .range: "range"
    case .none: ""
    }
  }
}
