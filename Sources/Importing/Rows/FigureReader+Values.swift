import Store
import Vocabulary

extension FigureReader {
  mutating func keepValue(
    _ origin: Int32, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) throws(RowDefect) {
    let place = columns.period ?? 0
    guard let period = PeriodParser.parse(bytes, scanner.fields[place].range) else {
      let text = FieldText.string(bytes, scanner.fields[place])
      throw RowDefect(column: place, "\"\(text)\" is not a period, such as 2024-08 or 2023/24")
    }
    let value = try columns.value(scanner, bytes, &texts)
    if let status = value.contradiction { remarkOn(status) }
    switch period {
    case .month(let month): appendMonth(month, value, to: origin, bytes, &texts)
    case .year, .yearToDate:
      let cell = cell(value, bytes, &texts)
      file.rows.periods.append(PeriodRow(origin: origin, period: period, cell: cell))
    }
  }

  private mutating func appendMonth(
    _ month: Month, _ value: ReadValue, to origin: Int32, _ bytes: Span<UInt8>,
    _ texts: inout TextTable
  ) {
    let cell = file.rows.cells.values.count
    if openRun.origin == origin, openRun.next == month {
      file.rows.runs[file.rows.runs.count - 1].count += 1
    } else {
      file.rows.runs.append(MonthRun(origin: origin, first: month, start: cell, count: 1))
      file.report.widen(to: month)
    }
    openRun = OpenRun(origin: origin, next: month + 1, line: scanner.line)
    file.rows.cells.values.append(value.value, decimals: value.decimals)
    file.rows.cells.marks.append(value.mark)
    file.rows.cells.decimals.append(value.decimals)
    file.rows.cells.fileLines.append(UInt32(truncatingIfNeeded: scanner.line))
    if columns.line != nil {
      file.rows.cells.sourceLines.append(columns.sourceLine(scanner, bytes))
    }
    if columns.n != nil || columns.d != nil {
      let (n, d) = ratio(bytes)
      file.rows.cells.numerators.append(n)
      file.rows.cells.denominators.append(d)
    }
    if !value.text.isEmpty { file.rows.cells.texts.append(value.text, at: cell) }
    let note = columns.noteCode(scanner, bytes, &texts)
    if !note.isEmpty { file.rows.cells.notes.append(note, at: cell) }
  }

  /// Numerator and denominator; one that is no number is left out and remarked upon.
  private mutating func ratio(_ bytes: Span<UInt8>) -> (n: Double, d: Double) {
    (part(columns.n, bytes), part(columns.d, bytes))
  }

  private mutating func part(_ place: Int?, _ bytes: Span<UInt8>) -> Double {
    if let number = columns.number(place, scanner, bytes) { return number }
    let text = place.map { FieldText.string(bytes, scanner.fields[$0]) } ?? ""
    remark(RowDefect(column: place ?? 0, "\"\(text)\" is not a number and is left out"))
    return .nan
  }

  mutating func cell(
    _ value: ReadValue, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) -> FigureCell {
    let (n, d) = ratio(bytes)
    return FigureCell(
      value: value.value, mark: value.mark, decimals: value.decimals, numerator: n,
      denominator: d, sourceLine: columns.sourceLine(scanner, bytes),
      fileLine: UInt32(truncatingIfNeeded: scanner.line), text: value.text,
      note: columns.noteCode(scanner, bytes, &texts))
  }
}
