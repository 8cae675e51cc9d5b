import Store
import Vocabulary

/// Reads where a row is printed (authority, report, table, row, reference, title) and which
/// indicator that is; each distinct origin of a file is resolved once.
struct OriginReader {
  /// The columns that say where a row is printed, in the order of `OriginKey`'s fields.
  static let columns: [Column] = [.authority, .report, .table, .row, .ref, .title, .code]

  private let places: [Int?]
  private let unitPlace: Int?
  /// The key columns that the scanner's guess does not cover.
  private let others: [Int]
  private var previous: [Field]
  private var known: [OriginKey: Outcome] = [:]
  private var last: Outcome?

  /// What became of an origin.
  enum Outcome {
    /// Its place in the file's origins.
    case found(Int32)
    case refused(RowDefect)
  }

  /// Origins that name no report, to be given one when the file has been read.
  private(set) var withoutReport: [Int] = []

  init(_ header: Header, leading: Int) {
    places = OriginReader.columns.map(header.place)
    unitPlace = header.place(of: .unit)
    others = places.compactMap(\.self).filter { $0 >= leading }
    previous = Array(repeating: Field(), count: others.count)
  }

  mutating func read(
    _ scanner: RowScanner, _ bytes: Span<UInt8>, into file: inout FileRows,
    _ state: inout ImportState
  ) -> Outcome {
    if let last, repeatsRow(scanner, bytes) { return last }
    for (index, place) in others.enumerated() { previous[index] = scanner.fields[place] }
    let key = key(scanner, bytes, &state.texts)
    let outcome = known[key] ?? resolve(key, scanner, bytes, into: &file, &state)
    known[key] = outcome
    last = outcome
    return outcome
  }

  /// To be called for a row that was not read: the next one cannot be held against it.
  mutating func forget() { last = nil }

  /// Whether every key column says what it said in the row above.
  private func repeatsRow(_ scanner: RowScanner, _ bytes: Span<UInt8>) -> Bool {
    guard scanner.repeatsPrefix || others.count == places.compactMap(\.self).count else {
      return false
    }
    for (index, place) in others.enumerated() {
      let (field, before) = (scanner.fields[place], previous[index])
      guard field.range.count == before.range.count, field.hasEscapes == before.hasEscapes,
        areEqual(bytes, field.start, before.start, count: field.range.count)
      else { return false }
    }
    return true
  }

  private func key(
    _ scanner: RowScanner, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) -> OriginKey {
    func code(_ index: Int) -> TextCode {
      guard let place = places[index] else { return .empty }
      return FieldText.code(bytes, scanner.fields[place], in: &texts)
    }
    return OriginKey(
      authority: code(0), report: code(1), table: code(2), row: code(3), reference: code(4),
      title: code(5), code: code(6))
  }

  private mutating func resolve(
    _ key: OriginKey, _ scanner: RowScanner, _ bytes: Span<UInt8>, into file: inout FileRows,
    _ state: inout ImportState
  ) -> Outcome {
    do throws(RowDefect) {
      let report = try report(key, state.texts)
      let names = try names(key)
      let (authority, isNew) = state.authority(names.authority)
      if isNew { file.report.unknownAuthorities.append(state.texts[names.authority]) }
      let unit = unitPlace.map { FieldText.string(bytes, scanner.fields[$0]) } ?? ""
      let found = state.indicator(for: names, of: authority, report: report, unit: unit)
      if let code = found.newCode { file.report.unknownIndicators.append(code) }
      if report == nil { withoutReport.append(file.rows.origins.count) }
      file.rows.origins.append(
        Origin(
          authority: authority, indicator: found.id, report: report ?? Month(ordinal: 0),
          table: key.table, reference: key.reference, title: key.title,
          row: Int32(state.texts[key.row]), crosswalk: found.crosswalk))
      return .found(Int32(file.rows.origins.count - 1))
    } catch {
      return .refused(error)
    }
  }

  private func report(_ key: OriginKey, _ texts: TextTable) throws(RowDefect) -> Month? {
    if key.report.isEmpty { return nil }
    let text = Array(texts[key.report].utf8)
    if let month = PeriodParser.month(text.span, text.indices) { return month }
    throw RowDefect(
      column: places[1] ?? 0, "\"\(texts[key.report])\" is not a report's month, such as 2024-08")
  }

  private func names(_ key: OriginKey) throws(RowDefect) -> RowNames {
    guard !key.authority.isEmpty else {
      throw RowDefect(column: places[0] ?? 0, "the row names no authority")
    }
    guard !(key.code.isEmpty && key.reference.isEmpty && key.title.isEmpty) else {
      let place = places[6] ?? places[4] ?? places[5] ?? 0
      throw RowDefect(column: place, "the row names no indicator: no code, reference or title")
    }
    return RowNames(
      authority: key.authority, table: key.table, reference: key.reference, title: key.title,
      code: key.code)
  }
}

/// The texts that tell one origin of a file from another.
struct OriginKey: Hashable {
  var authority: TextCode
  var report: TextCode
  var table: TextCode
  var row: TextCode
  var reference: TextCode
  var title: TextCode
  var code: TextCode
}

/// The names that lead from a printed row to an indicator.
struct RowNames {
  var authority: TextCode
  var table: TextCode
  var reference: TextCode
  var title: TextCode
  /// The `indicator` or `code` column.
  var code: TextCode
}

/// A file while it is read: its rows for the store and its report.
struct FileRows {
  var rows: PrintedRows
  var report: ImportReport
}
