/// The exact interval of a small count of events.
enum ExactPoisson {
  /// One tail of 95 in 100.
  private static let tail = 0.025
  /// Above the upper limit of nine events, 17.1.
  private static let highestMean = 40.0
  /// Halvings after which the limits are exact to the last digits.
  private static let halvings = 60

  /// The means for which so many events or more, and so many or fewer, have a chance of 2.5 %.
  ///
  /// The same as χ²(0.025, 2x)/2 and χ²(0.975, 2x + 2)/2.
  ///
  /// Source: Garwood 1936.
  static func interval(_ events: Int) -> ConfidenceInterval {
    let lower = events == 0 ? 0 : mean { 1 - chance(of: events - 1, orFewerAt: $0) >= tail }
    let upper = mean { chance(of: events, orFewerAt: $0) <= tail }
    return ConfidenceInterval(value: Double(events), lower: lower, upper: upper)
  }

  /// The lowest mean from which on `isReached`.
  private static func mean(_ isReached: (Double) -> Bool) -> Double {
    var (low, high) = (0.0, highestMean)
    for _ in 0..<halvings {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private static func chance(of events: Int, orFewerAt mean: Double) -> Double {
    var term = exponential(-mean)
    var sum = term
    for event in 0..<events {
      term *= mean / Double(event + 1)
      sum += term
    }
    return sum
  }

  /// e to a power, without the C mathematics library: a short series for a 1024th, squared ten times.
  private static func exponential(_ power: Double) -> Double {
    let small = power / 1024
    var (term, sum) = (1.0, 1.0)
    for place in 1...8 {
      term *= small / Double(place)
      sum += term
    }
    return (0..<10).reduce(sum) { result, _ in result * result }
  }
}
