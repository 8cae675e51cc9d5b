import Store

/// Room for the cells of some hundred plain rows, column by column, filled without a check a number
/// and then handed over to the store's columns at once.
final class PlainCells {
  /// As many as fit the nearest cache with the bytes they are read from.
  private static let capacity = 512

  private(set) var count = 0
  private let values = Room<Int32>(PlainCells.capacity)
  private let decimals = Room<UInt8>(PlainCells.capacity)
  private let numerators = Room<Int32>(PlainCells.capacity)
  private let denominators = Room<Int32>(PlainCells.capacity)
  private let sourceLines = Room<Int32>(PlainCells.capacity)
  private let hasRatios: Bool
  private let hasSourceLines: Bool

  init(hasRatios: Bool, hasSourceLines: Bool) {
    self.hasRatios = hasRatios
    self.hasSourceLines = hasSourceLines
    for place in 0..<PlainCells.capacity {
      numerators[place] = NumberColumn.none
      denominators[place] = NumberColumn.none
    }
  }

  var isFull: Bool { count == PlainCells.capacity }

  func removeAll() { count = 0 }
  /// What was set last counts from now on.
  func keepOne() { count += 1 }

  func setValue(_ digits: Int32, decimals: UInt8) {
    values[count] = digits
    self.decimals[count] = decimals
  }
  func setNumerator(_ digits: Int32) { numerators[count] = digits }
  func setDenominator(_ digits: Int32) { denominators[count] = digits }
  func setSourceLine(_ line: Int32) { sourceLines[count] = line }

  /// - Parameter line: of the file, on which the first stands; the others follow one by one.
  func append(to columns: inout CellColumns, from line: Int) {
    columns.appendPlain(
      values: values.first(count), decimals: decimals.first(count),
      fileLine: UInt32(truncatingIfNeeded: line))
    if hasRatios {
      columns.numerators.append(digits: numerators.first(count))
      columns.denominators.append(digits: denominators.first(count))
    }
    if hasSourceLines { columns.sourceLines.append(contentsOf: sourceLines.first(count)) }
  }
}

/// Memory for a fixed number of plain values.
private struct Room<Element: BitwiseCopyable>: ~Copyable {
  private let start: UnsafeMutablePointer<Element>

  init(_ capacity: Int) { start = .allocate(capacity: capacity) }
  deinit { start.deallocate() }

  subscript(place: Int) -> Element {
    get { start[place] }
    nonmutating set { start[place] = newValue }
  }

  func first(_ count: Int) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: start, count: count)
  }
}
