internal import Answers
internal import Vocabulary

/// A table that a screen reader can follow: a caption, and headers that say what they head.
struct HTMLTable {
  private let table: AnswerTable
  private let caption: String
  /// Whether the heading above it has the same words: then only listeners are told them again.
  private let isCaptionKnown: Bool
  private let phrases: PhrasePrinter
  private let cells: CellPrinter
  /// Decimals of each column's longest figure: shorter ones are moved left by the difference.
  private let decimals: [Int]

  /// - Parameter heading: what stands above it, and is the caption of a table without a title.
  init(_ table: AnswerTable, under heading: String) {
    self.table = table
    phrases = PhrasePrinter(HTMLPage.style)
    let cells = CellPrinter(HTMLPage.style)
    self.cells = cells
    let title = phrases.text(table.title).unglued.text
    isCaptionKnown = title.isEmpty || title == heading
    caption = isCaptionKnown ? heading : title
    decimals = table.columns.indices.map { column in
      table.rows.filter(\.kind.hasColumns).compactMap { row in
        row.cells.indices.contains(column) ? cells.decimals(row.cells[column], in: row.kind) : nil
      }.max() ?? 0
    }
  }

  var markup: Markup {
    let markup = Markup(
      "table", [:],
      [
        [
          Markup("caption", ["class": isCaptionKnown ? "heard" : ""], [line(caption)]),
          Markup("thead", [:], [header]),
        ].onLines
          + groups.map { Markup("tbody", [:], [$0.map(row).onLines]) }.onLines
      ])
    return Markup("div", ["class": SheetFit(table).classes], [markup])
  }

  private var header: Markup {
    let headers = table.columns.enumerated().map { place, column in
      if case .axis(let axis) = column.header {
        return Markup("td", [:], [SmallPicture.axis(axis, phrases)])
      }
      return header(column.header.shown, of: place)
    }
    return Markup("tr", [:], headers)
  }

  private func header(_ words: String, of place: Int) -> Markup {
    guard !words.isEmpty else { return Markup("td", [:]) }
    let swatch = table.part(ofColumn: place).map(SmallPicture.swatch)
    return Markup(
      "th", ["scope": "col", "class": table.columns[place].kind == .number ? "n" : ""],
      [swatch ?? Markup(), Markup(prose: words)])
  }

  /// Words across the table, wrapped where its window ends rather than where the table does.
  private func line(_ words: String) -> Markup { Markup("span", ["class": "line"], prose: words) }

  /// A body for each group heading and the rows under it.
  private var groups: [[AnswerTable.Row]] {
    table.rows.reduce(into: []) { groups, row in
      if row.kind == .heading || groups.isEmpty { groups.append([]) }
      groups[groups.count - 1].append(row)
    }
  }

  private func row(_ row: AnswerTable.Row) -> Markup {
    switch row.kind {
    case .heading:
      let attributes: KeyValuePairs = ["colspan": "\(table.columns.count)", "scope": "rowgroup"]
      return Markup("tr", ["class": "group"], [Markup("th", attributes, prose: words(row))])
    case .remark:
      let cell = Markup("td", ["colspan": "\(table.columns.count)"], [line(words(row))])
      return Markup("tr", ["class": "remark"], [cell])
    case .data: return Markup("tr", [:], columns(row))
    case .secondary: return Markup("tr", ["class": "secondary"], columns(row))
    }
  }

  private func words(_ row: AnswerTable.Row) -> String {
    row.cells.first.map { cells.text($0, in: row.kind, isNumber: false).text.unglued.text } ?? ""
  }

  /// The first column says which row it is.
  private func columns(_ row: AnswerTable.Row) -> [Markup] {
    row.cells.enumerated().map { column, cell in
      let isNumber = table.columns.indices.contains(column) && table.columns[column].kind == .number
      let text = cells.text(cell, in: row.kind, isNumber: isNumber).text.unglued.text
      let classes = classes(cell, in: column, isLong: text.count > HTMLTable.longName)
      if column == 0, !text.isEmpty, SmallPicture.width(of: cell.content) == nil {
        return Markup("th", ["scope": "row", "class": classes], prose: text)
      }
      return Markup(
        "td", ["class": classes, "style": indent(cell, row, column)], [content(cell, text)])
    }
  }

  /// A longer name, as the rule of a colour is, may be wrapped on paper.
  private static let longName = 20

  private func classes(_ cell: Cell, in column: Int, isLong: Bool) -> String {
    var classes: [String] = []
    if table.columns.indices.contains(column) {
      switch table.columns[column].kind {
      case .number: classes.append("n")
      case .name: classes.append(isLong ? "name long" : "name")
      case .text: classes.append("words")
      }
    }
    if cell.isEmphasised { classes.append("emphasised") }
    if case .colour(let colour) = cell.content { classes.append(colour.rawValue) }
    if case .verdict(let verdict) = cell.content {
      classes.append(verdict == .met ? RAG.green.rawValue : RAG.red.rawValue)
    }
    return classes.joined(separator: " ")
  }

  /// Room in place of the decimals that others in the column have.
  private func indent(_ cell: Cell, _ row: AnswerTable.Row, _ column: Int) -> String {
    guard decimals.indices.contains(column), let own = cells.decimals(cell, in: row.kind),
      own < decimals[column]
    else { return "" }
    let room = Double(decimals[column] - own) + (own == 0 ? 0.5 : 0)
    return "padding-right:\(SVG.number(room + 0.5))ch"
  }

  private func content(_ cell: Cell, _ text: String) -> Markup {
    switch cell.content {
    case .missing(let status): Markup("abbr", ["title": status.legend], text)
    default: SmallPicture.picture(cell.content) ?? Markup(prose: text)
    }
  }
}

extension SheetFit {
  fileprivate var classes: String { self == .usual ? "wide" : "wide \(rawValue)" }
}

extension CellPrinter {
  /// The decimals of a plain figure; nil for what is no figure.
  fileprivate func decimals(_ cell: Cell, in kind: AnswerTable.Row.Kind) -> Int? {
    switch cell.content {
    case .figure, .difference:
      let right = text(cell, in: kind, isNumber: true).right.text
      return right.filter(\.isNumber).count
    default: return nil
    }
  }
}

extension AnswerTable.Header {
  /// Months as people read them.
  var shown: String {
    switch self {
    case .text(let text): text
    case .month(let month): month.label
    case .axis: ""
    }
  }
}
