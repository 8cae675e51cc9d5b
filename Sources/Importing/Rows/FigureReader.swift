import Store
import Vocabulary

/// What the readers of the four kinds of figure files share: rows are split, their origins found,
/// and what cannot be taken is set aside with its line, column and reason.
struct FigureReader {
  let header: Header
  let columns: RowColumns
  private(set) var scanner: RowScanner
  private(set) var origins: OriginReader
  var file: FileRows
  /// The English regions, which are comparators.
  let regions: [String]
  /// The run that the next month would go on with.
  var openRun = OpenRun()

  struct OpenRun {
    var origin: Int32 = -1
    var next = Month(ordinal: 0)
    /// The line of its last row.
    var line = 0
  }

  init(_ header: Header, file name: String, at place: Int, regions: [String]) {
    self.header = header
    self.regions = regions
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

  /// Reads every row; which indicators and authorities they are about is for `settle` to find.
  mutating func read(_ bytes: Span<UInt8>, _ texts: inout TextTable) -> FileRows {
    let plainRows = PlainRows(header, leadingColumns: scanner.leadingColumns, bytes)
    reserve(bytes)
    while true {
      readPlainRows(plainRows, bytes)
      switch scanner.next(bytes) {
      case .end:
        file.withoutReport = origins.withoutReport
        return file
      case .malformed(let defect):
        origins.forget()
        file.report.rowsRead += 1
        setAside(defect)
      case .row:
        file.report.rowsRead += 1
        readRow(bytes, &texts)
      }
    }
  }

  /// Makes room for as many cells as the beginning of the file lets expect, so that columns need
  /// not move while they grow.
  private mutating func reserve(_ bytes: Span<UInt8>) {
    guard header.kind == .values else { return }
    let sample = min(bytes.count, 1 << 14)
    let lines = (0..<sample).count { bytes[$0] == Byte.newline }
    file.rows.cells.reserveCapacity(
      lines * bytes.count / max(1, sample), ratios: columns.n != nil || columns.d != nil,
      sourceLines: columns.line != nil)
  }

  /// Reads what goes on as the row above did, where that was a month's.
  private mutating func readPlainRows(_ plainRows: PlainRows, _ bytes: Span<UInt8>) {
    guard openRun.line == scanner.line else { return }
    while true {
      let count = plainRows.read(bytes, &scanner, from: openRun.next, into: &file.rows.cells)
      if count == 0 { return }
      file.report.rowsRead += count
      file.rows.runs[file.rows.runs.count - 1].count += count
      openRun.next = openRun.next + count
    }
  }

  private mutating func readRow(_ bytes: Span<UInt8>, _ texts: inout TextTable) {
    guard scanner.fieldCount == header.names.count else {
      origins.forget()
      let place = min(scanner.fieldCount, header.names.count - 1)
      setAside(
        RowDefect(
          column: place,
          "the row has \(scanner.fieldCount) fields, the header \(header.names.count)"))
      return
    }
    switch origins.read(scanner, bytes, into: &file, &texts) {
    case .refused(let defect): setAside(defect)
    case .found(let origin):
      do throws(RowDefect) {
        try keep(origin, bytes, &texts)
      } catch {
        setAside(error)
      }
    }
  }

  private mutating func keep(
    _ origin: Int32, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) throws(RowDefect) {
    switch header.kind {
    case .values: try keepValue(origin, bytes, &texts)
    case .comparators: try keepComparator(origin, bytes, &texts)
    case .targets: try keepTarget(origin, bytes, &texts)
    case .published: keepPublished(origin, bytes, &texts)
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

  mutating func remarkOn(_ status: ValueStatus) {
    let reason = "the status is \(status.word), but there is a number"
    remark(RowDefect(column: columns.status ?? 0, reason))
  }

  mutating func remark(_ defect: RowDefect) {
    let problem = problem(defect)
    file.report.remarks.append(problem)
  }
}
