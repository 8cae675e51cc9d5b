internal import Answers

/// A table with pictures in its cells, as one picture: bars, dots, strips, shares, letters.
struct SVGTable {
  private let table: AnswerTable
  private let columns: [Column]
  private let cells = CellPrinter(SVGTrend.style)
  private let phrases = PhrasePrinter(SVGTrend.style)

  private static let rowHeight = 24.0
  private static let lineHeight = 18.0
  private static let gap = 16.0
  /// Text stands on a line this far down its row.
  private static let base = 17.0

  private static let swatchRoom = SharesPicture.swatchSize + 4

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
      let swatch = table.part(ofColumn: place) == nil ? 0 : SVGTable.swatchRoom
      let head = SVG.width(of: column.header.shown) + swatch
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
  var height: Double {
    SVGTable.rowHeight + table.rows.map(height).reduce(0, +) + SVGTable.gap / 2
  }

  /// What must be said below it.
  var footer: [String] {
    let layout = TablePrinter(SVGTrend.style).layout(table)
    return layout.remarks.map(\.text) + [phrases.key(to: layout.signs)]
  }

  var marks: Markup {
    let rule = SVGTable.rowHeight
    var top = SVGTable.rowHeight + 2
    let rows = table.rows.map { row in
      defer { top += height(of: row) }
      return SVG.group(0, top, [marks(row)])
    }
    return table.columns.indices.map(header).onLines
      + SVG.line((0, rule), (width, rule), colour: Palette.quiet) + rows.onLines
  }

  private func height(of row: AnswerTable.Row) -> Double {
    guard row.kind.hasColumns else {
      return SVGTable.rowHeight + SVGTable.lineHeight * Double(max(0, lines(of: row).count - 1))
    }
    let tallest = row.cells.map { SmallPicture.height(of: $0.content) }.max() ?? 0
    return max(SVGTable.rowHeight, tallest + 6)
  }

  /// A heading or a remark, wrapped where the picture ends.
  private func lines(of row: AnswerTable.Row) -> [String] {
    let words = row.cells.first.map { cells.text($0, in: row.kind, isNumber: false).text.text }
    return SVG.lines(
      words ?? "", width: max(width, SVGTrend.width) - indent(of: row))
  }

  private func indent(of row: AnswerTable.Row) -> Double { row.kind == .remark ? SVGTable.gap : 0 }

  private func header(_ place: Int) -> Markup {
    let column = columns[place]
    if case .axis(let axis) = table.columns[place].header {
      return StripPicture.labels(axis, phrases).map { label in
        SVG.text(label.words, column.x + label.x, SVGTable.base, colour: Palette.quiet)
      }.onLines
    }
    let words = table.columns[place].header.shown
    let end = column.x + column.left + column.right
    let swatch = table.part(ofColumn: place).map { part in
      SharesPicture.swatch(part, end - SVG.width(of: words) - SVGTable.swatchRoom, 7)
    }
    return (swatch ?? Markup())
      + SVG.text(
        words, column.isNumber ? end : column.x, SVGTable.base, column.isNumber ? .end : .start,
        colour: Palette.quiet)
  }

  private func marks(_ row: AnswerTable.Row) -> Markup {
    guard row.kind.hasColumns else {
      return lines(of: row).enumerated().map { number, words in
        SVG.text(
          words, indent(of: row), SVGTable.base + SVGTable.lineHeight * Double(number),
          colour: row.kind == .remark ? Palette.quiet : Palette.ink,
          isBold: row.kind == .heading)
      }.onLines
    }
    let height = height(of: row)
    return zip(columns, row.cells).map { column, cell in
      if let picture = SmallPicture.picture(cell.content) {
        let room = height - SmallPicture.height(of: cell.content)
        return SVG.group(column.x, room / 2, [picture])
      }
      let words = marks(cell, row.kind, column)
      let lower = (height - SVGTable.rowHeight) / 2
      return lower > 0 ? SVG.group(0, lower, [words]) : words
    }.onLines
  }

  private func marks(_ cell: Cell, _ kind: AnswerTable.Row.Kind, _ column: Column) -> Markup {
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
