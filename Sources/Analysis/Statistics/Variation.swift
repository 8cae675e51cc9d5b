internal import Answers
internal import Vocabulary

/// What the control chart of one series comes to: its limits, and the months that stand out.
struct Variation {
  let summary: SeriesSummary
  let limits: ControlLimits
  /// One a month of the series; nil where there is no figure.
  private let values: [Double?]
  /// Why limits do not describe the series; nil where they do.
  let misfit: Misfit?

  enum Misfit {
    /// Months depend on one another.
    case movesSlowly
    /// The series stands still but for steps that screening leaves out: limits around nothing.
    case movesSeldom
  }

  /// Nil where no two months in a row have figures.
  init?(_ summary: SeriesSummary, basis: Basis, isScreened: Bool = true) {
    let values = summary.valuesByMonth
    guard let limits = ControlLimits(of: values, isScreened: isScreened) else { return nil }
    self.summary = summary
    self.limits = limits
    self.values = values
    let isDependent =
      switch basis {
      // Eleven of twelve months are the same in the next figure.
      case .rolling12, .yearToDate: true
      case .snapshot: Autocorrelation.isPresent(in: values)
      case .month, .annual, .term: false
      }
    let standsStill = limits.meanMovingRange == 0 && limits.largestMovingRange > 0
    misfit = isDependent ? .movesSlowly : standsStill ? .movesSeldom : nil
  }

  /// Whether signal or noise may be said of a month: enough figures, and limits that fit them.
  var isSure: Bool { !limits.areTrial && misfit == nil }

  /// The special cause of each month of the series.
  var causes: [SpecialCause?] { limits.specialCauses(in: values) }

  /// That of the last month with a figure: what marks it lies within the months before it that the
  /// longest rule looks at.
  var lastCause: SpecialCause? {
    guard let last = values.lastIndex(where: { $0 != nil }) else { return nil }
    let months = values[...last].suffix(SpecialCauseRule.mostMonths)
    return limits.specialCauses(in: Array(months)).last ?? nil
  }

  /// `Oct-18 is a signal, above the upper limit (87.5%)`: whether the last month is more than the
  /// months' ordinary ups and downs. Nil where that cannot be told.
  var signalOrNoise: Phrase? {
    guard isSure, let last = summary.last else { return nil }
    guard let cause = lastCause else { return "\(last.month) is within expected variation" }
    return "\(last.month) is a signal, \(cause.rule.phrase(isHigh: cause.isHigh, of: self))"
  }

  /// Good, bad or, without a direction, neither.
  func judgement(_ cause: SpecialCause) -> Judgement {
    ChangeRule.judgement(cause.isHigh ? .up : .down, summary.polarity)
  }

  /// A figure made from the figures: with a decimal, since means and limits fall between them.
  func figure(_ value: Double) -> Figure {
    Figure(value, decimals: max(1, summary.series.decimals), unit: summary.series.unit)
  }
}

extension Variation {
  /// The limits and the mean as a chart draws them.
  var references: [TrendChart.Reference] {
    let lines: [(String, Double, TrendChart.Reference.Kind)] = [
      ("UPL", limits.upper, .limit), ("mean", limits.mean, .mean), ("LPL", limits.lower, .limit),
    ]
    return lines.map { label, value, kind in
      TrendChart.Reference(label: label, figure: figure(value), kind: kind)
    }
  }
}

extension SpecialCauseRule {
  /// `below the lower limit (52.0%)`, `in a run of 7 months or more above the mean (69.8%)`: the months
  /// that it is said of need not be all of the run, since some may stand out for a surer reason.
  func phrase(isHigh: Bool, of variation: Variation) -> Phrase {
    let limits = variation.limits
    switch self {
    case .outside:
      let limit = variation.figure(isHigh ? limits.upper : limits.lower)
      return isHigh ? "above the upper limit (\(limit))" : "below the lower limit (\(limit))"
    case .trend: return "in a \(isHigh ? "rise" : "fall") of 7 months or more in a row"
    case .near:
      return "two of three months close to the \(isHigh ? "upper" : "lower") limit"
    case .run:
      let side = isHigh ? "above" : "below"
      return "in a run of 7 months or more \(side) the mean (\(variation.figure(limits.mean)))"
    }
  }
}
