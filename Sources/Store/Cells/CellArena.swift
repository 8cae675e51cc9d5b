import Vocabulary

/// Every monthly cell of the store, column by column; printings and current views are slices of it.
///
/// All columns are parallel. What a cell has beside its value is there for printed cells only, which
/// come first; cells of a view show printed ones, and `sources` says which.
struct CellArena: Sendable {
  var values = PackedNumbers()
  var marks = PackedColumn<CellMark>()
  var decimals = PackedColumn<UInt8>()

  var numerators = PackedNumbers()
  var denominators = PackedNumbers()
  /// The line of the loaded file less the cell's place: the same for all cells of lines in a row.
  var lineShifts = PackedColumn<Int32>()
  /// The line of the published report; -1 unknown.
  var sourceLines = PackedColumn<Int32>()
  var notes = SparseTexts()
  /// What was printed where it was not a number.
  var texts = SparseTexts()

  /// For a view laid over several printings: which printing each cell shows; -1 for none.
  var sources = PackedColumn<Int32>()

  var count: Int { values.count }

  /// NaN where there is no figure.
  func value(at cell: Int) -> Double { values.number(at: cell, decimals: decimals[cell]) }

  /// Puts the values of some cells of a view into `room`; NaN where there is no figure.
  func read(
    _ range: Range<Int>, of view: CurrentView, into room: UnsafeMutableBufferPointer<Double>
  ) {
    if let even = view.evenDecimals {
      values.read(range, evenDecimals: even, into: room)
    } else {
      values.read(range, decimals: decimals, into: room)
    }
  }

  /// The decimals of all figures of a stretch; nil where they differ.
  func evenDecimals(in range: Range<Int>) -> UInt8? {
    var (least, most) = (UInt8.max, UInt8.min)
    values.digits.forEach(in: range, beside: decimals) { digits, decimals in
      let isNone = digits == NumberColumn.none
      least = min(least, isNone ? .max : decimals)
      most = max(most, isNone ? .min : decimals)
    }
    return least < most ? nil : most
  }

  /// The line of the loaded file.
  func fileLine(at cell: Int) -> UInt32 {
    UInt32(bitPattern: lineShifts[cell] &+ Int32(truncatingIfNeeded: cell))
  }
}

extension CellArena {
  /// Appends a stretch of the cells of a file.
  mutating func append(_ columns: CellColumns, _ range: Range<Int>) {
    let start = count
    values.append(contentsOf: columns.values, range)
    marks.append(contentsOf: columns.marks, range)
    decimals.append(contentsOf: columns.decimals, range)
    appendLines(of: columns, range, at: start)
    if columns.numerators.isEmpty {
      numerators.appendNone(range.count)
      denominators.appendNone(range.count)
    } else {
      numerators.append(contentsOf: columns.numerators, range)
      denominators.append(contentsOf: columns.denominators, range)
    }
    notes.append(columns.notes, of: range, at: start)
    texts.append(columns.texts, of: range, at: start)
  }

  private mutating func appendLines(
    of columns: CellColumns, _ range: Range<Int>, at start: Int
  ) {
    let shift = Int32(truncatingIfNeeded: range.lowerBound - start)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: range.count) { shifts in
      for (offset, place) in range.enumerated() {
        shifts.initializeElement(
          at: offset,
          to: Int32(bitPattern: columns.fileLines[place]) &- Int32(truncatingIfNeeded: place)
            &+ shift)
      }
      lineShifts.append(contentsOf: UnsafeBufferPointer(shifts))
    }
    if columns.sourceLines.isEmpty {
      sourceLines.append(repeating: -1, count: range.count)
    } else {
      sourceLines.append(contentsOf: columns.sourceLines, range)
    }
  }

  /// Appends months that nothing was printed for.
  mutating func appendGap(_ count: Int) {
    values.appendNone(count)
    marks.append(repeating: .absent, count: count)
    decimals.append(repeating: 0, count: count)
    numerators.appendNone(count)
    denominators.appendNone(count)
    lineShifts.append(repeating: 0, count: count)
    sourceLines.append(repeating: -1, count: count)
  }
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
