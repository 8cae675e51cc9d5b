public import Answers
public import Language
internal import Vocabulary

/// `| chart KIND`: the figures of an answer, drawn in another way.
public struct Charting {
  let answer: Answer
  let context: RowContext
  var catalogue: Catalogue { context.catalogue }
  var lines: [AnswerFigures.Line] { answer.figures.lines }

  public init(_ piped: PipedAnswer) {
    answer = piped.answer
    context = piped.context
  }

  /// Why an answer cannot be drawn so.
  public struct Refusal: Error {
    public let reason: String
  }

  /// More lines cannot be told apart without colour.
  static let mostLines = 4

  /// What takes the place of the answer's own parts, and of its reading where that says less.
  struct Drawn {
    var parts: [Answer.Part]
    var reading: Phrase?
    var notes: [Note]?
    /// Whether a title of its own says what is drawn, so that nothing has to stand above it.
    var isTitled: Bool

    init(_ parts: [Answer.Part], reading: Phrase? = nil, isTitled: Bool = true) {
      self.parts = parts
      self.reading = reading
      self.isTitled = isTitled
    }
  }

  /// The answer with what was drawn of its figures.
  public func answer(_ kind: ChartKind) throws(Refusal) -> Answer {
    let drawn = try self.drawn(kind)
    var answer = answer
    answer.parts = drawn.parts
    if drawn.isTitled { answer.interpretation.subject = Phrase() }
    answer.reading = drawn.reading ?? answer.reading
    answer.notes = drawn.notes ?? answer.notes
    return answer
  }

  private func drawn(_ kind: ChartKind) throws(Refusal) -> Drawn {
    if kind == .bar, !ownBars.isEmpty { return Drawn(ownBars, isTitled: false) }
    if kind == .bar, lines.isEmpty, let tables = barred { return Drawn(tables, isTitled: false) }
    guard !lines.isEmpty else { throw Refusal(reason: "this answer has no series to draw") }
    switch kind {
    case .line, .spc: return Drawn(try charts())
    case .spark: return Drawn([.table(sparks)], isTitled: false)
    case .bar: return Drawn([.table(try bars())], isTitled: false)
    case .dot: return Drawn([.table(try dots())], isTitled: false)
    case .heat: return try heat()
    case .bullet: return try bullets()
    case .dumbbell: return try dumbbells()
    case .stack: return try stacks()
    case .small: return try smallMultiples()
    case .histogram: return try distribution()
    }
  }

  /// The answer's tables that have bars already.
  private var ownBars: [Answer.Part] {
    answer.parts.filter { part in
      guard case .table(let table) = part else { return false }
      return table.rows.flatMap(\.cells).contains {
        if case .bar = $0.content { true } else { false }
      }
    }
  }

  /// The tables that stages made, with bars for their first column of figures; nil where they have
  /// none of one unit from 0.
  private var barred: [Answer.Part]? {
    let tables = answer.parts.compactMap { part -> Answer.Part? in
      guard case .table(let table) = part else { return nil }
      return barred(table).map { .table($0) }
    }
    return tables.isEmpty ? nil : tables
  }

  private func barred(_ table: AnswerTable) -> AnswerTable? {
    let column = table.columns.indices.first { column in
      table.rows.contains { $0.figure(in: column) != nil }
    }
    guard let column else { return nil }
    let figures = table.rows.compactMap { $0.figure(in: column) }
    let longest = figures.map(\.value).max() ?? 0
    guard Set(figures.map(\.unit)).count == 1, longest > 0, figures.allSatisfy({ $0.value >= 0 })
    else { return nil }
    var table = table
    table.columns.append(.init("", .name, priority: 2))
    for place in table.rows.indices {
      guard let figure = table.rows[place].figure(in: column) else { continue }
      let kind: Bar.Kind = table.rows[place].kind == .secondary ? .benchmark : .other
      let cells = table.rows[place].cells
      let missing = table.columns.count - 1 - cells.count
      table.rows[place].cells =
        cells + Array(repeating: .blank, count: max(0, missing))
        + [Cell(.bar(Bar(share: figure.value / longest, kind: kind)))]
    }
    return table
  }

  // MARK: - Lines

  var codes: [String] { lines.map(\.indicator).uniqued() }

  private func charts() throws(Refusal) -> [Answer.Part] {
    let charts = codes.map { code in chart(code, lines.filter { $0.indicator == code }) }
    guard charts.allSatisfy({ $0.lines.count <= Charting.mostLines }) else {
      throw Refusal(reason: "more than \(Charting.mostLines) lines cannot be told apart")
    }
    return charts.map { .trend($0) }
  }

