internal import Answers
internal import Language
internal import Vocabulary

/// `pivot`: the values of one dimension become columns.
struct RowPivot {
  /// More columns than these are no table.
  static let mostColumns = 60

  private let records: Records
  private let context: RowContext

  init(_ records: Records, _ context: RowContext) {
    self.records = records
    self.context = context
  }

  func pivoted(_ dimension: Spanned<Dimension>) throws(Diagnostics) -> RowStages.Result {
    let heads = try RowGroups(records, context).cells(dimension)
    guard let figures = figures else {
      throw refused("there are no figures to be spread over columns", dimension.range)
    }
    let titles = heads.uniqued().sorted { dimension.value.puts($0, before: $1) }
    guard titles.count <= RowPivot.mostColumns else {
      throw refused(
        "\(titles.count) columns are more than the \(RowPivot.mostColumns) that fit a table",
        dimension.range)
    }
    let spreads = dimension.value.isOfTime ? ["period", "quarter", "year"] : [dimension.value.word]
    let names = records.columns.filter {
      $0.isShown && RowsReading.naming.contains($0.name) && !spreads.contains($0.name)
    }
    let rows = records.keys.indices.map { place in names.map { $0.cells[place] } }
    let lines = rows.uniqued()
    let spread = try cells(lines, titles, rows, heads, figures, dimension)
    let columns =
      zip(names.indices, names).map { index, column in
        Records.Column(column.name, column.layout, cells: lines.map { $0[index] })
      }
      + zip(titles.indices, titles).map { index, title in
        Records.Column(
          title.label.lowercased(), .init(header: title.header, kind: .number),
          cells: spread.map { $0[index] })
      }
    let keys = lines.map { line in
      var key = rows.firstIndex(of: line).map { records.keys[$0] } ?? Records.Key()
      if dimension.value == .authority || dimension.value == .region { key.authority = nil }
      if dimension.value.isOfTime { key.month = nil }
      return key
    }
    return RowStages.Result(Records(columns: columns, keys: keys), "")
  }

  /// One row a line, one cell a title; refused where two rows want the same cell.
  private func cells(
    _ lines: [[Cell]], _ titles: [Cell], _ rows: [[Cell]], _ heads: [Cell],
    _ figures: Records.Column, _ dimension: Spanned<Dimension>
  ) throws(Diagnostics) -> [[Cell]] {
    var spread = Array(
      repeating: Array(repeating: Cell.blank, count: titles.count), count: lines.count)
    var isTaken = spread.map { $0.map { _ in false } }
    for place in records.keys.indices {
      guard let line = lines.firstIndex(of: rows[place]),
        let title = titles.firstIndex(of: heads[place])
      else { continue }
      guard !isTaken[line][title] else {
        throw refused(
          "several rows would stand under \(titles[title].label)", dimension.range,
          ["group by brings them together first"])
      }
      isTaken[line][title] = true
      spread[line][title] = figures.cells[place]
    }
    return spread
  }

  private var figures: Records.Column? {
    let shown = records.columns.filter { $0.isShown && $0.layout.kind == .number }
    return shown.first { $0.name == "value" } ?? shown.first
  }

  private func refused(
    _ summary: String, _ range: SourceRange, _ help: [String] = []
  ) -> Diagnostics {
    Diagnostics(Diagnostic(.cannotPivot, summary, at: range, help: help, tryNext: "help stages"))
  }
}

extension Dimension {
  fileprivate var isOfTime: Bool { self == .month || self == .quarter || self == .year }
}

extension Cell {
  fileprivate var label: String {
    switch rowValue {
    case .text(let text): text
    case .months(let months): months.label
    default: ""
    }
  }

  fileprivate var header: AnswerTable.Header {
    if case .month(let month) = content { .month(month) } else { .text(label) }
  }
}

extension Array where Element: Equatable {
  /// Without repeats, each where it came first; for what cannot be hashed.
  fileprivate func uniqued() -> [Element] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
