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

  var width: Int { items.reduce(0) { $0 + $1.gap + $1.width } }
}

/// Decides what gives way when a table is wider than the terminal, in the order that loses least:
/// the years of the month headers, the ends of titles, middle months, columns by priority.
///
/// Numbers, codes and months are never cut: when nothing else can give way, there is no plan.
struct TablePlanner {
  let measure: TableMeasure
  let limit: Int
  let ellipsisWidth: Int

  /// A table of figures over time keeps at least this many months before it loses other columns.
  private static let monthsBeforeColumns = 6
  /// Titles shortened below this say nothing.
  private static let shortestText = 12

  var plan: TablePlan? {
    let all = TableChoice(columns: Array(measure.columns.indices))
    let full = lay(all)
    if full.width <= limit { return full }
    var choice = all
    choice.isCompact = months(in: all).count > 1
    return shortening(choice)
      ?? droppingMonths(&choice, to: TablePlanner.monthsBeforeColumns)
      ?? droppingColumns(&choice)
      ?? droppingMonths(&choice, to: 2)
  }

  /// Everything as wide as it wants to be, for files and pipes.
  var unlimited: TablePlan { lay(TableChoice(columns: Array(measure.columns.indices))) }

  private func droppingMonths(_ choice: inout TableChoice, to fewest: Int) -> TablePlan? {
    while months(in: choice).count > max(fewest, 2) {
      let shown = months(in: choice)
      choice.columns.removeAll { $0 == shown[1] }
      choice.firstMonth = shown[0]
      if let plan = shortening(choice) { return plan }
    }
    return nil
  }

  private func droppingColumns(_ choice: inout TableChoice) -> TablePlan? {
    while let next = nextToDrop(choice) {
      choice.columns.removeAll { $0 == next }
      choice.dropped.append(next)
      if let plan = shortening(choice) { return plan }
    }
    return nil
  }

  /// Of those with the highest priority number, the last.
  private func nextToDrop(_ choice: TableChoice) -> Int? {
    let candidates = choice.columns.filter {
      measure.columns[$0].priority > 0 && !measure.columns[$0].isMonth
    }
    return candidates.max {
      (measure.columns[$0].priority, $0) < (measure.columns[$1].priority, $1)
    }
  }

  private func months(in choice: TableChoice) -> [Int] {
    choice.columns.filter { measure.columns[$0].isMonth }
  }

  // MARK: Widths

  /// The plan with titles shortened as far as needed; nil when that is not enough.
  private func shortening(_ choice: TableChoice) -> TablePlan? {
    var plan = lay(choice)
    while plan.width > limit {
      let longest = plan.items.indices.filter { canShorten(plan.items[$0]) }
        .max { plan.items[$0].width < plan.items[$1].width }
      guard let longest else { return nil }
      plan.items[longest].width -= 1
    }
    return plan
  }

  private func canShorten(_ item: TablePlan.Item) -> Bool {
    guard case .column(let index) = item.slot, measure.columns[index].kind == .text else {
      return false
    }
    let header = displayWidth(of: measure.header(measure.columns[index]))
    return item.width > max(header, TablePlanner.shortestText)
  }

  private func lay(_ choice: TableChoice) -> TablePlan {
    var plan = TablePlan(items: [], isCompact: choice.isCompact)
    var followsMonth = false
    for index in choice.columns {
      let column = measure.columns[index]
      let isTight = choice.isCompact && followsMonth && column.isMonth
      let width =
        choice.isCompact && column.isMonth
        ? measure.compactWidth(column) : measure.naturalWidth(column)
      plan.items.append(
        TablePlan.Item(slot: .column(index), width: width, gap: gap(plan, isTight: isTight)))
      if index == choice.firstMonth {
        plan.items.append(
          TablePlan.Item(slot: .ellipsis, width: ellipsisWidth, gap: choice.isCompact ? 1 : 2))
      }
      followsMonth = column.isMonth
    }
    plan.dropped = choice.dropped.sorted().map { measure.header(measure.columns[$0]) }
    plan.monthsShown = months(in: choice).count
    plan.months = measure.columns.count { $0.isMonth }
    return plan
  }

  private func gap(_ plan: TablePlan, isTight: Bool) -> Int {
    if plan.items.isEmpty { return 0 }
    return isTight ? 1 : 2
  }
}

/// What the planner has decided so far.
private struct TableChoice {
  var columns: [Int]
  var isCompact = false
  var dropped: [Int] = []
  /// Set once months are left out: the ellipsis follows it.
  var firstMonth: Int?
}
