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
    type7(of: sorted.count, p) { sorted[$0] }
  }

  /// The same of figures that need not be sorted for it.
  static func type7(_ statistics: inout OrderStatistics, _ p: Double) -> Double {
    type7(of: statistics.count, p) { statistics.figure(at: $0) }
  }

  private static func type7(of count: Int, _ p: Double, _ figure: (Int) -> Double) -> Double {
    let position = Double(count - 1) * p
    let below = Int(position.rounded(.down))
    let (low, high) = (figure(below), figure(min(below + 1, count - 1)))
    return low + (position - Double(below)) * (high - low)
  }
}
