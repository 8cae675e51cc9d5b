/// The interval of a count of events, and so of a rate.
enum Byar {
  /// Below this many events the approximation is too wide, and the exact limits are taken.
  static let fewestEvents = 10.0

  /// x(1 − 1/(9x) − z/(3√x))³ to (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³; exact below 10 events.
  ///
  /// Source: Breslow and Day 1987; Public Health England, Technical Guide: Confidence Intervals.
  ///
  /// - Returns: nil for a count below 0.
  static func interval(_ events: Double) -> ConfidenceInterval? {
    guard events >= 0 else { return nil }
    guard events >= fewestEvents else { return ExactPoisson.interval(Int(events.rounded())) }
    return ConfidenceInterval(
      value: events, lower: limit(events, -ConfidenceInterval.z),
      upper: limit(events + 1, ConfidenceInterval.z))
  }

  private static func limit(_ events: Double, _ z: Double) -> Double {
    let root = 1 - 1 / (9 * events) + z / (3 * events.squareRoot())
    return events * root * root * root
  }
}
