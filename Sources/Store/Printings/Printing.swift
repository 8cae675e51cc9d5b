import Vocabulary

/// One printed row as it lies in the arena: a dense run of months, gaps filled with `.absent`.
struct Printing: BitwiseCopyable, Sendable {
  /// The place of its origin in the store's table.
  var origin: Int32
  var report: Month
  var first: Month
  /// Months; at most `StoreBuilder.longestRun`.
  var count: UInt16
  /// Whether any cell has a numerator or a denominator.
  var hasRatios: Bool
  /// Its first cell in the arena.
  var cells: Int

  var last: Month { first + (Int(count) - 1) }

  /// The same without its first months.
  func dropping(_ months: Int) -> Printing {
    var rest = self
    rest.first = first + months
    rest.count -= UInt16(months)
    rest.cells += months
    return rest
  }

  /// The offset of `month` in the run, where it has it.
  func offset(of month: Month) -> Int? {
    let offset = month - first
    return offset >= 0 && offset < Int(count) ? offset : nil
  }
}
