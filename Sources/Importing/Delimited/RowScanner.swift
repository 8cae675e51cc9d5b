/// Where a field of a row lies in the file; quotes around it are left out.
struct Field {
  var start = 0
  var end = 0
  /// It holds doubled quotes, to be read as one.
  var hasEscapes = false

  var range: Range<Int> { start..<end }
  var isEmpty: Bool { start == end }
}

/// Splits delimited text (RFC 4180) into rows of fields, without copying a byte.
///
/// Rows of one origin follow one another and begin alike, so the scanner first guesses that the
/// leading columns repeat the row above and only scans them where they do not.
struct RowScanner {
  enum Outcome {
    case row
    case end
    /// The row cannot be split; scanning goes on behind it.
    case malformed(RowDefect)
  }

  private(set) var fields: [Field]
  /// The number of fields of the row; those beyond the header's columns are counted, not kept.
  private(set) var fieldCount = 0
  /// The line that the row begins on, counted from 1.
  private(set) var line = 1
  /// Whether the leading columns are the same as in the row before.
  private(set) var repeatsPrefix = false

  private var offset: Int
  private var nextLine: Int
  let leadingColumns: Int
  private var rowStart = 0
  /// Bytes and lines of the last row's leading columns, separator included; 0 when there are none.
  private var prefixLength = 0
  private var prefixLines = 0
  /// An unclosed quote was met: from then on a quoted field must close in its own line, so that
  /// one stray quote costs one row, and a file of them is not scanned again and again.
  private var isWary = false

  /// - Parameters:
  ///   - offset: where the first row begins, on line `line`.
  ///   - columns: how many fields of a row to keep.
  ///   - leadingColumns: how many columns at the start seldom change from row to row.
  init(offset: Int, line: Int = 1, columns: Int, leadingColumns: Int = 0) {
    self.offset = offset
    self.nextLine = line
    self.leadingColumns = leadingColumns < columns ? leadingColumns : 0
    fields = Array(repeating: Field(), count: columns)
  }

  /// Where the next row begins, and on which line.
  var position: (offset: Int, line: Int) { (offset, nextLine) }

  /// The last row, for whoever guesses that the next ones are like it.
  struct LastRow {
    var start: Int
    /// The bytes of its leading columns, separators included.
    var prefixLength: Int
    var fields: [Field]
  }

  var lastRow: LastRow { LastRow(start: rowStart, prefixLength: prefixLength, fields: fields) }

  /// Passes over rows that were read without it and begin as the last one does.
  mutating func goOn(at offset: Int, line: Int) {
    self.offset = offset
    nextLine = line
  }

  mutating func next(_ bytes: Span<UInt8>) -> Outcome {
    skipBlankLines(bytes)
    guard offset < bytes.count else { return .end }
    line = nextLine
    takePrefix(bytes)
    do throws(RowDefect) {
      while true {
        let isLast = try scanField(bytes)
        if isLast { return .row }
        if fieldCount == leadingColumns { keepPrefix() }
      }
    } catch {
      skipLine(bytes)
      return .malformed(error)
    }
  }

  private mutating func skipBlankLines(_ bytes: Span<UInt8>) {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == Byte.newline || byte == Byte.carriageReturn else { return }
      if byte == Byte.newline { nextLine += 1 }
      offset += 1
    }
  }

  /// Takes over the leading fields of the row above where the bytes are the same.
  private mutating func takePrefix(_ bytes: Span<UInt8>) {
    let shift = offset - rowStart
    rowStart = offset
    fieldCount = 0
    repeatsPrefix =
      prefixLength > 0 && areEqual(bytes, rowStart, rowStart - shift, count: prefixLength)
    guard repeatsPrefix else {
      prefixLength = 0
      return
    }
    for column in 0..<leadingColumns {
      fields[column].start += shift
      fields[column].end += shift
    }
    fieldCount = leadingColumns
    offset += prefixLength
    nextLine += prefixLines
  }

  private mutating func keepPrefix() {
    guard !repeatsPrefix else { return }
    prefixLength = offset - rowStart
    prefixLines = nextLine - line
  }

  /// Scans one field and the separator behind it.
  ///
  /// - Returns: whether it was the row's last.
  private mutating func scanField(_ bytes: Span<UInt8>) throws(RowDefect) -> Bool {
    if offset < bytes.count, bytes[offset] == Byte.quote { return try scanQuoted(bytes) }
    let start = offset
    let place = nextSeparator(bytes, from: start)
    var end = place
    let isLast = place == bytes.count || bytes[place] == Byte.newline
    if isLast, end > start, bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    keep(Field(start: start, end: end))
    if isLast, place < bytes.count { nextLine += 1 }
    offset = min(place + 1, bytes.count)
    return isLast
  }

  private mutating func scanQuoted(_ bytes: Span<UInt8>) throws(RowDefect) -> Bool {
    var field = Field(start: offset + 1, end: offset + 1)
    var place = offset + 1
    var lines = 0
    while true {
      guard place < bytes.count, !(isWary && bytes[place] == Byte.newline) else {
        isWary = true
        throw RowDefect(column: fieldCount, "a quote is opened and never closed")
      }
      if bytes[place] == Byte.newline { lines += 1 }
      guard bytes[place] == Byte.quote else {
        place += 1
        continue
      }
      guard place + 1 < bytes.count, bytes[place + 1] == Byte.quote else { break }
      field.hasEscapes = true
      place += 2
    }
    field.end = place
    let isLast = try endQuoted(bytes, behind: place + 1)
    nextLine += lines
    keep(field)
    return isLast
  }

  /// Steps over the separator behind a closing quote.
  private mutating func endQuoted(
    _ bytes: Span<UInt8>, behind quote: Int
  ) throws(RowDefect) -> Bool {
    var place = quote
    if place + 1 < bytes.count, bytes[place] == Byte.carriageReturn,
      bytes[place + 1] == Byte.newline
    {
      place += 1
    } else if place == bytes.count - 1, bytes[place] == Byte.carriageReturn {
      place += 1
    }
    guard place < bytes.count else {
      offset = bytes.count
      return true
    }
    guard bytes[place] == Byte.comma || bytes[place] == Byte.newline else {
      throw RowDefect(column: fieldCount, "text stands behind a closing quote")
    }
    let isLast = bytes[place] == Byte.newline
    if isLast { nextLine += 1 }
    offset = place + 1
    return isLast
  }

  private mutating func keep(_ field: Field) {
    if fieldCount < fields.count { fields[fieldCount] = field }
    fieldCount += 1
  }

  /// Gives a row up: goes on behind the end of the line it begins on.
  private mutating func skipLine(_ bytes: Span<UInt8>) {
    offset = rowStart
    nextLine = line
    prefixLength = 0
    while offset < bytes.count, bytes[offset] != Byte.newline { offset += 1 }
  }
}

/// The bytes that structure a file.
enum Byte {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let tab = UInt8(ascii: "\t")
  static let zero = UInt8(ascii: "0")
  static let nine = UInt8(ascii: "9")
  static let point = UInt8(ascii: ".")
  static let percent = UInt8(ascii: "%")
  static let hyphen = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
}
