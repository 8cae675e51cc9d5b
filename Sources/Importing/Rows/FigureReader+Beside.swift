import Store
import Vocabulary

extension FigureReader {
  mutating func keepComparator(
    _ origin: Int32, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) throws(RowDefect) {
    let place = header.place(of: .comparator) ?? 0
    let name = FieldText.string(bytes, scanner.fields[place])
    guard !name.isEmpty else { throw RowDefect(column: place, "the row names no comparator") }
    let known = Comparator(name: name, regions: regions)
    if known == nil {
      remark(RowDefect(column: place, "\"\(name)\" is taken for a region; no authority is in it"))
    }
    let value = try columns.value(scanner, bytes, &texts)
    if let status = value.contradiction { remarkOn(status) }
    file.rows.comparators.append(
      ComparatorRow(
        origin: origin, label: texts.intern((known ?? .region(name)).label),
        year: code(.year, bytes, &texts), cell: cell(value, bytes, &texts)))
  }

  mutating func keepTarget(
    _ origin: Int32, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) throws(RowDefect) {
    let place = header.place(of: .kind) ?? 0
    let word = FieldText.string(bytes, scanner.fields[place])
    guard let kind = TargetKind(rawValue: word.lowercased()) else {
      let kinds = TargetKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw RowDefect(column: place, "\"\(word)\" is not one of \(kinds)")
    }
    file.rows.targets.append(
      TargetRow(
        origin: origin, kind: kind, period: code(.period, bytes, &texts),
        cell: cell(anyText(bytes, &texts), bytes, &texts)))
  }

  mutating func keepPublished(
    _ origin: Int32, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) {
    file.rows.published.append(
      PublishedRow(
        origin: origin, column: code(.column, bytes, &texts),
        cell: cell(anyText(bytes, &texts), bytes, &texts)))
  }

  private func code(
    _ column: Column, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) -> TextCode {
    guard let place = header.place(of: column) else { return .empty }
    return FieldText.code(bytes, scanner.fields[place], in: &texts)
  }

  /// A cell whose text is kept whatever it is (`<92%`, `up`), with its number where it is one.
  private func anyText(_ bytes: Span<UInt8>, _ texts: inout TextTable) -> ReadValue {
    guard let place = columns.value else {
      return ReadValue(value: .nan, mark: CellMark(.blank), decimals: 0)
    }
    let field = scanner.fields[place]
    let text = FieldText.code(bytes, field, in: &texts)
    if let cell = CellParser.number(bytes, field.range)?.stored {
      return ReadValue(value: cell.value, mark: cell.mark, decimals: cell.decimals, text: text)
    }
    return ReadValue(
      value: .nan, mark: CellMark(text.isEmpty ? .blank : .reported), decimals: 0, text: text)
  }
}
