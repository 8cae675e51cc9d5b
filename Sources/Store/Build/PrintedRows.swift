public import Vocabulary

/// What one file adds to a store: origins, and the figures printed there, column by column.
///
/// Importing fills one for each file and hands it over whole, so that module borders are crossed
/// once a file. Rows may come in any order; consecutive months of one origin make one run.
public struct PrintedRows: Sendable {
  /// The place of the file in the list given to `freeze`.
  public let file: Int
  public var origins: [Origin] = []
  public var runs: [MonthRun] = []
  public var cells = CellColumns()
  public var periods: [PeriodRow] = []
  public var comparators: [ComparatorRow] = []
  public var targets: [TargetRow] = []
  public var published: [PublishedRow] = []

  public init(file: Int) { self.file = file }
}

/// Consecutive months of one origin, a cell each.
public struct MonthRun: Sendable {
  /// The place in `origins`.
  public var origin: Int32
  public var first: Month
  /// The first cell and the number of cells in the columns.
  public var start: Int
  public var count: Int

  public init(origin: Int32, first: Month, start: Int, count: Int) {
    self.origin = origin
    self.first = first
    self.start = start
    self.count = count
  }

  var last: Month { first + (count - 1) }
  var cells: Range<Int> { start..<(start + count) }
}

/// The cells of a file's runs in the order of its rows.
///
/// Shape: `values`, `marks`, `decimals` and `fileLines` are parallel; `sourceLines`, `numerators` and
/// `denominators` are parallel to them or, where the file has no such column, empty.
public struct CellColumns: Sendable {
  public var values = NumberColumn()
  public var marks: [CellMark] = []
  public var decimals: [UInt8] = []
  public var fileLines: [UInt32] = []
  /// -1 where the row does not say.
  public var sourceLines: [Int32] = []
  public var numerators = NumberColumn()
  public var denominators = NumberColumn()
  public var notes = SparseTexts()
  public var texts = SparseTexts()

  public init() {}

  /// Appends reported figures without a sign, that stand on consecutive lines of the file.
  ///
  /// - Parameter values: the digits of each, as `NumberColumn` keeps them.
  public mutating func appendPlain(
    values: UnsafeBufferPointer<Int32>, decimals: UnsafeBufferPointer<UInt8>, fileLine: UInt32
  ) {
    self.values.append(digits: values)
    self.decimals.append(contentsOf: decimals)
    marks.append(contentsOf: repeatElement(CellMark(.reported), count: values.count))
    fileLines.append(contentsOf: fileLine..<(fileLine + UInt32(values.count)))
  }

  public mutating func reserveCapacity(_ count: Int, ratios: Bool, sourceLines: Bool) {
    values.reserveCapacity(count)
    marks.reserveCapacity(count)
    decimals.reserveCapacity(count)
    fileLines.reserveCapacity(count)
    if ratios {
      numerators.reserveCapacity(count)
      denominators.reserveCapacity(count)
    }
    if sourceLines { self.sourceLines.reserveCapacity(count) }
  }

  /// Whether a numerator or a denominator is printed there.
  func hasRatio(at cell: Int) -> Bool {
    !numerators.isEmpty && !(numerators.isNone(at: cell) && denominators.isNone(at: cell))
  }

  func value(at cell: Int) -> Double { values.number(at: cell, decimals: decimals[cell]) }

  func saysTheSame(_ left: Int, _ right: Int) -> Bool {
    marks[left].status == marks[right].status
      && (!marks[left].isValue || value(at: left) == value(at: right))
  }
}
