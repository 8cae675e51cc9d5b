internal import Answers

/// A table with pictures in its cells, as one picture: bars, dots, strips, shares, letters.
struct SVGTable {
  private let table: AnswerTable
  private let columns: [Column]
  private let cells = CellPrinter(SVGTrend.style)
  private let phrases = PhrasePrinter(SVGTrend.style)

  private static let rowHeight = 24.0
  private static let gap = 16.0
  /// Text stands on a line this far down its row.
  private static let base = 17.0

  /// Where a column stands: its text begins or ends here, or its decimal point lies here.
  private struct Column {
    var x: Double
    var left: Double
    var right: Double
    var isNumber: Bool
  }

  init(_ table: AnswerTable) {
    self.table = table
    let cells = CellPrinter(SVGTrend.style)
    var x = 0.0
    var columns: [Column] = []
    for (place, column) in table.columns.enumerated() {
      let isNumber = column.kind == .number
      let texts = table.rows.filter(\.kind.hasColumns).compactMap { row in
        row.cells.indices.contains(place)
          ? SVGTable.size(row.cells[place], row.kind, isNumber, cells) : nil
      }
      let right = texts.map(\.right).max() ?? 0
      let head = SVG.width(of: column.header.shown)
      let left = max(texts.map(\.left).max() ?? 0, head - right)
      columns.append(Column(x: x, left: left, right: right, isNumber: isNumber))
      x += left + right + (column.isTight ? SVGTable.gap / 2 : SVGTable.gap)
    }
    self.columns = columns
  }

  private static func size(
    _ cell: Cell, _ kind: AnswerTable.Row.Kind, _ isNumber: Bool, _ cells: CellPrinter
  ) -> (left: Double, right: Double) {
    if let width = SmallPicture.width(of: cell.content) { return (width, 0) }
    let text = cells.text(cell, in: kind, isNumber: isNumber)
    return (SVG.width(of: text.left.text), SVG.width(of: text.right.text))
  }

  var width: Double { columns.last.map { $0.x + $0.left + $0.right } ?? 0 }
  var height: Double { SVGTable.rowHeight * Double(table.rows.count + 1) + SVGTable.gap / 2 }

  /// What must be said below it.
  var footer: [StyledText] {
    let layout = TablePrinter(SVGTrend.style).layout(table)
    return layout.remarks + [phrases.legend(of: layout.signs)]
  }

  var marks: Markup {
    let rule = SVGTable.rowHeight
    let header =
      table.columns.indices.map(header).onLines
      + SVG.line((0, rule), (width, rule), colour: Palette.quiet)
    return header
      + table.rows.enumerated().map { place, row in
        SVG.group(0, SVGTable.rowHeight * Double(place + 1) + 2, [marks(row)])
      }.onLines
  }

  private func header(_ place: Int) -> Markup {
    let column = columns[place]
    if case .axis(let axis) = table.columns[place].header {
      let words = { (phrase: Phrase) in phrases.text(phrase).unglued.text }
      let placed = axis.placed(length: SmallPicture.place(1), gap: 6) { SVG.width(of: words($0)) }
      return placed.map { label, start in
        SVG.text(words(label.text), column.x + start, SVGTable.base, colour: Palette.quiet)
      }.onLines
    }
    return SVG.text(
      table.columns[place].header.shown,
      column.isNumber ? column.x + column.left + column.right : column.x, SVGTable.base,
      column.isNumber ? .end : .start, colour: Palette.quiet)
  }

  private func marks(_ row: AnswerTable.Row) -> Markup {
    guard row.kind.hasColumns else {
      let words = row.cells.first.map { cells.text($0, in: row.kind, isNumber: false).text.unglued }
      return SVG.text(
        words?.text ?? "", row.kind == .remark ? SVGTable.gap : 0, SVGTable.base,
        colour: row.kind == .remark ? Palette.quiet : Palette.ink, isBold: row.kind == .heading)
    }
    return zip(columns, row.cells).map { column, cell in marks(cell, row.kind, column) }.onLines
  }

  private func marks(_ cell: Cell, _ kind: AnswerTable.Row.Kind, _ column: Column) -> Markup {
    if let picture = SmallPicture.picture(cell.content) {
      return SVG.group(column.x, 3, [picture])
    }
    let text = cells.text(cell, in: kind, isNumber: column.isNumber)
    let ink = kind == .secondary ? Palette.quiet : Palette.ink
    let point = column.x + (column.isNumber ? column.left : 0)
    let words = column.isNumber ? text.left.text : text.text.unglued.text
    return shade(cell, column)
      + SVG.text(
        words, point, SVGTable.base, column.isNumber ? .end : .start, colour: ink,
        isBold: cell.isEmphasised)
      + (column.isNumber && !text.right.isEmpty
        ? SVG.text(
          text.right.text, point, SVGTable.base, colour: ink, isBold: cell.isEmphasised) : Markup())
  }

  /// The colour that a letter names, behind it.
  private func shade(_ cell: Cell, _ column: Column) -> Markup {
    guard let colour = cell.content.rag else { return Markup() }
    return SVG.rect(
      column.x - 4, 2, column.left + column.right + 8, 20, fill: Palette.shade(colour))
  }
}

extension Cell.Content {
  fileprivate var rag: RAG? {
    switch self {
    case .colour(let colour): colour
    case .verdict(let verdict): verdict == .met ? .green : .red
    default: nil
    }
  }
}
