internal import Answers
internal import Vocabulary

/// A table without columns: a sentence a row for listeners, a block a row where nothing else fits.
struct TableLines {
  let table: AnswerTable
  let style: OutputStyle
  private let printer: CellPrinter

  init(_ table: AnswerTable, style: OutputStyle) {
    self.table = table
    self.style = style
    printer = CellPrinter(style)
  }

  /// `LAC1 Children looked after: Aug-23 507, Sep-23 510`
  var sentences: [StyledText] {
    table.rows.flatMap { row -> [StyledText] in
      guard row.kind.hasColumns else { return spanning(row) }
      let names = row.cells.indices.prefix(while: isNaming)
      let pairs = row.cells.indices.dropFirst(names.count).filter { !text(row, $0).isEmpty }
        .map { index in
          let header = header(index)
          let text = text(row, index)
          return header.isEmpty ? text : "\(header)\(StyledText.glue)\(text)"
        }
      let heading = names.map { text(row, $0) }.filter { !$0.isEmpty }.joined(separator: " ")
      let ending = pairs.isEmpty ? "" : ": " + pairs.joined(separator: ", ")
      return StyledText(heading + ending).wrapped(to: style.width, hanging: 2)
    }
  }

  /// What says which row it is, and under it every other column by name.
  var blocks: [StyledText] {
    let widest = table.columns.indices.map { displayWidth(of: header($0)) }.max() ?? 0
    return table.rows.flatMap { row -> [StyledText] in
      guard row.kind.hasColumns, !row.cells.isEmpty else { return spanning(row) }
      let names = row.cells.indices.prefix { !isNumber($0) && header($0).count < 2 || $0 == 0 }
      let heading = names.map { text(row, $0) }.filter { !$0.isEmpty }.joined(separator: "  ")
      var lines = StyledText(heading, .emphasis).wrapped(to: style.width, hanging: 2)
      for index in row.cells.indices.dropFirst(names.count)
      where !row.cells[index].isDrawing && !text(row, index).isEmpty {
        var line = StyledText("  " + header(index), .quiet)
        line.pad(to: min(widest, style.width / 3) + 4)
        line.append(text(row, index))
        lines += line.wrapped(to: style.width, hanging: 4)
      }
      return lines
    }
  }

  private func spanning(_ row: AnswerTable.Row) -> [StyledText] {
    row.cells.first.map { cell in
      printer.text(cell, in: row.kind, isNumber: false).text.wrapped(to: style.width, hanging: 2)
    } ?? []
  }

  /// A code, a title, what has no name of its own: they say which row it is; what follows is said by
  /// name.
  private func isNaming(_ index: Int) -> Bool {
    if header(index).isEmpty { return true }
    return !isNumber(index) && (index == 0 || table.columns[index].kind == .text)
  }

  private func isNumber(_ index: Int) -> Bool {
    index < table.columns.count && table.columns[index].kind == .number
  }

  private func header(_ index: Int) -> String {
    guard index < table.columns.count else { return "" }
    switch table.columns[index].header {
    case .text(let text):
      // `A` over a letter in a strip of months: there is room here for the month.
      return style.clean(table.columns[index].isTight ? table.columns[index].name ?? text : text)
    case .month(let month): return month.label
    case .axis: return ""
    }
  }

  private func text(_ row: AnswerTable.Row, _ index: Int) -> String {
    if style.isPlain, case .missing(let status) = row.cells[index].content { return status.legend }
    return printer.text(row.cells[index], in: row.kind, isNumber: isNumber(index)).text.text
  }
}
