import Vocabulary

/// One printed row as it lies in the arena: a dense run of months, gaps filled with `.absent`.
struct Printing: BitwiseCopyable, Sendable {
  /// The place of its origin in the store's table.
  var origin: Int32
  var report: Month
  var first: Month
  var count: Int32
  /// Its first cell in the arena.
  var cells: Int
  /// Its first place in the numerators and denominators; -1 without.
  var ratios: Int = -1
  /// The file line of the first cell; the others follow it one by one unless `fileLines` is set.
  var fileLine: UInt32
  /// Its first place in the arena's file lines; -1 when its lines are consecutive.
  var fileLines: Int = -1
  /// The line of the report that every cell is printed on, unless `sourceLines` is set; -1 unknown.
  var sourceLine: Int32
  /// Its first place in the arena's source lines; -1 when they are all the same.
  var sourceLines: Int = -1

  var last: Month { first + (Int(count) - 1) }

  /// The same without its first months.
  func dropping(_ months: Int) -> Printing {
    var rest = self
    rest.first = first + months
    rest.count -= Int32(months)
    rest.cells += months
    rest.fileLine += UInt32(months)
    if ratios >= 0 { rest.ratios += months }
    if fileLines >= 0 { rest.fileLines += months }
    if sourceLines >= 0 { rest.sourceLines += months }
    return rest
  }

  /// The offset of `month` in the run, where it has it.
  func offset(of month: Month) -> Int? {
    let offset = month - first
    return offset >= 0 && offset < Int(count) ? offset : nil
  }
}
