/// How far two series rise and fall together: Spearman's rank correlation, which no single month
/// can dominate and which needs no straight line.
struct RankCorrelation: Equatable {
  /// With fewer pairs of months it means nothing.
  static let fewestPairs = 10
  /// The chance at which independent months look correlated.
  static let level = 0.05

  /// -1 to 1.
  let rho: Double
  /// Months that both have.
  let pairs: Int
  /// As many independent months would say as much: months that resemble the one before count less.
  let effectivePairs: Double

  /// - Parameters:
  ///   - left: one a month, nil where there is no figure.
  ///   - right: the same months.
  /// - Returns: nil where one of them never moves, or too few months have both.
  init?(_ left: [Double?], _ right: [Double?]) {
    let both = zip(left, right).map { a, b in a.flatMap { a in b.map { (a, $0) } } }
    let known = both.compactMap(\.self)
    guard known.count >= RankCorrelation.fewestPairs,
      let rho = RankCorrelation.pearson(
        RankCorrelation.ranks(known.map(\.0)), RankCorrelation.ranks(known.map(\.1)))
    else { return nil }
    self.rho = rho
    pairs = known.count
    effectivePairs = RankCorrelation.effective(
      known.count, Autocorrelation.lag1(both.map { $0?.0 }) ?? 0,
      Autocorrelation.lag1(both.map { $0?.1 }) ?? 0)
  }

  /// Beyond what independent series show once in twenty times: |ρ| above 1.96 / √(n − 1).
  ///
  /// Source: Hotelling and Pabst 1936, the variance of ρ under independence; n is the effective
  /// number of months.
  var isBeyondChance: Bool {
    effectivePairs > 2 && abs(rho) > ConfidenceInterval.z / (effectivePairs - 1).squareRoot()
  }

  /// n (1 − ab) / (1 + ab), where a and b are the correlations of each with its own month before;
  /// never more than n.
  ///
  /// Source: Bartlett 1935; Pyper and Peterman 1998.
  private static func effective(_ count: Int, _ a: Double, _ b: Double) -> Double {
    let shared = a * b
    return shared > 0 ? Double(count) * (1 - shared) / (1 + shared) : Double(count)
  }

  /// The places in ascending order; equal values share the mean of theirs.
  static func ranks(_ values: [Double]) -> [Double] {
    values.map { value in
      let below = values.count { $0 < value }
      let equal = values.count { $0 == value }
      return Double(below) + Double(equal + 1) / 2
    }
  }

  /// Pearson's coefficient; nil where one of them never moves.
  static func pearson(_ left: [Double], _ right: [Double]) -> Double? {
    let (x, y) = (left.mean, right.mean)
    let sums = zip(left, right).reduce(into: (xy: 0.0, xx: 0.0, yy: 0.0)) { sums, pair in
      let (a, b) = (pair.0 - x, pair.1 - y)
      sums.xy += a * b
      sums.xx += a * a
      sums.yy += b * b
    }
    guard sums.xx > 0, sums.yy > 0 else { return nil }
    return sums.xy / (sums.xx * sums.yy).squareRoot()
  }
}
