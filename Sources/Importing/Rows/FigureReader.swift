import Store
import Vocabulary

/// What the readers of the four kinds of figure files share: rows are split, their origins found,
/// and what cannot be taken is set aside with its line, column and reason.
struct FigureReader {
  private let header: Header
  private let columns: RowColumns
  private var scanner: RowScanner
  private var origins: OriginReader
  private var file: FileRows
  /// The run that the next month would go on with.
  private var openRun = OpenRun()

  private struct OpenRun {
    var origin: Int32 = -1
    var next = Month(ordinal: 0)
  }

  init(_ header: Header, file name: String, at place: Int) {
    self.header = header
    columns = RowColumns(header)
    let leading = header.leading(Set(OriginReader.columns + [.unit]))
    scanner = RowScanner(
      offset: header.start.offset, line: header.start.line, columns: header.names.count,
      leadingColumns: leading)
    origins = OriginReader(header, leading: leading < header.names.count ? leading : 0)
    file = FileRows(
      rows: PrintedRows(file: place), report: ImportReport(file: name, kind: header.kind))
    file.report.unknownColumns = header.unknown
  }

  /// Reads every row.
  mutating func read(_ bytes: Span<UInt8>, _ state: inout ImportState) -> FileRows {
    while true {
      switch scanner.next(bytes) {
      case .end:
        closeFile(&state)
        return file
      case .malformed(let defect):
        origins.forget()
        file.report.rowsRead += 1
        setAside(defect)
      case .row:
        file.report.rowsRead += 1
        readRow(bytes, &state)
      }
    }
  }

  private mutating func readRow(_ bytes: Span<UInt8>, _ state: inout ImportState) {
    guard scanner.fieldCount == header.names.count else {
      origins.forget()
      let place = min(scanner.fieldCount, header.names.count - 1)
      setAside(
        RowDefect(
          column: place,
          "the row has \(scanner.fieldCount) fields, the header \(header.names.count)"))
      return
    }
    switch origins.read(scanner, bytes, into: &file, &state) {
    case .refused(let defect): setAside(defect)
    case .found(let origin):
      do throws(RowDefect) {
        try keep(origin, bytes, &state)
      } catch {
        setAside(error)
      }
    }
  }

  private mutating func keep(
    _ origin: Int32, _ bytes: Span<UInt8>, _ state: inout ImportState
  ) throws(RowDefect) {
    switch header.kind {
    case .values: try keepValue(origin, bytes, &state)
    case .comparators: try keepComparator(origin, bytes, &state)
    case .targets: try keepTarget(origin, bytes, &state)
    case .published: keepPublished(origin, bytes, &state)
    case .indicators, .authorities, .neighbours, .population, .crosswalk, .breaks, .disagreements:
      break
    }
  }

  private func problem(_ defect: RowDefect) -> RowProblem {
    let name = defect.column < header.names.count ? header.names[max(0, defect.column)] : ""
    return RowProblem(line: scanner.line, column: name, reason: defect.reason)
  }

  private mutating func setAside(_ defect: RowDefect) {
    let problem = problem(defect)
    file.report.setAside.append(problem)
  }

  private mutating func remarkOn(_ status: ValueStatus) {
    let reason = "the status is \(status.word), but there is a number"
    remark(RowDefect(column: columns.status ?? 0, reason))
  }

  private mutating func remark(_ defect: RowDefect) {
    let problem = problem(defect)
    file.report.remarks.append(problem)
  }
}

// MARK: - Values

extension FigureReader {
  private mutating func keepValue(
    _ origin: Int32, _ bytes: Span<UInt8>, _ state: inout ImportState
  ) throws(RowDefect) {
    let place = columns.period ?? 0
    guard let period = PeriodParser.parse(bytes, scanner.fields[place].range) else {
      let text = FieldText.string(bytes, scanner.fields[place])
      throw RowDefect(column: place, "\"\(text)\" is not a period, such as 2024-08 or 2023/24")
    }
    let value = try columns.value(scanner, bytes, &state.texts)
    if let status = value.contradiction { remarkOn(status) }
    switch period {
    case .month(let month): appendMonth(month, value, to: origin, bytes, &state)
    case .year, .yearToDate:
      let cell = cell(value, bytes, &state)
      file.rows.periods.append(PeriodRow(origin: origin, period: period, cell: cell))
    }
  }

  private mutating func appendMonth(
    _ month: Month, _ value: ReadValue, to origin: Int32, _ bytes: Span<UInt8>,
    _ state: inout ImportState
  ) {
    let cell = file.rows.cells.values.count
    if openRun.origin == origin, openRun.next == month {
      file.rows.runs[file.rows.runs.count - 1].count += 1
    } else {
      file.rows.runs.append(MonthRun(origin: origin, first: month, start: cell, count: 1))
      widenMonths(to: month)
    }
    openRun = OpenRun(origin: origin, next: month + 1)
    file.rows.cells.values.append(value.value)
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
    let note = columns.noteCode(scanner, bytes, &state.texts)
    if !note.isEmpty { file.rows.cells.notes.append(note, at: cell) }
  }

