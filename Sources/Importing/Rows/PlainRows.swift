import Store
import Vocabulary

/// Reads the rows that go on as the one above: the same texts, the next month, plain numbers.
///
/// Nearly every row of a tidy file does, and a right guess costs a tenth of finding out. Nothing is
/// decided here: a row that is in any way not as expected (a marker, a note, a quote, another month,
/// a field too many) is left to the scanner, which finds it where it stands.
struct PlainRows {
  /// What must stand in a column for the row to be plain.
  private enum Role {
    case month, value, numerator, denominator, sourceLine
    /// What the row above has there.
    case sameText
    case nothing
    /// Anything without quotes: the column is not read.
    case anything
  }

  private let roles: [Role]
  /// Columns that are compared all at once with the row above.
  private let leadingColumns: Int
  private let cells: PlainCells
  /// Where the last line ends; behind it a number need not end, so what is there is the scanner's.
  private let end: Int

  init(_ header: Header, leadingColumns: Int, _ bytes: Span<UInt8>) {
    self.leadingColumns = leadingColumns
    cells = PlainCells(
      hasRatios: header.place(of: .n) != nil || header.place(of: .d) != nil,
      hasSourceLines: header.place(of: .line) != nil)
    end = (bytes.indices.last { bytes[$0] == Byte.newline } ?? -1) + 1
    var roles = Array(repeating: Role.anything, count: header.names.count)
    func set(_ role: Role, _ columns: [Column]) {
      for place in columns.compactMap(header.place) { roles[place] = role }
    }
    set(.sameText, OriginReader.columns)
    set(.nothing, [.status, .note])
    set(.month, [.period])
    set(.value, [.value])
    set(.numerator, [.n])
    set(.denominator, [.d])
    set(.sourceLine, [.line])
    self.roles = roles
  }

  /// Reads plain rows from where the scanner stands, and appends their cells.
  ///
  /// - Parameter next: the month after that of the scanner's last row.
  /// - Returns: how many rows were read; they lie behind the scanner then.
  func read(
    _ bytes: Span<UInt8>, _ scanner: inout RowScanner, from next: Month,
    into columns: inout CellColumns
  ) -> Int {
    let start = scanner.position
    var place = start.offset
    var month = MonthText(next)
    let row = scanner.lastRow
    cells.removeAll()
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      while place < end, !cells.isFull, month.isPossible {
        var cursor = ByteCursor(base, at: place, end: end)
        guard readRow(&cursor, month, like: row) else { return }
        cells.keepOne()
        month.advance()
        place = cursor.place
      }
    }
    if cells.count > 0 {
      cells.append(to: &columns, from: start.line)
      scanner.goOn(at: place, line: start.line + cells.count)
    }
    return cells.count
  }

  /// - Returns: whether the row is plain; its numbers stand in the next cell then.
  @inline(__always)
  private func readRow(
    _ cursor: inout ByteCursor, _ month: MonthText, like row: RowScanner.LastRow
  ) -> Bool {
    guard cursor.takeSame(as: row.start, count: row.prefixLength) else { return false }
    for column in leadingColumns..<roles.count {
      switch roles[column] {
      case .month: guard cursor.take(month) else { return false }
      case .value:
        guard let number = cursor.number() else { return false }
        cells.setValue(number.digits, decimals: number.decimals)
      case .numerator: cells.setNumerator(cursor.wholeNumber() ?? NumberColumn.none)
      case .denominator: cells.setDenominator(cursor.wholeNumber() ?? NumberColumn.none)
      case .sourceLine:
        guard let line = cursor.wholeNumber() else { return false }
        cells.setSourceLine(line)
      case .sameText:
        let field = row.fields[column]
        guard cursor.takeSame(as: field.start, count: field.range.count) else { return false }
      case .nothing: break
      case .anything: cursor.skipField()
      }
      let isLast = column + 1 == roles.count
      guard isLast ? cursor.takeLineEnd() : cursor.take(Byte.comma) else { return false }
    }
    return true
  }
}
