import Vocabulary

/// A row of a catalogue file, read by the names of its columns.
struct Record {
  let line: Int
  private let header: Header
  /// In the order of the header.
  private let values: [String]

  init(_ scanner: RowScanner, _ bytes: Span<UInt8>, _ header: Header) {
    line = scanner.line
    self.header = header
    var values: [String] = []
    values.reserveCapacity(scanner.fieldCount)
    for field in scanner.fields { values.append(FieldText.string(bytes, field)) }
    self.values = values
  }

  /// The column's text; empty where the file has no such column.
  subscript(column: Column) -> String {
    header.place(of: column).map { values[$0] } ?? ""
  }

  /// The column's text, which must not be empty.
  func text(_ column: Column) throws(RecordDefect) -> String {
    let text = self[column]
    if text.isEmpty { throw RecordDefect(column, "the row has no \(column.header)") }
    return text
  }

  func number(_ column: Column) throws(RecordDefect) -> Int {
    let text = try text(column)
    if case .number(let value, 0, false, _) = CellParser.parse(text),
      let number = Int(exactly: value)
    {
      return number
    }
    throw RecordDefect(column, "\"\(text)\" is not a whole number")
  }

  /// A month, or nil where the cell is empty.
  func month(_ column: Column) throws(RecordDefect) -> Month? {
    let text = self[column]
    if text.isEmpty { return nil }
    let bytes = Array(text.utf8)
    if let month = PeriodParser.month(bytes.span, bytes.indices) { return month }
    throw RecordDefect(column, "\"\(text)\" is not a month, such as 2024-08")
  }
}

/// Why a row of a catalogue file cannot be taken.
struct RecordDefect: Error {
  var column: Column
  var reason: String

  init(_ column: Column, _ reason: String) {
    self.column = column
    self.reason = reason
  }
}
