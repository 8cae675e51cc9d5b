internal import Answers
internal import Vocabulary

/// Answers for reports: the finding in words, pipe tables, the chart in a fenced block.
struct MarkdownExport {
  private let style: OutputStyle
  private let phrases: PhrasePrinter
  private let cells: CellPrinter

  init(width: Int) {
    style = OutputStyle(width: width, glyphs: .safe, isTerminal: false)
    phrases = PhrasePrinter(style)
    cells = CellPrinter(style)
  }

  func text(_ answer: Answer) -> String {
    var blocks = [code(sanitised(answer.interpretation.statement))]
    blocks.append(text(answer.interpretation.subject))
    blocks += answer.parts.flatMap(self.blocks)
    blocks.append(text(answer.reading))
    blocks.append(
      answer.notes.map { "- \(text($0.text)) (\($0.id.rawValue))" }.joined(separator: "\n"))
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// A statement as code; names in back-ticks need two of them around.
  private func code(_ statement: String) -> String {
    if statement.isEmpty { return "" }
    return statement.contains("`") ? "`` \(statement) ``" : "`\(statement)`"
  }

  private func bold(_ phrase: Phrase) -> String {
    phrase.isEmpty ? "" : "**\(text(phrase))**"
  }

  private func text(_ phrase: Phrase) -> String { escaped(phrases.text(phrase).unglued.text) }

  /// What Markdown would take for a mark of its own is escaped.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "|*_`<\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  private func blocks(_ part: Answer.Part) -> [String] {
    switch part {
    case .table(let table):
      return [bold(table.title), pipes(table)]
        + footer(TablePrinter(style).layout(table))
    case .panels(let panels): return blocks(.table(panels.table))
    case .trend(let chart): return trend(chart)
    case .facts(let sheet):
      let facts = sheet.facts.map { fact in
        fact.name.isEmpty
          ? "- \(text(fact.text))" : "- **\(escaped(fact.name))**: \(text(fact.text))"
      }
      return [bold(sheet.title), facts.joined(separator: "\n")]
    case .prose(let paragraphs): return paragraphs.map(text)
    case .verbatim(let lines):
      return ["```\n" + lines.map { sanitised($0) }.joined(separator: "\n") + "\n```"]
    }
  }

  // MARK: Charts

  private func trend(_ chart: TrendChart) -> [String] {
    let layout = TrendPrinter(style: style).layout(chart)
    let title = "\(escaped(chart.code)) \(escaped(chart.title)), \(escaped(chart.place))"
    let picture = layout.lines.map { $0.unglued.text }.joined(separator: "\n")
    return ["**\(title)**", pipes(ChartTable(chart).table), "```\n\(picture)\n```"] + footer(layout)
  }

  private func footer(_ layout: PartLayout) -> [String] {
    let remarks = layout.remarks.map { escaped($0.unglued.text) }
    return remarks + [escaped(phrases.legend(of: layout.signs).text)]
  }

  // MARK: Tables

  private func pipes(_ table: AnswerTable) -> String {
    let header = table.columns.map { column -> String in
      switch column.header {
      case .text(let text): escaped(sanitised(text))
      case .month(let month): month.label
      case .axis: ""
      }
    }
    let rule = table.columns.map { $0.kind == .number ? "---:" : "---" }
    let rows = table.rows.map { row in cellTexts(row, of: table) }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private func cellTexts(_ row: AnswerTable.Row, of table: AnswerTable) -> [String] {
    var texts = row.cells.enumerated().map { index, cell in
      let isNumber = table.columns.indices.contains(index) && table.columns[index].kind == .number
      return escaped(cells.text(cell, in: row.kind, isNumber: isNumber).text.text)
    }
    if row.kind == .heading, let first = texts.first { texts[0] = "**\(first)**" }
    if row.kind == .remark, let first = texts.first { texts[0] = "*\(first)*" }
    texts += Array(repeating: "", count: max(0, table.columns.count - texts.count))
    return texts
  }
}