  private func chart(_ code: String, _ lines: [AnswerFigures.Line]) -> TrendChart {
    TrendChart(
      code: code, title: title(code),
      place: lines.filter(\.isOwn).map(\.authority).uniqued().joined(separator: ", "),
      unit: lines[0].series.unit, headline: Phrase(), lines: lines.map(\.series),
      references: references(code))
  }

  /// What is one authority's alone says whose it is, where lines of several stand beside it.
  private func references(_ code: String) -> [TrendChart.Reference] {
    let marks = answer.figures.marks.filter { $0.indicator == code }
    let places = lines.filter { $0.indicator == code && $0.isOwn }.map(\.authority).uniqued()
    guard places.count > 1 else { return marks.map(\.reference) }
    var references: [TrendChart.Reference] = []
    for mark in marks {
      let isCommon = places.allSatisfy { place in
        marks.contains { $0.authority == place && $0.reference == mark.reference }
      }
      var reference = mark.reference
      if !isCommon { reference.label = "\(mark.authority) \(reference.label)" }
      if !references.contains(reference) { references.append(reference) }
    }
    return references
  }

  func title(_ code: String) -> String {
    indicator(code)?.title ?? ""
  }

  func polarity(_ code: String) -> Polarity? { indicator(code)?.polarity }

  private func indicator(_ code: String) -> Indicator? { indicatorID(code).map { catalogue[$0] } }

  func indicatorID(_ code: String) -> IndicatorID? {
    catalogue.indicatorIDs.first { catalogue[$0].code == code }
  }

  /// The code, and whose where several are shown.
  func shortName(_ line: AnswerFigures.Line) -> String {
    isShared ? "\(line.indicator) \(line.series.label)" : line.indicator
  }

