internal import Answers
internal import Vocabulary

/// A table with every cell as text and every column measured, before it is decided what fits.
struct TableMeasure {
  struct Column {
    var header: AnswerTable.Header
    var kind: AnswerTable.Kind
    var priority: Int
    var isTight: Bool
    var isJoined: Bool
    /// Whether it holds bars, which can be drawn shorter.
    var isBars = false
    /// Columns before and after the decimal point; for text, all is before.
    var leftWidth = 0
    var rightWidth = 0

    var contentWidth: Int { leftWidth + rightWidth }
    var isMonth: Bool { if case .month = header { true } else { false } }
  }

  struct Row {
    var kind: AnswerTable.Row.Kind
    var cells: [CellText]
  }

  var columns: [Column]
  var rows: [Row]
  let isDense: Bool
  private let style: OutputStyle

  init(_ table: AnswerTable, style: OutputStyle) {
    self.style = style
    isDense = table.isDense
    columns = table.columns.map {
      Column(
        header: $0.header, kind: $0.kind, priority: $0.priority, isTight: $0.isTight,
        isJoined: $0.isJoined)
    }
    let printer = CellPrinter(style)
    rows = table.rows.map { row in
      let cells = row.cells.enumerated().map { index, cell in
        let isNumber = index < table.columns.count && table.columns[index].kind == .number
        return printer.text(cell, in: row.kind, isNumber: isNumber && row.kind.hasColumns)
      }
      return Row(kind: row.kind, cells: cells)
    }
    for row in rows where row.kind.hasColumns { measure(row) }
  }

  private mutating func measure(_ row: Row) {
    for (index, cell) in row.cells.enumerated() where index < columns.count {
      columns[index].leftWidth = max(columns[index].leftWidth, cell.left.width)
      columns[index].rightWidth = max(columns[index].rightWidth, cell.right.width)
      if cell.bar != nil { columns[index].isBars = true }
    }
  }

  func header(_ column: Column) -> String {
    switch column.header {
    case .text(let text): style.clean(text)
    case .month(let month): month.label
    case .axis(let axis): StripText(style).header(axis)
    }
  }

  /// As wide as its figures and its header ask for.
  func naturalWidth(_ column: Column) -> Int {
    max(column.contentWidth, displayWidth(of: header(column)))
  }

  /// Under a month's name alone; the year beneath it takes four.
  func compactWidth(_ column: Column) -> Int { max(column.contentWidth, 4) }
}

extension AnswerTable.Row.Kind {
  /// Whether its cells stand under the headers; headings and remarks span the table.
  var hasColumns: Bool {
    switch self {
    case .data, .secondary: true
    case .heading, .remark: false
    }
  }
}
