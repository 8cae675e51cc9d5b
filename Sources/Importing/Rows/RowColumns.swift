import Store
import Vocabulary

/// Where the columns stand that rows of figures have besides their origin's.
struct RowColumns {
  let period: Int?
  let value: Int?
  let n: Int?
  let d: Int?
  let status: Int?
  let line: Int?
  let note: Int?

  init(_ header: Header) {
    period = header.place(of: .period)
    value = header.place(of: .value)
    n = header.place(of: .n)
    d = header.place(of: .d)
    status = header.place(of: .status)
    line = header.place(of: .line)
    note = header.place(of: .note)
  }
}

/// A cell as it will be stored.
struct ReadValue {
  var value: Double
  var mark: CellMark
  var decimals: UInt8
  /// What was printed, where it was not a number.
  var text: TextCode = .empty
  /// What the status column says although there is a number.
  var contradiction: ValueStatus?
}

extension RowColumns {
  /// The row's value under the rule that a word in the status column wins over the cell's text,
  /// but never over a number.
  func value(
    _ scanner: RowScanner, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) throws(RowDefect) -> ReadValue {
    guard let place = value else { throw RowDefect(column: 0, "the file has no values") }
    let field = scanner.fields[place]
    let cell = CellParser.parse(bytes, field.range)
    let stated = try statedStatus(scanner, bytes)
    if case .number = cell, let stored = cell.stored {
      var read = ReadValue(value: stored.value, mark: stored.mark, decimals: stored.decimals)
      if stated?.isValue == false { read.contradiction = stated }
      return read
    }
    guard let status = stated ?? cell.stored?.mark.status, !status.isValue else {
      let text = FieldText.string(bytes, field)
      throw RowDefect(column: place, "\"\(text)\" is neither a number nor a known marker")
    }
    let text = FieldText.code(bytes, field, in: &texts)
    return ReadValue(value: .nan, mark: CellMark(status), decimals: 0, text: text)
  }

  private func statedStatus(
    _ scanner: RowScanner, _ bytes: Span<UInt8>
  ) throws(RowDefect) -> ValueStatus? {
    guard let status, !scanner.fields[status].isEmpty else { return nil }
    let word = FieldText.string(bytes, scanner.fields[status])
    if word.isEmpty { return nil }
    if let status = ValueStatus(word: word.lowercased()) { return status }
    throw RowDefect(column: status, "\"\(word)\" is not a status")
  }

  /// A numerator, denominator or the like; NaN where there is none.
  func number(_ place: Int?, _ scanner: RowScanner, _ bytes: Span<UInt8>) -> Double? {
    guard let place, !scanner.fields[place].isEmpty else { return .nan }
    switch CellParser.parse(bytes, scanner.fields[place].range) {
    case .number(let value, _, _, _): return value
    case .marker: return .nan
    case .unreadable: return nil
    }
  }

  /// The line of the published report; -1 where the row does not say.
  func sourceLine(_ scanner: RowScanner, _ bytes: Span<UInt8>) -> Int32 {
    guard let line,
      case .number(let value, 0, _, _) = CellParser.parse(bytes, scanner.fields[line].range)
    else { return -1 }
    return Int32(exactly: value) ?? -1
  }

  func noteCode(
    _ scanner: RowScanner, _ bytes: Span<UInt8>, _ texts: inout TextTable
  ) -> TextCode {
    note.map { FieldText.code(bytes, scanner.fields[$0], in: &texts) } ?? .empty
  }
}
