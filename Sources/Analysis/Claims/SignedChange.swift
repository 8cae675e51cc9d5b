internal import Answers
internal import Vocabulary

/// A change as it is claimed: a number, and the way that the sentence says it went.
struct SignedChange {
  private let number: ClaimWords.Number
  private let sign: Double

  init(_ number: ClaimWords.Number, _ direction: ClaimText.Direction?) {
    self.number = number
    sign = direction == .down && number.value > 0 ? -1 : 1
  }

  private var claimed: Interval {
    let value = number.value * sign
    return Interval(printed: value, decimals: number.decimals)
  }

  /// Per cent of the base or, between two shares, points; without a % the difference itself.
  func fits(_ from: Interval, _ to: Interval, inPoints: Bool) -> Bool {
    let difference = Interval(to.low - from.high, to.high - from.low)
    if !number.isPercent || inPoints, difference.meets(claimed) { return true }
    guard number.isPercent else { return false }
    return Interval.relativeChange(from: from, to: to)?.meets(claimed) ?? false
  }

  /// `−26%`, `+187`
  var phrase: Phrase {
    number.isPercent
      ? "\(difference: Figure(number.value * sign, decimals: number.decimals, unit: .count))%"
      : "\(difference: Figure(number.value * sign, decimals: number.decimals, unit: .count))"
  }

  static func phrase(_ from: Double, _ to: Double, inPoints: Bool) -> Phrase {
    let isWhole = from == from.rounded() && to == to.rounded()
    let difference = Figure(to - from, decimals: isWhole ? 0 : 1, unit: .count)
    let size: Phrase =
      inPoints
      ? "\(difference: difference)\(difference.pointsWord(.percent))" : "\(difference: difference)"
    guard from > 0 else { return "it is " + size }
    return "it is \(percentChange: (to - from) / from * 100), \(size)"
  }
}
