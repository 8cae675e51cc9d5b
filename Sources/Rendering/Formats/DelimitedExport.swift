internal import Answers
internal import Vocabulary

/// Figures for spreadsheets: ISO months, raw values, empty where there is none, with the reason in
/// a column of its own.
struct DelimitedExport {
  enum Separator: String {
    case comma = ","
    case tab = "\t"
  }

  /// What stands in a cell: a text may have to be defused, a number never.
  enum Field {
    case text(String)
    case number(String)
  }

  private let separator: Separator
  private let isDefused: Bool
  private let hasHeader: Bool
  private static let phrases = PhrasePrinter(OutputStyle(isTerminal: false, isPlain: true))

  /// - Parameter isDefused: whether a text that a spreadsheet would take for a formula gets a `'` in
  ///   front, which spreadsheets show as text and programs must strip.
  init(_ separator: Separator, isDefused: Bool = false, hasHeader: Bool = true) {
    self.separator = separator
    self.isDefused = isDefused
    self.hasHeader = hasHeader
  }

  /// The figures, a row a month and series; failing those one block of rows for each part, a blank
  /// line between them.
  func text(_ answer: Answer) -> String {
    if !answer.figures.isEmpty {
      let header = LongRows.header.map(Field.text)
      let rows = LongRows(answer.figures).rows.map(\.fields)
      return lines([[header] + rows])
    }
    return lines(answer.parts.map(rows).filter { !$0.isEmpty })
  }

  /// Blocks of rows; the first row of each is its header.
  private func lines(_ blocks: [[[Field]]]) -> String {
    var lines = ""
    for (place, rows) in blocks.enumerated() {
      if place > 0 { lines += "\n" }
      for row in rows.dropFirst(hasHeader ? 0 : 1) { write(row, to: &lines) }
    }
    return lines
  }

  private func write(_ row: [Field], to lines: inout String) {
    for (place, field) in row.enumerated() {
      if place > 0 { lines += separator.rawValue }
      switch field {
      case .number(let digits): lines += digits
      case .text(let text): lines += quoted(isDefused ? defused(text) : text)
      }
    }
    lines += "\n"
  }

  private func defused(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    return isFormula ? "'" + text : text
  }

  /// Tabs never occur in cleaned text; commas and quotes do.
  private func quoted(_ text: String) -> String {
    let bytes = text.utf8
    let blank = UInt8(ascii: " ")
    let needsQuotes =
      separator == .comma
      && (bytes.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
        || bytes.first == blank || bytes.last == blank)
    guard needsQuotes else { return text }
    guard bytes.contains(UInt8(ascii: "\"")) else { return "\"\(text)\"" }
    let inner = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }
    return "\"\(inner.joined())\""
  }

  private func rows(_ part: Answer.Part) -> [[Field]] {
    switch part {
    case .table(let table): rows(table)
    case .trend(let chart): rows(chart)
    case .panels(let panels): rows(panels.table)
    case .facts(let sheet):
      [[.text("name"), .text("text")]]
        + sheet.facts.map { [.text(sanitised($0.name)), .text(text($0.text))] }
    case .prose(let paragraphs): [[.text("text")]] + paragraphs.map { [.text(text($0))] }
    case .verbatim(let lines): [[.text("text")]] + lines.map { [.text(sanitised($0))] }
    }
  }

  private func text(_ phrase: Phrase) -> String {
    if phrase.fragments.count == 1, case .text(let text) = phrase.fragments[0] {
      // Nearly every text of a table: names and titles, plain already.
      return sanitised(text)
    }
    return DelimitedExport.phrases.text(phrase).unglued.text
  }

  /// One row a month and series.
  private func rows(_ chart: TrendChart) -> [[Field]] {
    let header = ["indicator", "series", "month", "value", "unit", "status"].map(Field.text)
    return [header]
      + chart.lines.flatMap { line in
        zip(line.months, line.figures(in: line.months)).map { month, value in
          [
            .text(sanitised(chart.code)), .text(sanitised(line.label)), .text(month.iso),
            .number(value.map(rawNumber) ?? ""), .text(line.unit.rawValue),
            .text(value == nil ? line.status(of: month).word : "reported"),
          ]
        }
      }
  }

  // MARK: Tables

  /// The rows with their group in front; reasons and remarks behind, where there are any.
  private func rows(_ table: AnswerTable) -> [[Field]] {
    var group = ""
    var records: [(group: String, cells: [Field], status: String, remark: String)] = []
    records.reserveCapacity(table.rows.count)
    for row in table.rows {
      switch row.kind {
      case .heading: group = row.cells.first.map(self.plain) ?? ""
      case .remark:
        guard let last = records.indices.last else { continue }
        records[last].remark = row.cells.first.map(self.plain) ?? ""
      case .data, .secondary:
        records.append((group, row.cells.map(field), status(row, table), ""))
      }
    }
    let hasGroups = records.contains { !$0.group.isEmpty }
    let hasStatus = records.contains { !$0.status.isEmpty }
    let hasRemarks = !table.hasChosenColumns && records.contains { !$0.remark.isEmpty }
    let header =
      (hasGroups ? [table.groupName] : []) + table.columns.map(\.exported)
      + (hasStatus ? ["status"] : []) + (hasRemarks ? ["remark"] : [])
    return [header.map(Field.text)]
      + records.map { record in
        var fields = record.cells
        while fields.count < table.columns.count { fields.append(.text("")) }
        if hasGroups { fields.insert(.text(record.group), at: 0) }
        if hasStatus { fields.append(.text(record.status)) }
        if hasRemarks { fields.append(.text(record.remark)) }
        return fields
      }
  }

  /// `2024-01 suppressed; 2024-02 blank`; of chosen columns nothing.
  private func status(_ row: AnswerTable.Row, _ table: AnswerTable) -> String {
    if table.hasChosenColumns { return "" }
    return zip(table.columns, row.cells).compactMap { column, cell in
      guard case .missing(let status) = cell.content else { return nil }
      return "\(column.exported) \(status.word)"
    }.joined(separator: "; ")
  }

  private func field(_ cell: Cell) -> Field {
    switch cell.content {
    case .figure, .difference, .change, .travel, .relative: .number(plain(cell))
    case .phrase(let phrase) where phrase.onlyNumber != nil: .number(plain(cell))
    case .blank, .missing, .phrase, .month, .verdict, .colour, .bar, .spark, .strip, .shares:
      .text(plain(cell))
    }
  }

  private func plain(_ cell: Cell) -> String {
    switch cell.content {
    case .blank, .missing, .bar, .strip, .shares: ""
    case .phrase(let phrase): phrase.onlyNumber.map(rawDifference) ?? text(phrase)
    case .month(let month): month.iso
    case .figure(let figure): rawNumber(figure.value)
    case .difference(let figure): rawDifference(figure.value)
    case .change(let change), .travel(let change): rawDifference(change.difference.value)
    case .relative(let change): rawDifference(change.percent ?? change.difference.value)
    case .colour(let colour): colour.rawValue
    case .spark(let values, scale: _): values.map { $0.map(rawNumber) ?? "" }.joined(separator: " ")
    case .verdict(let verdict): verdict == .met ? "met" : "not met"
    }
  }
}