  private mutating func widenMonths(to month: Month) {
    let range = MonthRange(month)
    file.report.months = file.report.months?.union(range) ?? range
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

  private mutating func cell(
    _ value: ReadValue, _ bytes: Span<UInt8>, _ state: inout ImportState
  ) -> FigureCell {
    let (n, d) = ratio(bytes)
    return FigureCell(
      value: value.value, mark: value.mark, decimals: value.decimals, numerator: n,
      denominator: d, sourceLine: columns.sourceLine(scanner, bytes),
      fileLine: UInt32(truncatingIfNeeded: scanner.line), text: value.text,
      note: columns.noteCode(scanner, bytes, &state.texts))
  }
}

// MARK: - Beside the months

extension FigureReader {
  private mutating func keepComparator(
    _ origin: Int32, _ bytes: Span<UInt8>, _ state: inout ImportState
  ) throws(RowDefect) {
    let place = header.place(of: .comparator) ?? 0
    let name = FieldText.string(bytes, scanner.fields[place])
    guard !name.isEmpty else { throw RowDefect(column: place, "the row names no comparator") }
    let known = Comparator(name: name, regions: state.catalogue.regions)
    if known == nil {
      remark(RowDefect(column: place, "\"\(name)\" is taken for a region; no authority is in it"))
    }
    let value = try columns.value(scanner, bytes, &state.texts)
    if let status = value.contradiction { remarkOn(status) }
    file.rows.comparators.append(
      ComparatorRow(
        origin: origin, comparator: known ?? .region(name), year: code(.year, bytes, &state),
        cell: cell(value, bytes, &state)))
  }

  private mutating func keepTarget(
    _ origin: Int32, _ bytes: Span<UInt8>, _ state: inout ImportState
  ) throws(RowDefect) {
    let place = header.place(of: .kind) ?? 0
    let word = FieldText.string(bytes, scanner.fields[place])
    guard let kind = TargetKind(rawValue: word.lowercased()) else {
      let kinds = TargetKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw RowDefect(column: place, "\"\(word)\" is not one of \(kinds)")
    }
    file.rows.targets.append(
      TargetRow(
        origin: origin, kind: kind, period: code(.period, bytes, &state),
        cell: cell(anyText(bytes, &state), bytes, &state)))
  }

  private mutating func keepPublished(
    _ origin: Int32, _ bytes: Span<UInt8>, _ state: inout ImportState
  ) {
    file.rows.published.append(
      PublishedRow(
        origin: origin, column: code(.column, bytes, &state),
        cell: cell(anyText(bytes, &state), bytes, &state)))
  }

  private func code(
    _ column: Column, _ bytes: Span<UInt8>, _ state: inout ImportState
  ) -> TextCode {
    guard let place = header.place(of: column) else { return .empty }
    return FieldText.code(bytes, scanner.fields[place], in: &state.texts)
  }

  /// A cell whose text is kept whatever it is (`<92%`, `up`), with its number where it is one.
  private func anyText(_ bytes: Span<UInt8>, _ state: inout ImportState) -> ReadValue {
    guard let place = columns.value else {
      return ReadValue(value: .nan, mark: CellMark(.blank), decimals: 0)
    }
    let field = scanner.fields[place]
    let text = FieldText.code(bytes, field, in: &state.texts)
    if let cell = CellParser.number(bytes, field.range)?.stored {
      return ReadValue(value: cell.value, mark: cell.mark, decimals: cell.decimals, text: text)
    }
    return ReadValue(
      value: .nan, mark: CellMark(text.isEmpty ? .blank : .reported), decimals: 0, text: text)
  }
}

// MARK: - The end of the file

extension FigureReader {
  /// Gives rows that name no report their vintage: the last month of the file itself, or for files
  /// without months the last month of the values loaded before.
  private mutating func closeFile(_ state: inout ImportState) {
    for run in file.rows.runs { widenMonths(to: run.first + (run.count - 1)) }
    let own = file.report.months?.last ?? lastYear ?? state.lastMonth ?? Month(ordinal: 0)
    for place in origins.withoutReport { file.rows.origins[place].report = own }
    file.report.isOwnVintage = !origins.withoutReport.isEmpty
    file.report.reports = Set(file.rows.origins.map(\.report)).sorted()
    if let last = file.report.months?.last {
      state.lastMonth = max(state.lastMonth ?? last, last)
    }
  }

  /// March of the last year that the file has figures for.
  private var lastYear: Month? {
    file.rows.periods.compactMap { row in
      switch row.period {
      case .month(let month): month
      case .year(let year), .yearToDate(let year): year.months.last
      }
    }.max()
  }
}
