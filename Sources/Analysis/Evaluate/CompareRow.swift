internal import Answers
internal import Store
internal import Vocabulary

/// One indicator of `compare`: the authorities' figures at the month, and how far they may be compared.
struct CompareRow {
  /// In the order they are shown: what is surest first.
  enum Standing: CaseIterable {
    case same
    case near
    case converted
    case apart
    case incomplete

    var heading: String {
      switch self {
      case .same: "The same measure"
      case .near: "Near: read with the reason under the row"
      case .converted: "Converted to the same basis"
      case .apart: "Not both at this month: nearest months, no gap is taken"
      case .incomplete: "Not both at this month, nor within a year of it"
      }
    }
  }

  let id: IndicatorID
  let indicator: Indicator
  let standing: Standing
  /// One an authority, in order.
  let cells: [Cell]
  let figures: [Figure?]
  let month: Month
  private let authorities: [AuthorityID]
  private let reader: SeriesReader
  /// The interval and the limits of each authority's figure, where they are asked for.
  private let bands: [FigureBands]
  /// What makes a row less than the same measure at the same month.
  let remarks: [Phrase]

  /// Nil where fewer than two of the authorities have anything to show.
  init?(
    _ id: IndicatorID, _ authorities: [AuthorityID], at month: Month, plan: Plan,
    reader: SeriesReader
  ) {
    self.id = id
    self.month = month
    self.authorities = authorities
    self.reader = reader
    indicator = reader.store.catalogue[id]
    let sides = authorities.map { CompareSide(id, $0, at: month, reader: reader) }
    guard sides.count(where: \.hasAnything) >= 2 else { return nil }
    let first = CompareRow.standing(sides)
    let shown = first == .apart ? CompareSide.nearest(sides, to: month) : sides
    let standing = first == .apart && !shown.allSatisfy { $0.figure != nil } ? .incomplete : first
    self.standing = standing
    cells = shown.map(\.cell)
    figures = shown.map(\.figure)
    bands = zip(authorities, shown).map { authority, side in
      FigureBands(
        Subject(id, of: authority), side.conversion == nil ? side.figure : nil, at: side.month,
        plan: plan, reader: reader)
    }
    remarks = CompareRow.remarks(shown, standing)
  }

  /// Whether the difference of two is more than chance (95%); nil where the counts are not known.
  var isMoreThanChance: Bool? {
    guard standing == .same || standing == .near, figures.count == 2 else { return nil }
    let measured = MeasuredInterval(reader: reader, month: month)
    let intervals = zip(authorities, figures).compactMap { authority, figure in
      figure.flatMap { measured.interval(of: $0, Subject(id, of: authority)) }
    }
    return intervals.count == 2 ? intervals[0].differs(from: intervals[1]) : nil
  }

  private static func remarks(_ sides: [CompareSide], _ standing: Standing) -> [Phrase] {
    let recipes = sides.compactMap { $0.conversion?.recipe }
    guard standing == .apart else { return recipes + sides.compactMap(\.nearRemark) }
    let months = sides.filter { $0.figure != nil }.map { "\($0.name) \($0.month)" }
    return [Phrase(months.joined(separator: ", "))] + recipes
  }

  private static func standing(_ sides: [CompareSide]) -> Standing {
    let present = sides.count { $0.figure != nil }
    if present < 2 {
      return sides.allSatisfy { $0.figure != nil || !$0.figureMonths.isEmpty }
        ? .apart : .incomplete
    }
    if sides.contains(where: { $0.conversion != nil }) { return .converted }
    return sides.contains { $0.nearReason != nil } ? .near : .same
  }

  // MARK: - Comparing

  /// The first minus the second, in figures that are for the same month.
  var gap: Figure? {
    guard standing != .apart, figures.count == 2, let left = figures[0], let right = figures[1]
    else { return nil }
    return Figure(
      left.value - right.value, decimals: max(left.decimals, right.decimals), unit: indicator.unit)
  }

