internal import Answers
internal import Vocabulary

/// The columns of a table over months: one a month, and one for each long gap that no report covers.
struct MonthColumns {
  /// Shorter gaps are shown month by month.
  static let shortestFoldedGap = 3

  enum Slot {
    /// The place of a month in the window.
    case month(Int)
    /// So many months without any report.
    case gap(Int)
  }

  let window: MonthRange
  let slots: [Slot]

  /// - Parameter series: the subjects' own; a month is in a gap when none of them has a report.
  init(_ window: MonthRange, covering series: [AnswerSeries]) {
    self.window = window
    let isAbsent = window.indices.map { month in
      series.allSatisfy { $0.statuses[month] == .absent }
    }
    var slots: [Slot] = []
    var month = 0
    while month < window.count {
      let gap = isAbsent[month...].prefix { $0 }.count
      if gap >= MonthColumns.shortestFoldedGap {
        slots.append(.gap(gap))
        month += gap
      } else {
        slots.append(.month(month))
        month += 1
      }
    }
    self.slots = slots
  }

  var hasChange: Bool { window.count > 1 }

  var columns: [AnswerTable.Column] {
    let months = slots.map { slot in
      switch slot {
      case .month(let place): AnswerTable.Column.month(window[place])
      case .gap(let count): AnswerTable.Column("\(count)m gap", .number)
      }
    }
    let change = hasChange ? [AnswerTable.Column("change", .name, priority: 1)] : []
    return [AnswerTable.Column("", .name)] + months + change
  }

  /// The cells of one row, a gap's cell being the symbol for "no report".
  func cells(_ cell: (Int) -> Cell) -> [Cell] {
    slots.map { slot in
      switch slot {
      case .month(let place): cell(place)
      case .gap: .missing(.absent)
      }
    }
  }
}
