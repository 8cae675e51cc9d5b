import Store
import Vocabulary

/// The store's rules said again in the plainest way: look at every row for every month.
enum Oracle {
  /// What a month shows.
  struct Cell: Equatable {
    var value: Double?
    var status: ValueStatus
    var report: Month?
    var isConflict: Bool

    static let absent = Cell(value: nil, status: .absent, report: nil, isConflict: false)
  }

  static func cell(_ rows: [TinyStore.Row], at month: Month, vintage: Vintage) -> Cell {
    let seen = rows.filter { row in
      guard row.month == month else { return false }
      if case .published(let last) = vintage { return row.report <= last }
      return true
    }
    guard let newest = seen.map(\.report).max() else { return .absent }
    let printed = inPrintedOrder(seen.filter { $0.report == newest }, among: rows)
    guard let shown = printed.first(where: { $0.value != nil }) ?? printed.first else {
      return .absent
    }
    let isConflict = printed.contains { $0.value != nil && $0.value != shown.value }
    return Cell(
      value: shown.value, status: shown.value == nil ? shown.status : .reported, report: newest,
      isConflict: isConflict)
  }

  /// Tables in the order in which their first row stands in its file, then rows as they stand.
  private static func inPrintedOrder(
    _ printed: [TinyStore.Row], among rows: [TinyStore.Row]
  ) -> [TinyStore.Row] {
    func start(_ row: TinyStore.Row) -> Int {
      rows.filter { $0.file == row.file && $0.report == row.report && $0.table == row.table }
        .map(\.line).min() ?? 0
    }
    return printed.sorted {
      ($0.file, start($0), $0.line) < ($1.file, start($1), $1.line)
    }
  }
}

/// A small generator of numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
