internal import Answers
internal import Store
internal import Vocabulary

extension Records {
  /// The rows of an answer: a figure each where it has series, else the rows of its tables.
  init(_ answer: Answer, _ context: RowContext) {
    if !answer.figures.lines.isEmpty {
      self.init(answer.figures, context)
    } else {
      let tables = answer.parts.compactMap { part -> AnswerTable? in
        if case .table(let table) = part { table } else { nil }
      }
      self.init(answer.allRows ?? tables.first ?? AnswerTable(columns: []), context)
    }
  }

  // MARK: - From series

  /// A row a month of every series asked for; what they are set against stands in columns beside.
  private init(_ figures: AnswerFigures, _ context: RowContext) {
    let lines = figures.lines.filter(\.isOwn)
    let others = figures.lines.filter { !$0.isOwn }
    // What is set beside a series may begin sooner or end later: the months that are projected.
    let months = lines.map { line in
      Array(
        others.filter { $0.isBeside(line) }
          .reduce(line.series.months) { $0.union($1.series.months) })
    }
    var keys: [Key] = []
    var (codes, names, periods, values): ([Cell], [Cell], [Cell], [Cell]) = ([], [], [], [])
    for (line, months) in zip(lines, months) {
      let indicator = context.catalogue.indicator(code: line.indicator)
      let authority = context.catalogue.authority(named: line.authority)
      for month in months {
        keys.append(Key(authority: authority, indicator: indicator, month: month))
        codes.append(.text(line.indicator))
        names.append(.text(line.authority))
        periods.append(Cell(.month(month)))
        values.append(line.series.cell(at: month))
      }
    }
    let differIn = { (text: (AnswerFigures.Line) -> String) in
      lines.dropFirst().contains { text($0) != text(lines[0]) }
    }
    self.init(
      columns: [
        Column(
          "indicator", .init("indicator", .name), cells: codes, isShown: differIn(\.indicator)),
        Column(
          "authority", .init("authority", .name), cells: names, isShown: differIn(\.authority)),
        Column("period", .init("month", .name), cells: periods),
        Column("value", .init("value", .number), cells: values),
      ] + Records.opponents(others, figures.marks, Array(zip(lines, months))),
      keys: keys)
  }

  /// A column for each label that the series are set against.
  private static func opponents(
    _ others: [AnswerFigures.Line], _ marks: [AnswerFigures.Mark],
    _ lines: [(AnswerFigures.Line, [Month])]
  ) -> [Column] {
    let labels = (others.map(\.series.label) + marks.map(\.reference.label)).uniqued()
    return labels.flatMap { label in
      let cells = lines.flatMap { line, months -> [Cell] in
        if let other = others.first(where: { $0.series.label == label && $0.isBeside(line) }) {
          return months.map { other.series.cell(at: $0) }
        }
        let mark = marks.first {
          $0.reference.label == label && $0.indicator == line.indicator
            && $0.authority == line.authority
        }
        let cell = mark.map { Cell.figure($0.reference.figure) } ?? .blank
        return Array(repeating: cell, count: months.count)
      }
      let made = others.first { $0.series.label == label && !$0.series.counts.isEmpty }
      guard let made else {
        return [Column(label.lowercased(), .init(label, .number), cells: cells)]
      }
      // What the bracket says of the whole run, `SN mean (9 of 10)`, a column tells of each month.
      let plain = label.prefix { $0 != "(" }.dropLast()
      return [
        Column(plain.lowercased(), .init(label, .number), cells: cells),
        Column(
          "reporting", .init("reporting", .number),
          cells: lines.flatMap { line, months in
            let beside = others.first { $0.series.label == label && $0.isBeside(line) } ?? made
            return months.map { beside.series.count(at: $0) }
          }, isShown: false),
      ]
    }
  }

  // MARK: - From tables

  /// The data rows of a table; its group headings become a column, its benchmarks are left out.
  private init(_ table: AnswerTable, _ context: RowContext) {
    var cells: [[Cell]] = Array(repeating: [], count: table.columns.count)
    var groups: [Cell] = []
    var remarks: [[Cell]] = []
    var group = Cell.blank
    for row in table.rows {
      switch row.kind {
      case .heading: group = row.cells.first ?? .blank
      case .secondary: continue
      case .remark:
        if let last = remarks.indices.last { remarks[last] += row.cells.prefix(1) }
      case .data:
        for place in cells.indices {
          cells[place].append(place < row.cells.count ? row.cells[place] : .blank)
        }
        groups.append(group)
        remarks.append([])
      }
    }
    var columns = zip(table.columns, cells).map { Column($0.stageName, $0, cells: $1) }
    if groups.contains(where: { !$0.isBlank }) {
      columns.append(
        Column(
          table.groupName, .init(table.groupName, .text, priority: 1), cells: groups,
          isShown: false))
    }
    self.init(
      columns: columns, keys: Records.keys(groups.count, columns, context), remarks: remarks)
    isOrdered = columns.contains { $0.name == "rank" }
    // Where one thing has several rows, its group is what tells them apart.
    if let place = columns.firstIndex(where: { $0.name == table.groupName }),
      Set(keys).count < keys.count
    {
      self.columns[place].isShown = true
      self.columns[place].layout.priority = 0
    }
  }

  /// What so many rows are about, by the columns that name it.
  private static func keys(_ count: Int, _ columns: [Column], _ context: RowContext) -> [Key] {
    let indicators = columns.first { $0.name == "indicator" }?.cells
    let authorities = columns.first { $0.name == "authority" }?.cells
    let catalogue = context.catalogue
    return (0..<count).map { place in
      var key = context.about
      if case .text(let code)? = indicators?[place].rowValue {
        key.indicator = catalogue.indicator(code: code)
      }
      if case .text(let name)? = authorities?[place].rowValue {
        key.authority = catalogue.authority(named: name)
      }
      return key
    }
  }
}

extension AnswerFigures.Line {
  fileprivate func isBeside(_ own: AnswerFigures.Line) -> Bool {
    indicator == own.indicator && authority == own.authority
  }
}

extension AnswerSeries {
  /// The cell of a month, absent outside the series.
  func cell(at month: Month) -> Cell {
    months.contains(month) ? cell(month - months.first) : .missing(.absent)
  }

  /// Of how many figures it is made.
  fileprivate func count(at month: Month) -> Cell {
    guard months.contains(month), !counts.isEmpty else { return .blank }
    return .figure(Figure(Double(counts[month - months.first])))
  }
}

extension AnswerTable.Column {
  /// What stages call it.
  var stageName: String {
    if let name { return name }
    switch header {
    case .text(let text): return text.lowercased()
    case .month(let month): return month.label.lowercased()
    case .axis: return ""
    }
  }
}
