import Store
import Vocabulary

/// Reads the files that say what names mean; they are small, so rows are read as texts.
struct CatalogueReader {
  private let header: Header
  private(set) var report: ImportReport

  init(_ header: Header, file: String) {
    self.header = header
    report = ImportReport(file: file, kind: header.kind)
    report.unknownColumns = header.unknown
  }

  mutating func read(_ bytes: Span<UInt8>, _ state: inout ImportState) {
    var scanner = RowScanner(
      offset: header.start.offset, line: header.start.line, columns: header.names.count)
    while true {
      let outcome = scanner.next(bytes)
      if case .end = outcome { return }
      report.rowsRead += 1
      if case .malformed(let defect) = outcome {
        setAside(scanner.line, name(defect.column), defect.reason)
      } else if scanner.fieldCount != header.names.count {
        setAside(
          scanner.line, name(scanner.fieldCount),
          "the row has \(scanner.fieldCount) fields, the header \(header.names.count)")
      } else {
        add(Record(scanner, bytes, header), &state)
      }
    }
  }

  private func name(_ place: Int) -> String {
    header.names[min(max(0, place), header.names.count - 1)]
  }

  private mutating func add(_ record: Record, _ state: inout ImportState) {
    do throws(RecordDefect) {
      switch header.kind {
      case .indicators: try addIndicator(record, &state)
      case .authorities: try addAuthority(record, &state)
      case .neighbours: try addNeighbour(record, &state)
      case .population: try addPopulation(record, &state)
      case .crosswalk: try addCrosswalkLine(record, &state)
      case .breaks: try addBreak(record, &state)
      case .disagreements: try addDisagreement(record, &state)
      case .values, .comparators, .targets, .published: break
      }
    } catch {
      setAside(record.line, error.column.header, error.reason)
    }
  }

  private mutating func setAside(_ line: Int, _ column: String, _ reason: String) {
    report.setAside.append(RowProblem(line: line, column: column, reason: reason))
  }

  /// A word of a closed list; an unknown one is remarked upon and `fallback` taken instead.
  mutating func word<Word>(
    _ record: Record, _ column: Column, else fallback: Word, _ read: (String) -> Word?
  ) -> Word {
    let text = record[column]
    if text.isEmpty { return fallback }
    if let word = read(text) { return word }
    report.remarks.append(
      RowProblem(
        line: record.line, column: column.header,
        reason: "\"\(text)\" is not a known \(column.header); \"\(fallback)\" is taken"))
    return fallback
  }

  mutating func authority(
    _ record: Record, _ column: Column = .authority, _ state: inout ImportState
  ) throws(RecordDefect) -> AuthorityID {
    let name = try record.text(column)
    let (id, isNew) = state.authority(state.texts.intern(name))
    if isNew { report.unknownAuthorities.append(name) }
    return id
  }

  /// The indicator a row refers to, which a catalogue must have.
  func indicator(
    _ record: Record, _ state: ImportState
  ) throws(RecordDefect) -> IndicatorID {
    let code = try record.text(.code)
    if let id = state.catalogue.indicator(code: code) { return id }
    throw RecordDefect(.code, "no indicator is called \"\(code)\"")
  }
}
