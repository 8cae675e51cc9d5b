internal import Answers
internal import Vocabulary

/// What an expression comes to, month by month: a figure, or why there is none.
struct DerivedValues {
  var months: MonthRange
  /// One a month; not a number where there is no figure. True is 1, false 0.
  var values: [Double]
  /// `.reported` where there is a figure.
  var statuses: [ValueStatus]
  var decimals: Int
  /// Months that another table of a report prints differently.
  var isConflicting: [Bool]

  /// The same figure in every month.
  init(_ value: Double, in months: MonthRange, decimals: Int = 0) {
    self.months = months
    values = Array(repeating: value, count: months.count)
    statuses = Array(repeating: .reported, count: months.count)
    self.decimals = decimals
    isConflicting = Array(repeating: false, count: months.count)
  }

  init(_ series: AnswerSeries) {
    months = series.months
    values = series.values
    statuses = series.statuses
    decimals = series.decimals
    isConflicting = series.isConflicting
  }

  static func missing(in months: MonthRange) -> DerivedValues {
    var values = DerivedValues(.nan, in: months)
    values.statuses = Array(repeating: .absent, count: months.count)
    return values
  }

  subscript(place: Int) -> Double? { statuses[place].isValue ? values[place] : nil }

  /// Sets what a month comes to; what is not finite could not be computed.
  mutating func set(_ place: Int, _ value: Double?, otherwise status: ValueStatus) {
    let isKnown = value?.isFinite ?? false
    values[place] = isKnown ? value ?? .nan : .nan
    statuses[place] = isKnown ? .reported : (status.isValue ? .notComputed : status)
  }

  /// Month by month from several: missing where any is, for the reason of the first that is.
  static func combined(
    _ parts: [DerivedValues], decimals: Int, _ compute: ([Double]) -> Double?
  ) -> DerivedValues {
    var result = parts[0]
    result.decimals = decimals
    for place in result.months.indices {
      let figures = parts.compactMap { $0[place] }
      var reason = parts.first { $0[place] == nil }?.statuses[place]
      // A month that a report covers is not uncovered because an earlier one is.
      if reason == .absent, parts.contains(where: { $0.statuses[place] != .absent }) {
        reason = .notComputed
      }
      let value = reason == nil ? compute(figures) : nil
      result.set(place, value, otherwise: reason ?? .notComputed)
      result.isConflicting[place] = parts.contains { $0.isConflicting[place] }
    }
    return result
  }
}
