internal import Answers
internal import Language
internal import Vocabulary

/// `group by`: rows put together, and what their figures come to.
///
/// Figures of one indicator get their number, lowest, median and highest, and a total where they add up.
/// Of several indicators only the rows are counted, and their colours and judgements.
struct RowGroups {
  private let records: Records
  private let context: RowContext

  init(_ records: Records, _ context: RowContext) {
    self.records = records
    self.context = context
  }

  func grouped(_ dimensions: [Spanned<Dimension>]) throws(Diagnostics) -> RowStages.Result {
    var names: [[Cell]] = []
    for dimension in dimensions { names.append(try cells(dimension)) }
    let rows = records.keys.indices.map { place in names.map { $0[place] } }
    let groups = RowGroups.groups(rows).sorted { left, right in
      for (dimension, cells) in zip(dimensions, names) {
        let (first, second) = (cells[left[0]], cells[right[0]])
        if dimension.value.puts(first, before: second) { return true }
        if dimension.value.puts(second, before: first) { return false }
      }
      return left[0] < right[0]
    }
    var columns = zip(dimensions, names).map { dimension, cells in
      Records.Column(
        dimension.value.columnName, .init(dimension.value.word, .name),
        cells: groups.map { cells[$0[0]] })
    }
    columns += counts(groups)
    columns += Set(records.keys.map(\.indicator)).count == 1 ? figures(groups) : judgements(groups)
    let result = Records(columns: columns, keys: groups.map(key))
    let words = dimensions.map(\.value.word).joined(separator: " and ")
    return RowStages.Result(result, Phrase("\(records.count) rows by \(words)."))
  }

  /// What each row belongs to.
  func cells(_ dimension: Spanned<Dimension>) throws(Diagnostics) -> [Cell] {
    let cells = records.keys.indices.map { cell(dimension.value, at: $0) }
    guard cells.contains(where: { $0 != nil }) else {
      throw Diagnostics(
        Diagnostic(
          .unknownColumn, "these rows have no \(dimension.value.word) to be put together by",
          at: dimension.range,
          help: ["authority, month, quarter, year, topic and region are known"],
          tryNext: "help stages"))
    }
    return cells.map { $0 ?? .blank }
  }

  private func cell(_ dimension: Dimension, at place: Int) -> Cell? {
    let key = records.keys[place]
    let authority = key.authority ?? context.about.authority
    let month = key.month ?? context.about.month
    switch dimension {
    case .authority: return authority.map { .text(context.catalogue[$0].name) }
    case .region: return authority.map { .text(context.catalogue[$0].region) }
    case .topic: return key.indicator.map { .text(context.catalogue[$0].topic) }
    case .month: return month.map { Cell(.month($0)) }
    case .quarter: return month.map { .text(Quarter(of: $0).label) }
    case .year: return month.map { .text(FinancialYear(of: $0).label) }
    case .change, .gap, .rank: return nil
    }
  }

  /// The places of equal rows, each group where its first row stands.
  private static func groups(_ rows: [[Cell]]) -> [[Int]] {
    var groups: [[Int]] = []
    for (place, row) in rows.enumerated() {
      if let group = groups.firstIndex(where: { rows[$0[0]] == row }) {
        groups[group].append(place)
      } else {
        groups.append([place])
      }
    }
    return groups
  }

  /// What all rows of a group are about.
  private func key(_ group: [Int]) -> Records.Key {
    let keys = group.map { records.keys[$0] }
    func shared<Part: Hashable>(_ part: KeyPath<Records.Key, Part?>) -> Part? {
      Set(keys.map { $0[keyPath: part] }).count == 1 ? keys[0][keyPath: part] : nil
    }
    return Records.Key(
      authority: shared(\.authority), indicator: shared(\.indicator), month: shared(\.month))
  }

  // MARK: - What they come to

  private var values: [RowValue] {
    let cells = records.column("value")?.cells ?? Array(repeating: .blank, count: records.count)
    return zip(cells, records.keys).map { cell, key in
      cell.rowValue(of: key.indicator.map { context.catalogue[$0].basis })
    }
  }

