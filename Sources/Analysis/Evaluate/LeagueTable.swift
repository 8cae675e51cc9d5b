internal import Answers
internal import Store
internal import Vocabulary

/// Who stands where at one month, with what may be said of each.
struct LeagueTable {
  /// One authority that reports.
  struct Entry {
    let authority: AuthorityID
    let name: String
    let figure: Figure
    let cell: Cell
    let place: Int
    let isTied: Bool
    let band: Ranking.Band?
    /// How it was converted, why it is only near.
    let remarks: [Phrase]
    let isConverted: Bool
  }

  /// One row: an authority or, without a place, a benchmark.
  struct Line {
    let label: String
    let figure: Figure
    let entry: Entry?
    let isOwn: Bool

    var barKind: Bar.Kind { isOwn ? .own : entry == nil ? .benchmark : .other }
  }

  let indicator: IndicatorID
  let month: Month
  /// Best first; the highest first where no direction is agreed.
  let entries: [Entry]
  /// Asked for, but without a figure at the month.
  let absent: [AuthorityID]
  let own: AuthorityID?
  let benchmarks: [ReferenceFigure]
  private let lowFirst: Bool
  private let reader: SeriesReader

  init(
    _ indicator: IndicatorID, _ authorities: [AuthorityID], own: AuthorityID?, at month: Month,
    reader: SeriesReader
  ) {
    self.indicator = indicator
    self.month = month
    self.own = own
    self.reader = reader
    let polarity = LeagueTable.polarity(reader.store.catalogue[indicator])
    lowFirst = polarity == .low
    let sides = authorities.map { ($0, CompareSide(indicator, $0, at: month, reader: reader)) }
    absent = sides.filter { $0.1.figure == nil }.map(\.0)
    let present = sides.compactMap { id, side in side.figure.map { (id, side, $0) } }
    let values = Ranking(present.map(\.2.value), polarity: polarity)
    let ranked = present.map { id, side, figure in
      let place = values.place(of: figure.value)
      return Entry(
        authority: id, name: side.name, figure: figure, cell: side.cell, place: place.first,
        isTied: place.count > 1, band: values.band(of: figure.value),
        remarks: [side.conversion?.recipe, side.nearRemark].compactMap(\.self),
        isConverted: side.conversion != nil)
    }
    entries = ranked.indices.sorted { left, right in
      ranked[left].place == ranked[right].place
        ? ranked[left].name < ranked[right].name : ranked[left].place < ranked[right].place
    }.map { ranked[$0] }
    let subject = own.map { Subject(indicator, of: $0) }
    benchmarks =
      subject.map { subject in
        reader.currentComparators(for: subject, in: MonthRange(month)).compactMap {
          reader.printed($0, for: subject, in: MonthRange(month))
        }
      } ?? []
  }

  /// Numbers of children are never judged against each other: a larger authority has more.
  static func polarity(_ indicator: Indicator) -> Polarity {
    indicator.unit.comparesAcrossSizes ? indicator.polarity : .none
  }

  /// The 95% interval of a figure whose counts are known.
  func interval(of entry: Entry) -> ConfidenceInterval? {
    entry.isConverted
      ? nil
      : MeasuredInterval(reader: reader, month: month)
        .interval(of: entry.figure, Subject(indicator, of: entry.authority))
  }

  var ownEntry: Entry? { entries.first { $0.authority == own } }
  var hasBands: Bool { entries.contains { $0.band != nil } }

  /// The rows in order, each benchmark where its figure belongs.
  var lines: [Line] {
    let ranked = entries.map {
      Line(label: $0.name, figure: $0.figure, entry: $0, isOwn: $0.authority == own)
    }
    return benchmarks.reduce(into: ranked) { lines, benchmark in
      let value = benchmark.figure.value
      let place = lines.firstIndex {
        lowFirst ? $0.figure.value > value : $0.figure.value < value
      }
      let year = benchmark.year.isEmpty ? "" : " \(benchmark.year)"
      let line = Line(
        label: benchmark.label + year, figure: benchmark.figure, entry: nil, isOwn: false)
      lines.insert(line, at: place ?? lines.endIndex)
    }
  }

  /// How long a bar is, the longest being 1.
  func share(of value: Double) -> Double {
    let longest = lines.map(\.figure.value).max() ?? 0
    return longest > 0 ? max(0, value) / longest : 0
  }
}
