internal import Answers
internal import Vocabulary

/// Authorities beside each other: two on one axis, or how many lie where.
extension Charting {
  /// An indicator's last common figures of two authorities, and England's.
  private struct Pair {
    var title: String
    var unit: Unit
    var polarity: Polarity
    var figures: [Figure]
    var england: Figure?
  }

  // MARK: - Dumbbell

  /// A table for each unit: rates and percentages never share an axis.
  func dumbbells() throws(Refusal) -> [Answer.Part] {
    let places = lines.filter(\.isOwn).map(\.authority).uniqued()
    guard places.count == 2 else {
      throw Refusal(reason: "two authorities are set on one axis, and here are \(places.count)")
    }
    let pairs = codes.compactMap { pair($0, places) }
    guard !pairs.isEmpty else { throw Refusal(reason: "the two share no month with figures") }
    return pairs.map(\.unit).uniqued().map { unit in
      .table(dumbbells(pairs.filter { $0.unit == unit }, places, unit))
    }
  }

  private func pair(_ code: String, _ places: [String]) -> Pair? {
    let series = places.compactMap { place in
      lines.first { $0.isOwn && $0.indicator == code && $0.authority == place }?.series
    }
    guard series.count == 2, let polarity = polarity(code) else { return nil }
    let shared = series[0].months.last { month in series.allSatisfy { $0.value(at: month) != nil } }
    guard let shared else { return nil }
    let england = answer.figures.marks.first {
      $0.indicator == code && Strip.Kind($0.reference) == .england
    }
    return Pair(
      title: "\(code) \(title(code))", unit: series[0].unit, polarity: polarity,
      figures: series.compactMap { series in series.value(at: shared).map(series.figure) },
      england: england?.reference.figure)
  }

  /// Distance from England with better to the right where all can be judged so, else plain values.
  private func dumbbells(_ pairs: [Pair], _ places: [String], _ unit: Unit) -> AnswerTable {
    let isCentred = pairs.allSatisfy {
      $0.england != nil && ($0.polarity == .high || $0.polarity == .low)
    }
    let scale = isCentred ? centred(pairs) : plain(pairs)
    let columns: [AnswerTable.Column] =
      (isCentred ? [] : [.init("good", .name)]) + [.init("", .text)]
      + places.map { .init($0, .number) } + (isCentred ? [.init("England", .number)] : [])
      + [.init(header: .axis(scale.axis), kind: .name)]
    var table = AnswerTable(
      title: isCentred
        ? "Distance from England, \(unit.label): better to the right" : Phrase(unit.label),
      columns: columns,
      rows: pairs.map { pair in
        let strip = scale.strip(pair)
        return AnswerTable.Row(
          .data,
          (isCentred ? [] : [.text(pair.polarity.word)]) + [.text(pair.title)]
            + pair.figures.map { .figure($0) }
            + (isCentred ? [cell(pair.england)] : []) + [Cell(.strip(strip))])
      })
    table.markNames = [.own: places[0], .other: places[1]]
    return table
  }

  private struct Scale {
    var axis: StripAxis
    var strip: (Pair) -> Strip
  }

  private func centred(_ pairs: [Pair]) -> Scale {
    let lead = { (pair: Pair, figure: Figure) in
      (figure.value - (pair.england?.value ?? 0)) * (pair.polarity == .high ? 1 : -1)
    }
    let widest = pairs.flatMap { pair in pair.figures.map { abs(lead(pair, $0)) } }.max() ?? 1
    let reach = max(widest, 0.1)
    let axis = StripAxis([
      .init(0, "worse"), .init(0.5, "England"), .init(1, "better"),
    ])
    return Scale(axis: axis) { pair in
      Charting.strip(pair.figures.map { 0.5 + lead(pair, $0) / reach / 2 }, centre: 0.5)
    }
  }

  private func plain(_ pairs: [Pair]) -> Scale {
    let figures = pairs.flatMap(\.figures).sorted { $0.value < $1.value }
    let (low, high) = (figures[0], figures[figures.count - 1])
    let span = max(high.value - low.value, .leastNormalMagnitude)
    return Scale(axis: StripAxis([])) { pair in
      Charting.strip(pair.figures.map { ($0.value - low.value) / span }, centre: nil)
    }
  }

  private static func strip(_ places: [Double], centre: Double?) -> Strip {
    Strip(
      zip(places, [Strip.Kind.own, .other]).map { Strip.Mark($0, $1) },
      line: (places.min() ?? 0)...(places.max() ?? 0), centre: centre)
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
