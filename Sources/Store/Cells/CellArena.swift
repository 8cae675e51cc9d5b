/// Every monthly cell of the store, column by column; printings and current views are slices of it.
///
/// Values, marks and decimals are parallel. The columns below them are shorter: a slice has a place
/// in them only when it needs one, so that data without denominators or notes pays nothing.
struct CellArena: Sendable {
  var values = NumberColumn()
  var marks = Column<CellMark>()
  var decimals = Column<UInt8>()

  /// For a view laid over several printings: which printing each cell shows; -1 for none.
  var sources = Column<Int32>()
  var numerators = NumberColumn()
  var denominators = NumberColumn()
  /// Lines of the loaded file, where a printing's are not consecutive.
  var fileLines = Column<UInt32>()
  /// Lines of the published report, where a printing's are not all the same.
  var sourceLines = Column<Int32>()
  var notes = SparseTexts()
  /// What was printed where it was not a number.
  var texts = SparseTexts()

  var count: Int { values.count }

  mutating func appendAbsent(_ count: Int) {
    values.appendNone(count)
    marks.append(contentsOf: repeatElement(.absent, count: count))
    decimals.append(contentsOf: repeatElement(0, count: count))
  }

  func fileLine(_ printing: Printing, _ offset: Int) -> UInt32 {
    printing.fileLines < 0
      ? printing.fileLine + UInt32(offset) : fileLines[printing.fileLines + offset]
  }

  /// NaN where there is no figure.
  func value(at cell: Int) -> Double { values.number(at: cell, decimals: decimals[cell]) }
}

/// Texts that few cells have, found by the cell's place.
public struct SparseTexts: Sendable {
  /// Ascending once the store is built.
  private(set) var cells = Column<Int>()
  private(set) var codes = Column<TextCode>()

  public init() {}

  init(cells: Column<Int>, codes: Column<TextCode>) {
    self.cells = cells
    self.codes = codes
  }

  public var isEmpty: Bool { cells.isEmpty }

  public mutating func append(_ code: TextCode, at cell: Int) {
    cells.append(cell)
    codes.append(code)
  }

  /// The text of `cell`, or the empty one.
  ///
  /// - Complexity: O(log n) in the number of texts.
  subscript(cell: Int) -> TextCode {
    let place = firstPlace(from: cell)
    return place < cells.count && cells[place] == cell ? codes[place] : .empty
  }

  /// Where the texts of `cell` and later ones begin.
  func firstPlace(from cell: Int) -> Int { partitionPoint(cells) { $0 >= cell } }

  mutating func recode(_ map: TextCodes) { codes = Column(codes.map { map[$0] }) }

  /// Takes over the texts of a stretch of other cells, the first of which is `cell` here.
  mutating func append(_ other: SparseTexts, of range: Range<Int>, at cell: Int) {
    if other.isEmpty { return }
    var place = other.firstPlace(from: range.lowerBound)
    while place < other.cells.count, other.cells[place] < range.upperBound {
      append(other.codes[place], at: cell + other.cells[place] - range.lowerBound)
      place += 1
    }
  }
}
