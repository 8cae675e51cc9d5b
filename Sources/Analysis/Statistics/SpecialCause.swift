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

  /// No rule looks at more.
  static let mostMonths = 7

  /// How many months in a row the rule looks at.
  var months: Int {
    switch self {
    case .outside: 1
    case .trend, .run: SpecialCauseRule.mostMonths
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
    // Nothing is above, below or beyond what is no number, so no rule reaches across a gap.
    let months = values.map { $0 ?? .nan }
    var causes = [SpecialCause?](repeating: nil, count: months.count)
    for rule in SpecialCauseRule.allCases where rule.months <= months.count {
      for start in 0...(months.count - rule.months) {
        let window = start..<(start + rule.months)
        guard let isHigh = side(of: months.span.extracting(window), by: rule) else { continue }
        for place in window where causes[place] == nil && (rule != .near || isNear(months[place])) {
          causes[place] = SpecialCause(rule: rule, isHigh: isHigh)
        }
      }
    }
    return causes
  }

  /// Whether some months in a row, as many as the rule looks at, stand out above or, false, below;
  /// nil where they do not by this rule.
  private func side(of months: Span<Double>, by rule: SpecialCauseRule) -> Bool? {
    switch rule {
    case .outside: isOutside(months[0]) ? commonSide(of: months) : nil
    case .trend: direction(of: months)
    case .near: months.indices.count { isNear(months[$0]) } >= 2 ? commonSide(of: months) : nil
    case .run: commonSide(of: months)
    }
  }

  private func commonSide(of months: Span<Double>) -> Bool? {
    if months.indices.allSatisfy({ months[$0] > mean + ControlLimits.slack }) { return true }
    return months.indices.allSatisfy { months[$0] < mean - ControlLimits.slack } ? false : nil
  }

  /// True where each month is above the one before, false where each is below.
  private func direction(of months: Span<Double>) -> Bool? {
    let later = months.indices.dropFirst()
    if later.allSatisfy({ months[$0 - 1] < months[$0] }) { return true }
    return later.allSatisfy { months[$0 - 1] > months[$0] } ? false : nil
  }
}