  /// The place of the authority that does best; nil without a direction, and for a tie.
  var best: Int? {
    guard standing != .apart, indicator.unit.comparesAcrossSizes,
      indicator.polarity == .high || indicator.polarity == .low
    else { return nil }
    let present = figures.enumerated().compactMap { place, figure in
      figure.map { (place: place, value: indicator.polarity == .high ? $0.value : -$0.value) }
    }
    guard present.count >= 2, let best = present.max(by: { $0.value < $1.value }) else {
      return nil
    }
    return present.count { $0.value == best.value } == 1 ? best.place : nil
  }

  // MARK: - Rows

  var notes: [Note] { bands.flatMap(\.notes) }

  /// - Parameter saysMonth: whether each row has a month of its own.
  func tableRows(_ names: [String], saysMonth: Bool = false) -> [AnswerTable.Row] {
    var row: [Cell] = [.text(indicator.code), .text(indicator.title), .text(indicator.unit.label)]
    if saysMonth { row.append(Cell(.month(month))) }
    row += zip(cells, bands).flatMap { [$0] + $1.cells }
    if names.count == 2 { row.append(gap.map { Cell(.difference($0)) } ?? .blank) }
    row.append(.text(best.map { names[$0] } ?? ""))
    return [AnswerTable.Row(.data, row)]
      + remarks.map { AnswerTable.Row(.remark, [.phrase($0)]) }
  }
}

/// One authority's side of a compared row.
struct CompareSide {
  let name: String
  let cell: Cell
  let figure: Figure?
  let month: Month
  let conversion: Conversion?
  let nearReason: String?
  private let subject: Subject
  private let reader: SeriesReader

  init(_ indicator: IndicatorID, _ authority: AuthorityID, at month: Month, reader: SeriesReader) {
    subject = Subject(indicator, of: authority)
    self.reader = reader
    self.month = month
    let store = reader.store
    name = store.catalogue.name(of: authority)
    let id = store.series(of: authority, indicator)
    let read = id.map { store.cell(of: $0, at: month, vintage: reader.vintage) } ?? .absent
    // The line that made this very cell: a later report may print the row in other words.
    let line = id.flatMap { store.crosswalk(of: $0, at: month) }
    nearReason = line?.comparability == .near ? line?.reason : nil
    if read.status.isValue {
      let figure = Figure(
        read.value, decimals: Int(read.decimals), unit: store.catalogue.unit(of: indicator))
      self.figure = figure
      conversion = nil
      cell = Cell(.figure(figure), isConflicting: read.isConflict)
    } else {
      conversion = Conversion(indicator, of: authority, at: month, reader: reader)
      figure = conversion?.figure
      cell = conversion.map { .figure($0.figure) } ?? .missing(read.status)
    }
  }

  /// The months that it has a figure for.
  var figureMonths: [Month] {
    guard let id = reader.store.series(of: subject.authority, subject.indicator) else { return [] }
    return Coverage(of: id, in: reader.store, vintage: reader.vintage).figureMonths
  }

  var hasAnything: Bool { figure != nil || !figureMonths.isEmpty }

  var nearRemark: Phrase? { nearReason.map { "\(name): \($0)" } }

  /// Months further apart than this are not shown beside each other at all.
  static let mostMonthsApart = 12

  /// The sides at the months with figures that lie nearest to `month` and to each other; unmoved
  /// where those are too far apart to mean anything together.
  static func nearest(_ sides: [CompareSide], to month: Month) -> [CompareSide] {
    guard
      let anchor = sides.first(where: { $0.figure != nil })?.month
        ?? sides.first?.closest(to: month)
    else { return sides }
    let moved = sides.map { side in
      side.closest(to: anchor).map { side.moved(to: $0) } ?? side
    }
    let months = moved.map(\.month)
    let all = months + [month]
    guard let first = all.min(), let last = all.max(), last - first <= mostMonthsApart else {
      return sides
    }
    return moved
  }

  private func closest(to month: Month) -> Month? {
    figureMonths.min { (abs($0 - month), $0) < (abs($1 - month), $1) }
  }

  private func moved(to month: Month) -> CompareSide {
    CompareSide(subject.indicator, subject.authority, at: month, reader: reader)
  }
}
