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
    let title = AnswerTitle(answer, style: style)
    var blocks = [bold(title.words), escaped(title.rest), text(answer.reading)]
    blocks += answer.parts.flatMap { self.blocks($0, under: title.words) }
    blocks.append(
      answer.notes.map { "- \(text($0.text)) (\($0.id.rawValue))" }.joined(separator: "\n"))
    blocks.append(asked(sanitised(answer.interpretation.statement)))
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func asked(_ statement: String) -> String {
    statement.isEmpty ? "" : "Asked: " + code(statement)
  }

  /// A statement as code; names in back-ticks need two of them around.
  private func code(_ statement: String) -> String {
    statement.contains("`") ? "`` \(statement) ``" : "`\(statement)`"
  }

  private func bold(_ words: String) -> String { words.isEmpty ? "" : "**\(escaped(words))**" }

  /// Said once where the answer is called the same.
  private func title(_ phrase: Phrase, under heading: String) -> String {
    let words = phrases.text(phrase).unglued.text
    return words == heading ? "" : bold(words)
  }

  private func text(_ phrase: Phrase) -> String { escaped(phrases.text(phrase).unglued.text) }

  /// What Markdown would take for a mark of its own is escaped.
  private func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "|*_`<\\".contains(character) { result.append("\\") }
      result.append(character)
    }
  }

  private func blocks(_ part: Answer.Part, under heading: String) -> [String] {
    switch part {
    case .table(let table): return blocks(table, under: heading)
    case .panels(let panels):
      let layout = PanelsPrinter(style: style).layout(panels)
      return [pipes(panels.table.withoutPictures), fenced(layout.lines)] + footer(layout)
    case .trend(let chart):
      let layout = TrendPrinter(style: style).layout(chart)
      let title = SVGFile.title(chart)
      return [
        title == heading ? "" : bold(title), pipes(ChartTable(chart).table), fenced(layout.lines),
      ] + footer(layout)
    case .facts(let sheet):
      let facts = sheet.facts.map { fact in
        fact.name.isEmpty
          ? "- \(text(fact.text))" : "- **\(escaped(fact.name))**: \(text(fact.text))"
      }
      return [title(sheet.title, under: heading), facts.joined(separator: "\n")]
    case .prose(let paragraphs): return paragraphs.map(text)
    case .verbatim(let lines): return [fenced(lines.map { StyledText(sanitised($0)) })]
    }
  }

  /// What is drawn stands below its figures, in a font whose letters are all as wide as each other.
  private func blocks(_ table: AnswerTable, under heading: String) -> [String] {
    let layout = TablePrinter(style).layout(table)
    var blocks = [title(table.title, under: heading)]
    guard table.hasDrawings else { return blocks + [pipes(table)] + footer(layout) }
    var drawn = table
    drawn.title = Phrase()
    let figures = table.withoutPictures
    if !figures.columns.isEmpty { blocks.append(pipes(figures)) }
    return blocks + [fenced(TablePrinter(style).layout(drawn).lines)] + footer(layout)
  }

  private func fenced(_ lines: [StyledText]) -> String {
    "```\n" + lines.map { $0.unglued.trimmingTrailingSpaces().text }.joined(separator: "\n")
      + "\n```"
  }

  private func footer(_ layout: PartLayout) -> [String] {
    layout.remarks.map { escaped($0.unglued.text) } + [escaped(phrases.key(to: layout.signs))]
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

extension AnswerTable {
  /// The figures alone: without the columns of pictures, and without the remarks that stand in the
  /// drawing as well.
  fileprivate var withoutPictures: AnswerTable {
    let kept = columns.indices.filter { column in
      !rows.contains { row in
        row.kind.hasColumns && row.cells.indices.contains(column)
          && row.cells[column].content.isPicture
      }
    }
    var table = self
    table.columns = kept.map { columns[$0] }
    table.rows = rows.filter { $0.kind != .remark }.map { row in
      guard row.kind.hasColumns else { return row }
      return Row(row.kind, kept.filter(row.cells.indices.contains).map { row.cells[$0] })
    }
    return table
  }
}

extension Cell.Content {
  fileprivate var isPicture: Bool {
    switch self {
    case .bar, .strip, .shares, .spark: true
    default: false
    }
  }
}
