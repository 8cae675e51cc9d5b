/// The interval of a share: so many of so many.
enum Wilson {
  /// (2x + z² ∓ z √(z² + 4x(1 − x/n))) / (2(n + z²))
  ///
  /// Source: Wilson 1927; Public Health England, Technical Guide: Confidence Intervals.
  ///
  /// - Returns: nil for a count below 0, above the whole, or of nothing.
  static func interval(_ count: Double, of whole: Double) -> ConfidenceInterval? {
    guard count >= 0, whole > 0, count <= whole else { return nil }
    let z = ConfidenceInterval.z
    let share = count / whole
    let root = (z * z + 4 * count * (1 - share)).squareRoot()
    let centre = 2 * count + z * z
    let scale = 2 * (whole + z * z)
    return ConfidenceInterval(
      value: share, lower: max(0, (centre - z * root) / scale),
      upper: min(1, (centre + z * root) / scale))
  }
}
