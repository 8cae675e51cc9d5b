/// How many months of many series stand out: the rules of `SpecialCauseRule`, counted in one pass over
/// bare numbers.
///
/// A month counts under every rule that it completes: the seventh of a run, and each one after it.
struct SignalTally: Equatable {
  var series = 0
  var figures = 0
  /// Months that complete a rule, by rule.
  var outside = 0
  var run = 0
  var trend = 0
  var near = 0
  /// Months that complete any.
  var any = 0
  /// Series whose last month does.
  var now = 0
  /// Series with too few figures for firm limits, and those in which months depend on one another.
  var trials = 0
  var dependent = 0

  /// Adds one series; `months` has NaN where there is no figure, which ends every run and trend.
  mutating func add(_ months: Span<Double>, isScreened: Bool) {
    guard let chart = QuickLimits(months, isScreened: isScreened) else { return }
    series += 1
    figures += chart.figures
    if chart.figures < ControlLimits.fewestFigures { trials += 1 }
    count(months, chart)
  }

  private mutating func count(_ months: Span<Double>, _ chart: QuickLimits) {
    var lastKnown = months.count - 1
    while months[lastKnown].isNaN { lastKnown -= 1 }
    var before = MonthBits()
    var start = 0
    while start < months.count {
      let range = start..<min(start + MonthBits.capacity, months.count)
      let bits = MonthBits(months, range, chart)
      let isRun = bits.onOneSide(SpecialCauseRule.run.months, after: before)
      let isTrend = bits.oneWay(SpecialCauseRule.trend.months - 1, after: before)
      let isPair =
        bits.near & (bits.near(1, after: before) | bits.near(2, after: before))
        & bits.onOneSide(SpecialCauseRule.near.months, after: before)
      let isAny = bits.outside | isRun | isTrend | isPair
      outside += bits.outside.nonzeroBitCount
      run += isRun.nonzeroBitCount
      trend += isTrend.nonzeroBitCount
      near += isPair.nonzeroBitCount
      any += isAny.nonzeroBitCount
      if range.contains(lastKnown), isAny >> UInt64(lastKnown - start) & 1 == 1 { now += 1 }
      before = bits
      start = range.upperBound
    }
  }

  static func + (left: SignalTally, right: SignalTally) -> SignalTally {
    SignalTally(
      series: left.series + right.series, figures: left.figures + right.figures,
      outside: left.outside + right.outside, run: left.run + right.run,
      trend: left.trend + right.trend, near: left.near + right.near, any: left.any + right.any,
      now: left.now + right.now, trials: left.trials + right.trials,
      dependent: left.dependent + right.dependent)
  }
}

/// The limits of `ControlLimits` from bare numbers, without keeping the steps.
struct QuickLimits {
  let mean: Double
  /// From the mean to a limit.
  let width: Double
  let figures: Int

  /// Nil where there is no figure.
  init?(_ months: Span<Double>, isScreened: Bool) {
    var (sum, count) = (0.0, 0)
    for place in months.indices {
      let isKnown = !months[place].isNaN
      sum += isKnown ? months[place] : 0
      count += isKnown ? 1 : 0
    }
    guard count > 0 else { return nil }
    let steps = QuickLimits.steps(months, upTo: .infinity)
    let kept =
      isScreened && steps.mean > 0
      ? QuickLimits.steps(months, upTo: ControlLimits.movingRangeScale * steps.mean) : steps
    mean = sum / Double(count)
    // A single month, or none beside another, has no usual step to be measured by.
    width = steps.count == 0 ? .infinity : ControlLimits.scale * kept.mean
    figures = count
  }

  /// The steps from month to month that are smaller than `limit`.
  private static func steps(
    _ months: Span<Double>, upTo limit: Double
  ) -> (mean: Double, count: Int) {
    var (sum, count) = (0.0, 0)
    for place in months.indices.dropFirst() {
      let step = abs(months[place] - months[place - 1])
      // A gap makes it no number, which is not smaller than anything.
      let isKept = step < limit
      sum += isKept ? step : 0
      count += isKept ? 1 : 0
    }
    return (count == 0 ? 0 : sum / Double(count), count)
  }
}

/// What is true of 64 months, a bit each: a rule is then looked for in all of them at once, without a
/// branch that nobody could foresee. Nothing is true of a month without a figure.
private struct MonthBits {
  static let capacity = UInt64.bitWidth

  var above: UInt64 = 0
  var below: UInt64 = 0
  /// Higher, or lower, than the month before.
  var rising: UInt64 = 0
  var falling: UInt64 = 0
  var outside: UInt64 = 0
  var near: UInt64 = 0

  init() {}

  init(_ months: Span<Double>, _ range: Range<Int>, _ chart: QuickLimits) {
    let slack = ControlLimits.slack
    let (outer, inner) = (chart.width + slack, chart.width * 2 / 3 + slack)
    var previous = range.lowerBound > 0 ? months[range.lowerBound - 1] : .nan
    var bit: UInt64 = 0
    for place in range {
      let value = months[place]
      let distance = value - chart.mean
      above |= (distance > slack ? 1 : 0) &<< bit
      below |= (distance < -slack ? 1 : 0) &<< bit
      rising |= (value > previous ? 1 : 0) &<< bit
      falling |= (value < previous ? 1 : 0) &<< bit
      outside |= (abs(distance) > outer ? 1 : 0) &<< bit
      near |= (abs(distance) > inner ? 1 : 0) &<< bit
      previous = value
      bit &+= 1
    }
    near &= ~outside
  }

  /// The months with which all of so many in a row lie on one side of the mean, after those `before`.
  func onOneSide(_ count: Int, after before: MonthBits) -> UInt64 {
    MonthBits.inARow(count, above, after: before.above)
      | MonthBits.inARow(count, below, after: before.below)
  }

  /// The months with which so many in a row have moved one way.
  func oneWay(_ count: Int, after before: MonthBits) -> UInt64 {
    MonthBits.inARow(count, rising, after: before.rising)
      | MonthBits.inARow(count, falling, after: before.falling)
  }

  /// The months so many months after one that is near.
  func near(_ months: Int, after before: MonthBits) -> UInt64 {
    MonthBits.later(by: months, near, after: before.near)
  }

  private static func inARow(_ count: Int, _ bits: UInt64, after before: UInt64) -> UInt64 {
    var all = bits
    for distance in 1..<count { all &= later(by: distance, bits, after: before) }
    return all
  }

  private static func later(by months: Int, _ bits: UInt64, after before: UInt64) -> UInt64 {
    bits &<< UInt64(months) | before &>> UInt64(capacity - months)
  }
}
