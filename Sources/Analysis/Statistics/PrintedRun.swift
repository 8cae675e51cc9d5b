internal import Answers
internal import Store
internal import Vocabulary

/// The months that one report prints for one row, each with the values it can stand for.
struct PrintedRun {
  /// So many figures that all end in zeros are taken for whole ones with zeros added.
  static let fewestPadded = 3

  let months: MonthRange
  let values: [Double?]
  let intervals: [Interval?]
  let statuses: [ValueStatus]
  /// Decimals that carry information.
  let decimals: Int
  /// Whether the report adds a zero to whole figures.
  let isPadded: Bool

  /// - Parameter report: only its own cells count; nil for whatever is shown.
  init(_ read: MonthlyValues, unit: Unit, report: Month? = nil) {
    months = read.range
    let isOwn = read.range.indices.map { place in
      read.statuses[place].isValue && (report == nil || read.reports[place] == report)
    }
    values = read.range.indices.map { isOwn[$0] ? read.values[$0] : nil }
    statuses = read.statuses
    let printed = Int(read.decimals.max() ?? 0)
    let present = values.compactMap { $0 }
    isPadded =
      printed > 0 && present.count >= PrintedRun.fewestPadded
      && present.allSatisfy { $0 == $0.rounded() }
    decimals = isPadded ? 0 : printed
    intervals = values.indices.map { [values, isPadded] place in
      guard let value = values[place] else { return nil }
      // A whole number of children is exact.
      if unit == .count { return Interval(value, value) }
      let own = isPadded ? 0 : Int(read.decimals[place])
      return Interval(printed: value, decimals: own).notNegative
    }
  }

  func value(at month: Month) -> Double? { place(month).flatMap { values[$0] } }
  func interval(at month: Month) -> Interval? { place(month).flatMap { intervals[$0] } }

  /// The months with a figure among the twelve that end at `month`.
  func lastTwelve(to month: Month) -> [Interval] {
    (0..<12).compactMap { interval(at: month - $0) }
  }

  private func place(_ month: Month) -> Int? {
    months.contains(month) ? month - months.first : nil
  }
}
