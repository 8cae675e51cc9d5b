import Store
import Vocabulary

/// Reads where a row is printed (authority, report, table, row, reference, title, code); what
/// each distinct origin of a file means is found when the whole file has been read.
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
    _ texts: inout TextTable
  ) -> Outcome {
    if let last, repeatsRow(scanner, bytes) { return last }
    for (index, place) in others.enumerated() { previous[index] = scanner.fields[place] }
    let key = key(scanner, bytes, &texts)
    let outcome = known[key] ?? add(key, scanner, bytes, to: &file, texts)
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

  private mutating func add(
    _ key: OriginKey, _ scanner: RowScanner, _ bytes: Span<UInt8>, to file: inout FileRows,
    _ texts: TextTable
  ) -> Outcome {
    do throws(RowDefect) {
      let report = try report(key, texts)
      try checkNames(key)
      let unit = unitPlace.map { FieldText.string(bytes, scanner.fields[$0]) } ?? ""
      if report == nil { withoutReport.append(file.origins.count) }
      file.origins.append(
        PrintedOrigin(key: key, report: report, unit: unit, row: Int32(texts[key.row])))
      return .found(Int32(file.origins.count - 1))
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

  private func checkNames(_ key: OriginKey) throws(RowDefect) {
    guard !key.authority.isEmpty else {
      throw RowDefect(column: places[0] ?? 0, "the row names no authority")
    }
    guard !(key.code.isEmpty && key.reference.isEmpty && key.title.isEmpty) else {
      let place = places[6] ?? places[4] ?? places[5] ?? 0
      throw RowDefect(column: place, "the row names no indicator: no code, reference or title")
    }
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

/// Where rows are printed, as the file says it.
struct PrintedOrigin {
  var key: OriginKey
  var report: Month?
  var unit: String
  var row: Int32?
}

/// A file while it is read: its rows for the store and its report.
///
/// Codes of texts are those of the table it was read with. The rows' own origins are filled in by
/// `settle`, in the order of `origins`.
struct FileRows {
  var rows: PrintedRows
  var report: ImportReport
  var origins: [PrintedOrigin] = []
  /// The origins that name no report, to be given one when the file has been read.
  var withoutReport: [Int] = []
}
