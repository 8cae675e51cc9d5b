internal import Answers
internal import Vocabulary

/// How a change is measured and judged.
enum ChangeRule {
  /// The change from `base` to `value`: counts and rates also in per cent, percentages in points.
  ///
  /// Source: relative change is (value - base) / base of the figures as held, undefined for base 0.
  static func change(
    from base: Double, to value: Double, like series: AnswerSeries, polarity: Polarity
  ) -> Change {
    let difference = series.figure(value - base)
    let inPoints = series.unit.changesInPoints
    // Of a base that is not above zero, or across it, a percentage says nothing.
    let percent = inPoints || base <= 0 || value < 0 ? nil : (value - base) / base * 100
    let movement = movement(difference)
    return Change(
      difference: difference, percent: percent, movement: movement,
      judgement: judgement(movement, polarity))
  }

  /// Up or down only if the difference shows at the precision it is printed with.
  static func movement(_ difference: Figure) -> Movement {
    let shown = Rounding.halfAwayFromZero(difference.value, decimals: difference.decimals)
    if shown > 0 { return .up }
    return shown < 0 ? .down : .level
  }

  /// A judgement needs an agreed direction; a range needs its limits, which a change does not have.
  static func judgement(_ movement: Movement, _ polarity: Polarity) -> Judgement {
    switch (polarity, movement) {
    case (.none, _), (.range, _): .none
    case (_, .level): .same
    case (.high, .up), (.low, .down): .better
    case (.high, .down), (.low, .up): .worse
    }
  }
}

/// Rounding as the reports do it.
enum Rounding {
  /// Half away from zero: 328.5 is 329 and -11.5 is -12.
  static func halfAwayFromZero(_ value: Double, decimals: Int) -> Double {
    let scale = powerOfTen(decimals)
    return (value * scale).rounded(.toNearestOrAwayFromZero) / scale
  }

  static func powerOfTen(_ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1.0) { power, _ in power * 10 }
  }
}
