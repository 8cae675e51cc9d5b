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
    let outer = chart.width + ControlLimits.slack
    let inner = chart.width * 2 / 3 + ControlLimits.slack
    let sevenInARow = SpecialCauseRule.run.months
    var (side, run, steps) = (0, 0, 0)
    var (before, isLast) = (Double.nan, false)
    // Of the two months before: near a limit, and on which side.
    var recent = (near: (false, false), side: (0, 0))
    for place in months.indices {
      let value = months[place]
      if value.isNaN {
        (side, run, steps, before) = (0, 0, 0, .nan)
        recent = ((false, false), (0, 0))
        continue
      }
      let distance = value - chart.mean
      let isOutside = abs(distance) > outer
      let isNear = !isOutside && abs(distance) > inner
      let its = distance > ControlLimits.slack ? 1 : distance < -ControlLimits.slack ? -1 : 0
      run = its != 0 && its == side ? run + 1 : abs(its)
      side = its
      if value > before {
        steps = max(steps, 0) + 1
      } else if value < before {
        steps = min(steps, 0) - 1
      } else {
        steps = 0
      }
      let isRun = run >= sevenInARow
      let isTrend = abs(steps) >= sevenInARow - 1
      let nearby = (isNear ? 1 : 0) + (recent.near.0 ? 1 : 0) + (recent.near.1 ? 1 : 0)
      let isPair = isNear && nearby >= 2 && its == recent.side.0 && its == recent.side.1
      recent = ((isNear, recent.near.0), (its, recent.side.0))
      before = value
      isLast = isOutside || isRun || isTrend || isPair
      outside += isOutside ? 1 : 0
      self.run += isRun ? 1 : 0
      trend += isTrend ? 1 : 0
      near += isPair ? 1 : 0
      any += isLast ? 1 : 0
    }
    now += isLast ? 1 : 0
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
    let steps = QuickLimits.steps(months, upTo: .infinity)
    var (sum, count) = (0.0, 0)
    for place in months.indices where !months[place].isNaN {
      sum += months[place]
      count += 1
    }
    guard count > 0 else { return nil }
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
      if step < limit {
        sum += step
        count += 1
      }
    }
    return (count == 0 ? 0 : sum / Double(count), count)
  }
}
