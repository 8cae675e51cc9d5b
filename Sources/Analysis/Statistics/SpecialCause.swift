/// What makes a month stand out of ordinary variation, the surest first: the first that applies counts.
///
/// Source: NHS England, Making Data Count, in its order of priority.
enum SpecialCauseRule: CaseIterable {
  /// Beyond a limit.
  case outside
  /// Seven months, each above the one before, or each below it.
  case trend
  /// Two of three months beyond an inner limit, all three on that side of the mean. A month outside
  /// the limits does not count as near.
  case near
  /// Seven months on one side of the mean; a month on the mean ends the run.
  case run

  /// How many months in a row the rule looks at.
  var months: Int {
    switch self {
    case .outside: 1
    case .trend, .run: 7
    case .near: 3
    }
  }
}

/// A month that stands out, by which rule and on which side.
struct SpecialCause: Equatable {
  let rule: SpecialCauseRule
  /// Above the mean, or rising: a trend points the way it goes, wherever the mean is.
  let isHigh: Bool
}

extension ControlLimits {
  /// The special cause of each month, nil for ordinary months and those without a figure.
  ///
  /// A month without a figure ends every run and trend: nobody knows where it would have been.
  func specialCauses(in values: [Double?]) -> [SpecialCause?] {
    var causes = [SpecialCause?](repeating: nil, count: values.count)
    for rule in SpecialCauseRule.allCases {
      // How many months in a row have a figure, up to the one at hand.
      var known = 0
      for (end, value) in values.enumerated() {
        known = value == nil ? 0 : known + 1
        guard known >= rule.months else { continue }
        let start = end + 1 - rule.months
        let months = values[start...end].compactMap(\.self)
        for isHigh in [true, false] {
          let cause = SpecialCause(rule: rule, isHigh: isHigh)
          for place in marked(by: cause, months) where causes[start + place] == nil {
            causes[start + place] = cause
          }
        }
      }
    }
    return causes
  }

  /// Which of so many months in a row, as many as the rule looks at, it marks.
  private func marked(by cause: SpecialCause, _ months: [Double]) -> [Int] {
    let isHigh = cause.isHigh
    let slack = ControlLimits.slack
    let isOnSide: (Double) -> Bool = { isHigh ? $0 > mean + slack : $0 < mean - slack }
    switch cause.rule {
    case .outside:
      return isOutside(months[0]) && isOnSide(months[0]) ? [0] : []
    case .trend:
      let isTrend = zip(months, months.dropFirst()).allSatisfy { isHigh ? $0 < $1 : $0 > $1 }
      return isTrend ? Array(months.indices) : []
    case .near:
      let near = months.indices.filter { isNear(months[$0]) }
      return near.count >= 2 && months.allSatisfy(isOnSide) ? near : []
    case .run:
      return months.allSatisfy(isOnSide) ? Array(months.indices) : []
    }
  }
}
