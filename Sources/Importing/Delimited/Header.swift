import Vocabulary

/// The first row of a file: which kind it is, and which column stands where.
struct Header {
  /// The longest first line that is looked at; longer ones are not a table of ours.
  static let longest = 1 << 13

  let kind: FileKind
  /// The names as they stand in the file.
  let names: [String]
  /// Names that mean nothing for this kind, and names that stand there twice.
  let unknown: [String]
  /// Where the rows begin.
  let start: (offset: Int, line: Int)
  /// What stands in each place; nil for a name that is unknown.
  private let columns: [Column?]

  init(_ bytes: Span<UInt8>, name: String) throws(Diagnostic) {
    var scanner = RowScanner(offset: UTF8Check.byteOrderMark(bytes), columns: 512)
    switch scanner.next(bytes) {
    case .row: break
    case .end: throw FileProblem.empty(name)
    case .malformed: throw FileProblem.unknownLayout(name, has: ["a quote that is never closed"])
    }
    let count = min(scanner.fieldCount, scanner.fields.count)
    names = scanner.fields[0..<count].map { FieldText.string(bytes, $0) }
    start = scanner.position
    let folded = names.map { $0.lowercased() }
    guard let kind = FileKind(columns: folded) else {
      // A workbook or a UTF-16 file has no columns to name: that it is no text comes first.
      try UTF8Check.check(bytes.extracting(0..<start.offset), name: name)
      throw FileProblem.unknownLayout(name, has: names)
    }
    self.kind = kind
    (columns, unknown) = Header.columns(folded, in: kind)
    try requireColumns(name)
  }

  private static func columns(
    _ names: [String], in kind: FileKind
  ) -> (columns: [Column?], unknown: [String]) {
    var columns: [Column?] = []
    var unknown: [String] = []
    for name in names {
      let column = Column(name, in: kind)
      let isNew = column != nil && !columns.contains(column)
      if !isNew { unknown.append(name) }
      columns.append(isNew ? column : nil)
    }
    return (columns, unknown)
  }

  private func requireColumns(_ name: String) throws(Diagnostic) {
    for group in kind.required where !group.contains(where: { place(of: $0) != nil }) {
      let missing = group.map { "\"\($0.header)\"" }.joined(separator: " or ")
      throw FileProblem.missingColumn(name, kind: kind, missing: missing, has: names)
    }
  }

  /// Where `column` stands, from 0; nil where the file has none.
  func place(of column: Column) -> Int? { columns.firstIndex(of: column) }

  /// How many of the first columns are all among `columns`.
  func leading(_ columns: Set<Column>) -> Int {
    let standing = Set(columns.compactMap(place))
    return names.indices.first { !standing.contains($0) } ?? names.count
  }
}