  /// Code and title, and whose where several are shown: before the title, whose end may be cut.
  func label(_ line: AnswerFigures.Line) -> String {
    let parts = [line.indicator, isShared ? line.series.label : "", title(line.indicator)]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether the series are of more than one authority.
  var isShared: Bool { lines.map(\.series.label).uniqued().count > 1 }

  /// `Southampton, ` where all of it is about one authority; nothing where each row says whose it is.
  var ownPlace: String {
    let places = lines.filter(\.isOwn).map(\.authority).uniqued()
    return places.count == 1 && !isShared ? places[0] + ", " : ""
  }

  /// Above rows that are named by their measures.
  private var placeTitle: Phrase {
    codes.count == 1 ? Phrase() : Phrase(String(ownPlace.dropLast(2)))
  }

  /// Code and title where there are several measures, and whose where there are several authorities.
  private func name(_ line: AnswerFigures.Line) -> String {
    codes.count == 1 ? line.series.label : label(line)
  }

  // MARK: - A row a series

  private var sparks: AnswerTable {
    AnswerTable(
      title: placeTitle,
      columns: [.init("", codes.count == 1 ? .name : .text)] + unitColumn + [
        .init("first", .number), .init("months", .name), .init("last", .number),
        .init("lowest", .number, priority: 1), .init("highest", .number, priority: 1),
      ],
      rows: lines.map { line in
        let known = line.series.known
        // What is withheld may lie beyond what is shown.
        let isWhole = !line.series.statuses.contains(.withheld)
        let order = isWhole ? known.sorted { $0.value < $1.value } : []
        let ends = [order.first, order.last].map(cell)
        let months = Cell(.spark(line.series.months.indices.map(line.series.value)))
        return AnswerTable.Row(
          line.isOwn ? .data : .secondary,
          [.text(name(line))] + unitCell(line) + [cell(known.first), months, cell(known.last)]
            + ends)
      })
  }

  func cell(_ figure: Figure?) -> Cell { figure.map { .figure($0) } ?? .blank }

  // MARK: - Units

  /// Where rows are counted in different units, each says its own.
  var unitColumn: [AnswerTable.Column] { isMixed ? [.init("unit", .name)] : [] }

  func unitCell(_ line: AnswerFigures.Line) -> [Cell] {
    isMixed ? [.text(line.series.unit.abbreviation)] : []
  }

  var isMixed: Bool { Set(lines.map(\.series.unit)).count > 1 }

  // MARK: - A row a figure

  /// One figure and what it is: the months of one series, or the last of each of several.
  private struct Point {
    var name: String
    var cell: Cell
    var figure: Figure?
    var isOwn: Bool
    var isBenchmark = false
  }

  private var points: [Point] {
    let own = lines.count == 1 ? months(lines[0]) : lines.map(last)
    return own
      + answer.figures.marks.map { mark in
        Point(
          name: name(mark), cell: .figure(mark.reference.figure),
          figure: mark.reference.figure, isOwn: false, isBenchmark: true)
      }
  }

  /// `SN 2022/23`, with its authority where several are shown.
  private func name(_ mark: AnswerFigures.Mark) -> String {
    let isShared = lines.map(\.authority).uniqued().count > 1
    let parts = [
      codes.count > 1 ? mark.indicator : "", isShared ? mark.authority : "",
      mark.reference.label, mark.reference.year,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func months(_ line: AnswerFigures.Line) -> [Point] {
    let series = line.series
    let last = series.months.indices.last { series.value($0) != nil }
    return series.months.indices.map { place in
      let figure = series.value(place).map(series.figure)
      return Point(
        name: series.months[place].label,
        cell: figure.map { Cell(.figure($0), isConflicting: series.isConflicting[place]) }
          ?? .missing(series.statuses[place]), figure: figure, isOwn: place == last)
    }
  }

  private func last(_ line: AnswerFigures.Line) -> Point {
    let series = line.series
    guard let place = series.months.indices.last(where: { series.value($0) != nil }) else {
      return Point(
        name: name(line), cell: .missing(series.statuses.last ?? .absent), figure: nil,
        isOwn: line.isOwn)
    }
    let figure = series.value(place).map(series.figure)
    return Point(
      name: "\(name(line)) \(series.months[place])", cell: cell(figure), figure: figure,
      isOwn: line.isOwn, isBenchmark: !line.isOwn)
  }

  private func bars() throws(Refusal) -> AnswerTable {
    let values = try values()
    guard values.allSatisfy({ $0 >= 0 }) else {
      throw Refusal(reason: "bars start at 0, and some of these figures are below it")
    }
    let longest = max(values.max() ?? 0, .leastNormalMagnitude)
    return table(placeTitle) { point, value in
      Bar(
        share: value / longest,
        kind: point.isBenchmark ? .benchmark : point.isOwn ? .own : .other)
    }
  }

  /// Dots need not start at 0: the title says what they run from and to.
  private func dots() throws(Refusal) -> AnswerTable {
    let known = points.compactMap(\.figure).sorted { $0.value < $1.value }
    _ = try values()
    guard let low = known.first, let high = known.last else {
      return table(Phrase()) { _, _ in nil }
    }
    let span = high.value > low.value ? high.value - low.value : 1
    return table(low.value < high.value ? "Dots run from \(low) to \(high)" : Phrase()) {
      point, value in
      Bar(share: (value - low.value) / span, kind: point.isOwn ? .ownDot : .dot)
    }
  }

  /// All of one unit, since they share an axis.
  private func values() throws(Refusal) -> [Double] {
    let figures = points.compactMap(\.figure)
    guard Set(figures.map(\.unit)).count < 2 else {
      throw Refusal(reason: "figures of different units have no axis in common")
    }
    return figures.map(\.value)
  }

  private func table(_ title: Phrase, _ bar: (Point, Double) -> Bar?) -> AnswerTable {
    AnswerTable(
      title: title,
      columns: [
        .init("", lines.count == 1 || codes.count == 1 ? .name : .text),
        .init(lines[0].series.unit.label, .number), .init("", .name),
      ],
      rows: points.map { point in
        let drawn = point.figure.flatMap { bar(point, $0.value) }
        return AnswerTable.Row(
          point.isBenchmark ? .secondary : .data,
          [
            Cell(.phrase(Phrase(point.name)), isEmphasised: point.isOwn && lines.count == 1),
            point.cell, drawn.map { Cell(.bar($0)) } ?? .blank,
          ])
      })
  }
}

extension AnswerSeries {
  func value(_ place: Int) -> Double? {
    statuses[place].isValue ? values[place] : nil
  }

  func value(at month: Month) -> Double? {
    months.contains(month) ? value(month - months.first) : nil
  }

  var known: [Figure] { months.indices.compactMap(value).map(figure) }
}

extension AnswerTable.Row {
  fileprivate func figure(in column: Int) -> Figure? {
    guard kind == .data || kind == .secondary, cells.indices.contains(column),
      case .figure(let figure) = cells[column].content
    else { return nil }
    return figure
  }
}
