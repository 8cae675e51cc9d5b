internal import Answers

/// Which columns are printed, in which order and how wide.
struct TablePlan: Equatable {
  enum Slot: Equatable {
    case column(Int)
    /// Stands for the months left out between its neighbours.
    case ellipsis
  }

  struct Item: Equatable {
    var slot: Slot
    var width: Int
    /// Blanks before it.
    var gap: Int
  }

  var items: [Item]
  /// Months by name alone, their years on a second line.
  var isCompact: Bool
  /// Headers of the columns that found no room.
  var dropped: [String] = []
  var monthsShown = 0
  var months = 0

  /// The columns that are shown.
  var columns: [Int] {
    items.compactMap { if case .column(let index) = $0.slot { index } else { nil } }
  }

  var width: Int { items.reduce(0) { $0 + $1.gap + $1.width } }
}

/// Decides what gives way when a table is wider than the terminal, in the order that loses least:
/// the years of the month headers, the ends of titles, columns by priority, middle months.
///
/// Numbers, codes and months are never cut: when nothing else can give way, there is no plan.
struct TablePlanner {
  let measure: TableMeasure
  let limit: Int
  let ellipsisWidth: Int

  /// Titles shortened below this say little, and below the second nothing.
  var shortestTexts: [Int] { measure.isDense ? [20, 12] : [24, 12] }

  var plan: TablePlan? {
    let full = unlimited
    return full.width <= limit ? full : withAllMonths ?? packed ?? withFewerMonths
  }

  /// A month is what was asked for; other columns go before the first of them does.
  private var withAllMonths: TablePlan? {
    for shortest in shortestTexts {
      for count in 0...droppable.count {
        let choice = TableChoice(
          months: months, shown: months.count, dropped: Array(droppable[..<count].joined()))
        if let plan = shortening(choice, to: shortest) { return plan }
      }
    }
    return nil
  }

  /// Letters of a strip touch, and then the earliest give way.
  private var packed: TablePlan? {
    let strip = self.strip
    guard strip.count > TablePlanner.fewestOfStrip else { return nil }
    for hidden in 0...(strip.count - TablePlanner.fewestOfStrip) {
      let choice = TableChoice(packing: Set(strip.prefix(hidden)))
      if let plan = shortening(choice, to: shortestTexts[0]) { return plan }
    }
    return nil
  }

  /// A strip of fewer months shows nothing.
  private static let fewestOfStrip = 6

  /// The columns of single letters, a month each.
  private var strip: [Int] {
    measure.columns.indices.filter {
      measure.columns[$0].isTight && measure.naturalWidth(measure.columns[$0]) == 1
    }
  }

  private var withFewerMonths: TablePlan? {
    for count in stride(from: months.count - 1, through: min(months.count, 2), by: -1) {
      let choice = TableChoice(months: months, shown: count, dropped: Array(droppable.joined()))
      if let plan = shortening(choice, to: shortestTexts[1]) { return plan }
    }
    return nil
  }

  /// Everything as wide as it wants to be, for files and pipes.
  var unlimited: TablePlan { lay(TableChoice()) }

  private var months: [Int] { measure.columns.indices.filter { measure.columns[$0].isMonth } }

  /// Highest priority number first; of equals, the last. Columns that go together stand together.
  private var droppable: [[Int]] {
    let columns = measure.columns
    let candidates = columns.indices.filter {
      columns[$0].priority > 0 && !columns[$0].isMonth && !columns[$0].isJoined
    }
    let order = candidates.sorted { (columns[$0].priority, $0) > (columns[$1].priority, $1) }
    return order.map { first in
      [first] + columns.indices.dropFirst(first + 1).prefix { columns[$0].isJoined }
    }
  }

  // MARK: Widths

  /// The plan without some columns, titles shortened where it must be; nil when that is not enough.
  func narrowed(without columns: [Int], titles shortest: Int) -> TablePlan? {
    shortening(TableChoice(dropped: columns), to: shortest)
  }

  /// The plan with titles shortened as far as needed, then bars; nil when that is not enough.
  private func shortening(_ choice: TableChoice, to shortest: Int) -> TablePlan? {
    var plan = lay(choice)
    while plan.width > limit {
      let titles = plan.items.indices.filter { canShorten(plan.items[$0], to: shortest) }
      let bars = plan.items.indices.filter { canShortenBars(plan.items[$0]) }
      let longest = (titles.isEmpty ? bars : titles).max {
        plan.items[$0].width < plan.items[$1].width
      }
      guard let longest else { return nil }
      plan.items[longest].width -= 1
    }
    return plan
  }

  private func canShorten(_ item: TablePlan.Item, to shortest: Int) -> Bool {
    guard case .column(let index) = item.slot, measure.columns[index].kind == .text else {
      return false
    }
    let header = displayWidth(of: measure.header(measure.columns[index]))
    return item.width > max(header, shortest)
  }

  private func canShortenBars(_ item: TablePlan.Item) -> Bool {
    guard case .column(let index) = item.slot else { return false }
    return measure.columns[index].isBars && item.width > BarText.shortest
  }

  private func lay(_ choice: TableChoice) -> TablePlan {
    var plan = TablePlan(items: [], isCompact: choice.isCompact)
    var followsMonth = false
    var followsTight = false
    for index in measure.columns.indices where !choice.leavesOut(index) {
      let column = measure.columns[index]
      let isTight =
        column.isTight && followsTight || choice.isCompact && followsMonth && column.isMonth
      let width =
        choice.isCompact && column.isMonth
        ? measure.compactWidth(column) : measure.naturalWidth(column)
      plan.items.append(
        TablePlan.Item(
          slot: .column(index), width: width,
          gap: choice.isPacked && isTight && width == 1 ? 0 : gap(plan, isTight: isTight)))
      if index == choice.firstMonth {
        plan.items.append(
          TablePlan.Item(slot: .ellipsis, width: ellipsisWidth, gap: choice.isCompact ? 1 : 2))
      }
      followsMonth = column.isMonth
      followsTight = column.isTight
    }
    plan.dropped = choice.dropped.sorted().filter { !measure.columns[$0].isJoined }
      .map { index in
        let header = measure.header(measure.columns[index])
        return header.isEmpty ? "bars" : header
      }
    plan.months = choice.isPacked ? strip.count : months.count
    plan.monthsShown = plan.months - choice.hiddenMonths.count
    return plan
  }

  private func gap(_ plan: TablePlan, isTight: Bool) -> Int {
    if plan.items.isEmpty { return 0 }
    return isTight || measure.isDense ? 1 : 2
  }
}

/// What is left out, and whether months have lost their years.
private struct TableChoice {
  var isCompact = false
  var dropped: [Int] = []
  var hiddenMonths: Set<Int> = []
  /// Set once months are left out: the ellipsis follows it.
  var firstMonth: Int?

  /// Whether tight columns of one character stand without a blank between them.
  var isPacked = false

  /// Everything but some columns, as wide as it wants to be.
  init(dropped: [Int] = []) { self.dropped = dropped }

  /// Everything but some letters of a strip.
  init(packing hidden: Set<Int>) {
    isPacked = true
    hiddenMonths = hidden
  }

  /// The first month and the latest ones: the reader compares the ends.
  init(months: [Int], shown: Int, dropped: [Int]) {
    self.dropped = dropped
    isCompact = months.count > 1
    guard shown < months.count else { return }
    firstMonth = months.first
    hiddenMonths = Set(months.dropFirst().prefix(months.count - shown))
  }

  func leavesOut(_ column: Int) -> Bool {
    dropped.contains(column) || hiddenMonths.contains(column)
  }
}
