import Vocabulary

/// A window of months on which printings are laid: the report that is laid first wins, within one report
/// the first figure printed wins, and a different figure of the same report is marked as a conflict.
struct Overlay {
  let range: MonthRange
  var values: [Double]
  var marks: [CellMark]
  var decimals: [UInt8]
  /// The printing each cell shows; -1 for none.
  var sources: [Int32]
  /// The report that is being laid, and the printings of it so far.
  private var report: (month: Month, places: ClosedRange<Int>)?

  init(_ range: MonthRange) {
    self.range = range
    values = Array(repeating: .nan, count: range.count)
    marks = Array(repeating: .absent, count: range.count)
    decimals = Array(repeating: 0, count: range.count)
    sources = Array(repeating: -1, count: range.count)
  }

  /// The months as the first of some reports to have them shows them.
  init(
    _ range: MonthRange, of reports: [Range<Int>], _ printings: Column<Printing>,
    _ cells: CellArena
  ) {
    self.init(range)
    for place in reports.joined() { lay(place, of: printings, from: cells) }
  }

  /// A cell that a second row of the same report prints differently.
  struct Conflict {
    var month: Month
    var shown: Int
    var other: Int
  }

  /// Lays one printing under those laid already; call it report by report, those that count first, and
  /// for those of one report as printed.
  ///
  /// - Returns: the figures that differ from one of the same report that is shown.
  @discardableResult
  mutating func lay(
    _ place: Int, of printings: Column<Printing>, from cells: CellArena
  ) -> [Conflict] {
    let printing = printings[place]
    let last = printing.first + (Int(printing.count) - 1)
    guard let months = MonthRange(printing.first, last).intersection(range) else { return [] }
    let isNext = report?.month != printing.report
    let ofReport = (isNext ? place : report?.places.lowerBound ?? place)...place
    report = (printing.report, ofReport)
    var conflicts: [Conflict] = []
    var cell = printing.cells + (months.first - printing.first)
    let start = months.first - range.first
    for slot in start..<(start + months.count) {
      defer { cell += 1 }
      let source = Int(sources[slot])
      // An earlier one of the reports has it.
      if source >= 0, !ofReport.contains(source) { continue }
      let mark = cells.marks[cell]
      if mark.isAbsent { continue }
      if source < 0 || mark.isValue && !marks[slot].isValue {
        show(cell, of: place, at: slot, from: cells)
      } else if mark.isValue, values[slot] != cells.value(at: cell) {
        marks[slot] = marks[slot].inConflict
        conflicts.append(Conflict(month: range.first + slot, shown: source, other: place))
      }
    }
    return conflicts
  }

  private mutating func show(_ cell: Int, of place: Int, at slot: Int, from cells: CellArena) {
    values[slot] = cells.value(at: cell)
    marks[slot] = cells.marks[cell]
    decimals[slot] = cells.decimals[cell]
    sources[slot] = Int32(place)
  }
}

extension Column<Printing> {
  /// The printings of each report among those of one series, the newest report first.
  func reports(of places: Range<Int>) -> [Range<Int>] {
    var reports: [Range<Int>] = []
    var start = places.lowerBound
    while start < places.upperBound {
      let report = self[start].report
      var next = start + 1
      while next < places.upperBound, self[next].report == report { next += 1 }
      reports.append(start..<next)
      start = next
    }
    return reports
  }
}
