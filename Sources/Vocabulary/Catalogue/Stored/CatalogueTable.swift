private import Synchronization

/// A row of the catalogue as a snapshot keeps it.
public protocol StoredRow: Sendable {
  /// Whom it is about, so that it need not be read to be passed over.
  var about: RowSubject { get }
  func write(to writer: inout ByteWriter)
  init(from reader: inout ByteReader) throws(DamagedBytes)
}

/// Authority and indicator that a row is about; -1 for all or none.
public struct RowSubject: Equatable, BitwiseCopyable, Sendable {
  let authority: Int32
  let indicator: Int32

  init(_ authority: AuthorityID? = nil, _ indicator: IndicatorID? = nil) {
    self.authority = authority.map { Int32($0.index) } ?? -1
    self.indicator = indicator.map { Int32($0.index) } ?? -1
  }
}

/// A table of the catalogue: rows, or a snapshot's bytes, each of which becomes a row when it is
/// asked for. A question is about few of the names, so most are never made.
public struct CatalogueTable<Row: StoredRow>: Sendable {
  private var rows: [Row] = []
  private var stored: StoredRows<Row>?

  init() {}

  /// The rows about somebody, in order.
  func rows(where isWanted: (RowSubject) -> Bool) -> [Row] {
    guard let stored else { return rows.filter { isWanted($0.about) } }
    return stored.about.indices.filter { isWanted(stored.about[$0]) }
      .map { stored.withBytes(of: $0, CatalogueTable.row) }
  }

  /// A part of a row, which is not copied to be asked for it.
  public func part<Part>(of place: Int, _ part: (Row) -> Part) -> Part {
    if let stored { return part(stored.row(at: place, make: CatalogueTable.row)) }
    return part(rows[place])
  }

  private static func row(of bytes: UnsafeRawBufferPointer) -> Row {
    var reader = ByteReader(bytes)
    guard let row = try? Row(from: &reader) else {
      preconditionFailure("bytes with a checksum that holds are a row")
    }
    return row
  }

  public mutating func append(_ row: Row) {
    own()
    rows.append(row)
  }

  private mutating func own() {
    guard stored != nil else { return }
    rows = Array(self)
    stored = nil
  }
}

extension CatalogueTable: RandomAccessCollection, MutableCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { stored?.about.count ?? rows.count }

  public subscript(place: Int) -> Row {
    get { stored?.row(at: place, make: CatalogueTable.row) ?? rows[place] }
    set {
      own()
      rows[place] = newValue
    }
  }
}

extension CatalogueTable: Equatable where Row: Equatable {
  public static func == (left: CatalogueTable, right: CatalogueTable) -> Bool {
    left.elementsEqual(right)
  }
}

extension CatalogueTable {
  func write(to writer: inout ByteWriter) {
    var bytes = ByteWriter()
    var ends: [UInt32] = []
    for row in self {
      row.write(to: &bytes)
      ends.append(UInt32(bytes.bytes.count))
    }
    writer.write(map(\.about))
    writer.write(ends)
    writer.write(bytes.bytes)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    stored = try StoredRows(from: &reader)
  }
}

/// Rows in the bytes of a snapshot, and those that were made already.
///
/// It asks nothing of its rows: a generic class that does costs the runtime a search through all
/// conformances of the program before the first answer.
private final class StoredRows<Row: Sendable>: Sendable {
  let about: [RowSubject]
  /// Where the bytes of each row end; they begin where those of the row before end.
  private let ends: [UInt32]
  private let bytes: [UInt8]
  private let made = Mutex<[Row?]>([])

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    about = try reader.elements()
    ends = try reader.elements()
    bytes = try reader.elements()
    guard about.count == ends.count, Int(ends.last ?? 0) == bytes.count,
      zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw DamagedBytes() }
  }

  /// The row made before, or now.
  func row(at place: Int, make: (UnsafeRawBufferPointer) -> Row) -> Row {
    made.withLock { made in
      if made.isEmpty { made = Array(repeating: nil, count: about.count) }
      if let row = made[place] { return row }
      let row = withBytes(of: place, make)
      made[place] = row
      return row
    }
  }

  func withBytes(of place: Int, _ make: (UnsafeRawBufferPointer) -> Row) -> Row {
    bytes.withUnsafeBytes { all in
      let start = place == 0 ? 0 : Int(ends[place - 1])
      return make(UnsafeRawBufferPointer(rebasing: all[start..<Int(ends[place])]))
    }
  }
}
