internal import Answers
internal import Vocabulary

/// Figures for spreadsheets: ISO months, raw values, empty where there is none, with the reason in
/// a column of its own.
struct DelimitedExport {
  enum Separator: String {
    case comma = ","
    case tab = "\t"
  }

  private let separator: Separator
  private let phrases = PhrasePrinter(OutputStyle(isTerminal: false, isPlain: true))

  init(_ separator: Separator) { self.separator = separator }

  /// One block of rows for each part, a blank line between them.
  func text(_ answer: Answer) -> String {
    answer.parts.map(rows).filter { !$0.isEmpty }
      .map { $0.map { line($0) + "\n" }.joined() }.joined(separator: "\n")
  }

  private func line(_ fields: [String]) -> String {
    fields.map(field).joined(separator: separator.rawValue)
  }

  /// Tabs never occur in cleaned text; commas and quotes do.
  private func field(_ text: String) -> String {
    let needsQuotes =
      separator == .comma
      && (text.contains { $0 == "," || $0 == "\"" } || text.hasPrefix(" ") || text.hasSuffix(" "))
    guard needsQuotes else { return text }
    return "\"" + text.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  private func rows(_ part: Answer.Part) -> [[String]] {
    switch part {
    case .table(let table): rows(table)
    case .trend(let chart): rows(chart)
    case .facts(let sheet):
      [["name", "text"]] + sheet.facts.map { [sanitised($0.name), text($0.text)] }
    case .prose(let paragraphs): [["text"]] + paragraphs.map { [text($0)] }
    case .verbatim(let lines): [["text"]] + lines.map { [sanitised($0)] }
    }
  }

  private func text(_ phrase: Phrase) -> String { phrases.text(phrase).unglued.text }

  /// One row a month and series.
  private func rows(_ chart: TrendChart) -> [[String]] {
    let header = [["indicator", "series", "month", "value", "unit", "status"]]
    return header
      + chart.lines.flatMap { line in
        zip(line.months, line.figures(in: line.months)).map { month, value in
          [
            sanitised(chart.code), sanitised(line.label), month.iso,
            value.map(rawNumber) ?? "", line.unit.rawValue,
            value == nil ? line.status(of: month).word : "reported",
          ]
        }
      }
  }

  // MARK: Tables

  /// The rows with their group in front; reasons and remarks behind, where there are any.
  private func rows(_ table: AnswerTable) -> [[String]] {
    var group = ""
    var records: [(group: String, cells: [String], status: String, remark: String)] = []
    for row in table.rows {
      switch row.kind {
      case .heading: group = row.cells.first.map(self.text) ?? ""
      case .remark:
        guard let last = records.indices.last else { continue }
        records[last].remark = row.cells.first.map(self.text) ?? ""
      case .data, .secondary:
        records.append((group, row.cells.map(text), status(row, table), ""))
      }
    }
    let hasGroups = records.contains { !$0.group.isEmpty }
    let hasStatus = records.contains { !$0.status.isEmpty }
    let hasRemarks = records.contains { !$0.remark.isEmpty }
    let header =
      (hasGroups ? ["group"] : []) + table.columns.map(\.header.exported)
      + (hasStatus ? ["status"] : []) + (hasRemarks ? ["remark"] : [])
    return [header]
      + records.map { record in
        let missing = max(0, table.columns.count - record.cells.count)
        return (hasGroups ? [record.group] : []) + record.cells
          + Array(repeating: "", count: missing) + (hasStatus ? [record.status] : [])
          + (hasRemarks ? [record.remark] : [])
      }
  }

  /// `2024-01 suppressed; 2024-02 blank`
  private func status(_ row: AnswerTable.Row, _ table: AnswerTable) -> String {
    zip(table.columns, row.cells).compactMap { column, cell in
      guard case .missing(let status) = cell.content else { return nil }
      return "\(column.header.exported) \(status.word)"
    }.joined(separator: "; ")
  }

  private func text(_ cell: Cell) -> String {
    switch cell.content {
    case .blank, .missing: ""
    case .phrase(let phrase): text(phrase)
    case .figure(let figure), .difference(let figure): rawNumber(figure.value)
    case .change(let change): rawNumber(change.difference.value)
    case .verdict(let verdict): verdict == .met ? "met" : "not met"
    }
  }
}