  private func counts(_ groups: [[Int]]) -> [Records.Column] {
    guard records.column("value") != nil else {
      return [number("rows", groups.map { Double($0.count) })]
    }
    let values = values
    let known = groups.map { group in group.count { values[$0].number != nil } }
    let missing = zip(groups, known).map { Double($0.count - $1) }
    return [number("n", known.map(Double.init))]
      + (missing.contains { $0 > 0 } ? [number("missing", missing)] : [])
  }

  private func figures(_ groups: [[Int]]) -> [Records.Column] {
    guard records.column("value") != nil else { return [] }
    let values = values
    let addition = RowAddition(records, context)
    func column(_ name: String, _ pick: ([Int], [RowNumber]) -> RowNumber?) -> Records.Column {
      let cells = groups.map { group -> Cell in
        let known = group.filter { values[$0].number != nil }
        return pick(known, known.compactMap { values[$0].number })
          .map { RowValue.number($0).cell } ?? .blank
      }
      return Records.Column(name, .init(name, .number), cells: cells)
    }
    let total = column("total") { places, numbers in
      guard let first = numbers.first, addition.isPossible(values, at: places) else { return nil }
      return first.with(numbers.reduce(0) { $0 + $1.value })
    }
    return [
      column("lowest") { _, numbers in numbers.min { $0.value < $1.value } },
      column("median") { _, numbers in
        guard let first = numbers.first, let middle = Quantile.type7(numbers.map(\.value), 0.5)
        else { return nil }
        return first.with(middle, decimals: max(first.decimals, 1))
      },
      column("highest") { _, numbers in numbers.max { $0.value < $1.value } },
    ] + (total.cells.contains { !$0.isBlank } ? [total] : [])
  }

  /// How many rows of a group have each colour and each judgement, where the rows tell.
  private func judgements(_ groups: [[Int]]) -> [Records.Column] {
    let colours = RAG.allCases.reversed().map { colour in
      count(groups, in: "rag", named: colour.rawValue) { $0.content.colour == colour }
    }
    let changes = [Judgement.better, .worse].map { judgement in
      count(groups, in: "dot", named: "\(judgement)") { cell in
        if case .travel(let change) = cell.content { change.judgement == judgement } else { false }
      }
    }
    return (colours + changes).compactMap(\.self)
  }

  private func count(
    _ groups: [[Int]], in column: String, named name: String, _ isCounted: (Cell) -> Bool
  ) -> Records.Column? {
    guard let cells = records.column(column)?.cells else { return nil }
    return number(name, groups.map { group in Double(group.count { isCounted(cells[$0]) }) })
  }

  private func number(_ name: String, _ values: [Double]) -> Records.Column {
    Records.Column(name, .init(name, .number), cells: values.map { .figure(Figure($0)) })
  }
}

extension Cell.Content {
  /// As it is printed: a target that is met is green, one that is not is red.
  fileprivate var colour: RAG? {
    switch self {
    case .colour(let colour): colour
    case .verdict(.met): .green
    case .verdict(.notMet): .red
    default: nil
    }
  }
}

extension RowNumber {
  func with(_ value: Double, decimals: Int? = nil) -> RowNumber {
    var number = self
    number.value = value
    number.decimals = decimals ?? self.decimals
    return number
  }
}

extension Dimension {
  /// The column that holds it.
  var columnName: String { self == .month ? "period" : word }

  /// Whether one of its values stands before another: quarters as they follow one another.
  func puts(_ left: Cell, before right: Cell) -> Bool {
    guard self == .quarter else { return left.rowValue.precedes(right.rowValue) }
    return left.quarter < right.quarter
  }
}

extension Cell {
  /// `Q1 2018/19` with the year in front.
  fileprivate var quarter: String {
    guard case .text(let label) = rowValue else { return "" }
    return label.split(separator: " ").reversed().joined(separator: " ")
  }
}
