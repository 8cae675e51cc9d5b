/// Quantiles of a small set of figures.
enum Quantile {
  /// Linear interpolation between the order statistics at 1 + (n - 1)p: type 7.
  ///
  /// Source: Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996; R's default.
  static func type7(_ values: [Double], _ p: Double) -> Double? {
    values.isEmpty ? nil : type7(sorted: values.sorted(), p)
  }

  /// The same of figures in order, of which there is one at least.
  static func type7(sorted: [Double], _ p: Double) -> Double {
    let last = sorted.count - 1
    let position = Double(last) * p
    let below = Int(position.rounded(.down))
    let above = min(below + 1, last)
    return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
  }
}
