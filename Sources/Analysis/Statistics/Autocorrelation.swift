/// How much a month resembles the one before it.
enum Autocorrelation {
  /// The correlation of each month with the next, both measured from the mean of all.
  ///
  /// Months without a neighbour, at both sides of gaps, say nothing of it and are left out.
  ///
  /// Source: r1 = Σ (x_t − x̄)(x_t+1 − x̄) / Σ (x_t − x̄)²; Box and Jenkins.
  ///
  /// - Returns: nil where nothing ever moves.
  static func lag1(_ values: [Double?]) -> Double? {
    lag1(ofJoined: joined(values))
  }

  private static func lag1(ofJoined joined: [Double?]) -> Double? {
    let known = joined.compactMap(\.self)
    let mean = known.mean
    let spread = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    guard spread > 0 else { return nil }
    let shared = zip(joined, joined.dropFirst()).reduce(0.0) { sum, pair in
      guard let before = pair.0, let after = pair.1 else { return sum }
      return sum + (before - mean) * (after - mean)
    }
    return shared / spread
  }

  /// More than independent months would show once in twenty times.
  ///
  /// Source: Bartlett's standard error, 1 / √n; to one side, 1.645 of them, because only neighbours
  /// that are alike make limits too narrow.
  static func isPresent(in values: [Double?]) -> Bool {
    let joined = joined(values)
    let count = joined.count { $0 != nil }
    guard let correlation = lag1(ofJoined: joined), count > 2 else { return false }
    return correlation > 1.645 / Double(count).squareRoot()
  }

  /// The values, without those that have none beside them.
  private static func joined(_ values: [Double?]) -> [Double?] {
    let isKnown = { (place: Int) in values.indices.contains(place) && values[place] != nil }
    return values.indices.map { isKnown($0 - 1) || isKnown($0 + 1) ? values[$0] : nil }
  }
}
