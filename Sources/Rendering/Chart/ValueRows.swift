internal import Answers
internal import Vocabulary

/// The figures of a chart under its months, or the ones that matter most where months are too close.
struct ValueRows {
  private(set) var lines: [StyledText] = []
  private(set) var signs = Signs()

  private let layout: TrendLayout
  private let phrases: PhrasePrinter
  private var axis: MonthAxis { layout.axis }

  init(_ layout: TrendLayout) {
    self.layout = layout
    phrases = PhrasePrinter(layout.style)
    for index in layout.chart.lines.indices { add(index) }
  }

  private mutating func add(_ index: Int) {
    let line = layout.chart.lines[index]
    guard let rows = rows(line) else {
      let outstanding = extremes(line)
      lines += outstanding
      return
    }
    var texts = rows.map { StyledText($0) }
    if layout.chart.lines.count > 1 {
      texts[0].pad(to: offset + axis.width + 1)
      texts[0] += name(index)
    }
    lines += texts
    let months = zip(axis.months, line.figures(in: axis.months))
    signs.statuses.formUnion(
      months.filter { line.months.contains($0.0) && $0.1 == nil }.map { line.status(of: $0.0) })
    signs.hasConflicts = signs.hasConflicts || axis.months.contains { line.isConflicting($0) }
  }

  /// Columns left of the plot.
  private var offset: Int { layout.gutter + 2 }

  private func name(_ index: Int) -> StyledText {
    StyledText(layout.words.name(index), index == 0 ? .ours : .plain)
  }

  // MARK: A value under each month

  private struct Cell {
    var text: String
    /// Without the mark of a conflict, which hangs on the right.
    var width: Int
  }

  /// One row, one without thousands separators, or two rows with the months in turn; nil where even
  /// those have no room.
  private func rows(_ line: AnswerSeries) -> [String]? {
    guard axis.hasRoomForValues else { return nil }
    let grouped = cells(line, isGrouped: true)
    let bare = cells(line, isGrouped: false)
    return row(grouped, every: 1).map { [$0] } ?? row(bare, every: 1).map { [$0] }
      ?? staggered(grouped) ?? staggered(bare)
  }

  private func staggered(_ cells: [Cell]) -> [String]? {
    guard let odd = row(cells, every: 2), let even = row(cells, every: 2, from: 1) else {
      return nil
    }
    return [odd, even]
  }

  private func row(_ cells: [Cell], every step: Int, from first: Int = 0) -> String? {
    var row = LabelLine()
    for place in stride(from: first, to: cells.count, by: step) {
      let cell = cells[place]
      if cell.text.isEmpty { continue }
      // Two digits stand under the point and to its right; one stands under the point.
      let end = offset + axis.column(place) + (cell.width == 1 ? 1 : 2)
      guard row.place(cell.text, at: end - cell.width) else { return nil }
    }
    return row.text
  }

  private func cells(_ line: AnswerSeries, isGrouped: Bool) -> [Cell] {
    zip(axis.months, line.figures(in: axis.months)).map { month, value in
      guard line.months.contains(month) else { return Cell(text: "", width: 0) }
      guard let value else {
        let symbol = phrases.symbol(line.status(of: month))
        return Cell(text: symbol, width: displayWidth(of: symbol))
      }
      let text = phrases.format.number(value, decimals: line.decimals, isGrouped: isGrouped)
      let mark = line.isConflicting(month) ? CellPrinter.conflictMark : ""
      return Cell(text: text + mark, width: displayWidth(of: text))
    }
  }

  // MARK: The outstanding values

  private mutating func extremes(_ line: AnswerSeries) -> [StyledText] {
    // Of all months that were asked for, as the sentence is, though the earliest may not be drawn.
    let points = zip(line.months, line.figures(in: line.months)).compactMap { month, value in
      value.map { (month: month, value: $0) }
    }
    guard let first = points.first, let last = points.last,
      let highest = points.max(by: { $0.value < $1.value }),
      let lowest = points.min(by: { $0.value < $1.value })
    else { return [] }
    // What is withheld may lie beyond what is shown.
    let outstanding =
      lowest.value == highest.value || line.statuses.contains(.withheld)
      ? [("first", first), ("last", last)]
      : [("first", first), ("highest", highest), ("lowest", lowest), ("last", last)]
    var facts: [Fact] = []
    for (name, point) in outstanding {
      if let known = facts.firstIndex(where: { $0.month == point.month }) {
        facts[known].names.append(name)
      } else {
        facts.append(Fact(names: [name], month: point.month, value: point.value))
      }
    }
    signs.hasConflicts = signs.hasConflicts || facts.contains { line.isConflicting($0.month) }
    return lines(facts, line)
  }

  /// A value worth naming and what it is: the first, the highest.
  private struct Fact {
    var names: [String]
    let month: Month
    let value: Double
  }

  /// `first and lowest 460 in Nov-20, last 635 in Nov-22`
  private func lines(_ facts: [Fact], _ line: AnswerSeries) -> [StyledText] {
    let texts = facts.map { fact in
      let mark = line.isConflicting(fact.month) ? CellPrinter.conflictMark : ""
      let figure = phrases.format.bare(line.figure(fact.value)) + mark
      return [fact.names.joined(separator: " and "), figure, "in", fact.month.label]
        .joined(separator: "\(StyledText.glue)")
    }
    let name = layout.chart.lines.count > 1 ? layout.style.clean(line.label) + ": " : ""
    let indent = offset + 1
    return StyledText(spaces(indent) + name + texts.joined(separator: ", "))
      .wrapped(to: layout.style.width, hanging: indent)
  }
}
