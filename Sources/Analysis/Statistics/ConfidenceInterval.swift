/// The values that a measured one could have come out of by chance, at 95 in 100.
struct ConfidenceInterval: Equatable {
  /// The 97.5 % point of the normal distribution.
  static let z = 1.959963984540054

  let value: Double
  let lower: Double
  let upper: Double

  /// The same in another unit.
  func scaled(by factor: Double) -> ConfidenceInterval {
    ConfidenceInterval(value: value * factor, lower: lower * factor, upper: upper * factor)
  }

  /// Whether the difference from another figure is more than chance: its own interval leaves out 0.
  ///
  /// The interval of a difference is d − √((v − l)² + (u′ − v′)²) to d + √((u − v)² + (v′ − l′)²).
  ///
  /// Source: Newcombe 1998, method 10, for proportions; Zou and Donner 2008 for any two intervals.
  func differs(from other: ConfidenceInterval) -> Bool {
    let difference = value - other.value
    let below = ConfidenceInterval.length(value - lower, other.upper - other.value)
    let above = ConfidenceInterval.length(upper - value, other.value - other.lower)
    return difference - below > 0 || difference + above < 0
  }

  private static func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
