/// How far a series moves by chance alone: the limits of an individuals chart, XmR.
///
/// Limits are the mean ± 2.66 times the mean moving range, a moving range being the step from one
/// month to the next. They are not cut off at 0 or 100: that would move the mean to one side.
///
/// Source: NHS England, Making Data Count; the constants are 3/1.128 and D4 of two observations.
struct ControlLimits: Equatable {
  /// The factor from the mean moving range to a limit.
  static let scale = 2.66
  /// A moving range of so many times their mean does not belong to the ordinary ones.
  static let movingRangeScale = 3.267
  /// With fewer figures limits still wander: they are trial limits.
  static let fewestFigures = 13

  let mean: Double
  /// Of the moving ranges that were kept.
  let meanMovingRange: Double
  let largestMovingRange: Double
  /// Figures, and moving ranges between two months that both have one.
  let figures: Int
  let movingRanges: Int
  /// Moving ranges left out by screening.
  let screenedOut: Int

  /// - Parameters:
  ///   - values: one a month; nil where there is no figure. No step is taken across a gap.
  ///   - isScreened: whether outstanding moving ranges are left out, once.
  /// - Returns: nil where no two months in a row have figures.
  init?(of values: [Double?], isScreened: Bool = true) {
    let all = MovingRanges(values, below: .infinity)
    guard all.count > 0 else { return nil }
    let kept =
      isScreened
      ? MovingRanges(values, below: ControlLimits.movingRangeScale * all.mean) : all
    figures = values.count { $0 != nil }
    mean = values.reduce(0) { $0 + ($1 ?? 0) } / Double(figures)
    meanMovingRange = kept.mean
    largestMovingRange = all.largest
    movingRanges = all.count
    // All steps are 0: none is below the limit, and none is outstanding either.
    screenedOut = kept.count == 0 ? 0 : all.count - kept.count
  }

  var lower: Double { mean - ControlLimits.scale * meanMovingRange }
  var upper: Double { mean + ControlLimits.scale * meanMovingRange }
  /// Two thirds of the way to a limit.
  var innerLower: Double { mean - innerWidth }
  var innerUpper: Double { mean + innerWidth }
  var areTrial: Bool { figures < ControlLimits.fewestFigures }

  private var innerWidth: Double { ControlLimits.scale * meanMovingRange * 2 / 3 }

  /// What is nearer than this lies on a limit or the mean: a mean of decimals is never quite exact.
  static let slack = 1e-9

  func isOutside(_ value: Double) -> Bool {
    value > upper + ControlLimits.slack || value < lower - ControlLimits.slack
  }
  /// Beyond an inner limit, but not outside.
  func isNear(_ value: Double) -> Bool {
    let slack = ControlLimits.slack
    return !isOutside(value) && (value > innerUpper + slack || value < innerLower - slack)
  }
}

/// The steps between two months that both have a figure, those that are smaller than a limit.
private struct MovingRanges {
  private(set) var count = 0
  private(set) var largest = 0.0
  private var sum = 0.0

  init(_ values: [Double?], below limit: Double) {
    var before: Double?
    for value in values {
      if let before, let value { add(abs(value - before), below: limit) }
      before = value
    }
  }

  private mutating func add(_ step: Double, below limit: Double) {
    guard step < limit else { return }
    count += 1
    sum += step
    largest = max(largest, step)
  }

  /// 0 of none.
  var mean: Double { count == 0 ? 0 : sum / Double(count) }
}

extension [Double] {
  /// The arithmetic mean; 0 of none.
  var mean: Double { isEmpty ? 0 : reduce(0, +) / Double(count) }
}
