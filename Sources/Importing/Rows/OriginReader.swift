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
  /// By the place in `columns`: the field that was interned last, and its code.
  private var interned: [(field: Field, code: TextCode)?]
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
    interned = Array(repeating: nil, count: places.count)
  }

  mutating func read(
    _ scanner: RowScanner, _ bytes: Span<UInt8>, into file: inout FileRows,
    _ texts: inout TextTable
  ) -> Outcome {
    if let last, repeatsRow(scanner, bytes) { return last }
    for (index, place) in others.enumerated() { previous[index] = scanner.fields[place] }
    let key = key(scanner, bytes, &texts)
    if let outcome = known[key] {
      last = outcome
      return outcome
    }
    let outcome = add(key, scanner, bytes, to: &file, texts)
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
      if !OriginReader.areTheSame(field, before, bytes) { return false }
    }
    return true
  }

  private static func areTheSame(_ left: Field, _ right: Field, _ bytes: Span<UInt8>) -> Bool {
    left.range.count == right.range.count && left.hasEscapes == right.hasEscapes
      && areEqual(bytes, left.start, right.start, count: left.range.count)
  }

  private mutating func key(
    _ scanner: RowScanner, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) -> OriginKey {
    OriginKey(
      authority: code(0, scanner, bytes, &texts), report: code(1, scanner, bytes, &texts),
      table: code(2, scanner, bytes, &texts), row: code(3, scanner, bytes, &texts),
      reference: code(4, scanner, bytes, &texts), title: code(5, scanner, bytes, &texts),
      code: code(6, scanner, bytes, &texts))
  }

  /// The code of a column's text, which is looked for only where it is another than in the row before.
  private mutating func code(
    _ index: Int, _ scanner: RowScanner, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) -> TextCode {
    guard let place = places[index] else { return .empty }
    let field = scanner.fields[place]
    if let before = interned[index], OriginReader.areTheSame(field, before.field, bytes) {
      return before.code
    }
    let code = FieldText.code(bytes, field, in: &texts)
    interned[index] = (field, code)
    return code
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
