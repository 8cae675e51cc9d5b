/// Pearson's correlation over the months of many authorities together, and within them.
///
/// Two measures that are both high in the same places correlate over all pairs although neither moves
/// with the other. `within` takes away each authority's own means first, so it tells of movement alone.
struct PooledCorrelation: Equatable {
  /// Pairs of figures for one authority and month, and the authorities that they come from.
  let pairs: Int
  let authorities: Int
  /// Nil where one of them never differs.
  let r: Double?
  let within: Double?

  init(_ sums: PairSums) {
    pairs = sums.all.count
    authorities = sums.authorities
    r = sums.all.correlation
    within = PooledCorrelation.ratio(sums.within.xy, sums.within.xx, sums.within.yy)
  }

  fileprivate static func ratio(_ xy: Double, _ xx: Double, _ yy: Double) -> Double? {
    // What is left of sums that cancel out is no spread.
    guard xx > 1e-9, yy > 1e-9 else { return nil }
    return max(-1, min(1, xy / (xx * yy).squareRoot()))
  }

  /// Sums of pairs, measured from a figure near their mean so that nothing cancels out.
  struct Moments: Equatable {
    var count = 0
    var (x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0)

    var spread: (xx: Double, yy: Double, xy: Double) {
      let n = Double(max(1, count))
      return (xx - x * x / n, yy - y * y / n, xy - x * y / n)
    }

    var correlation: Double? {
      let spread = spread
      return PooledCorrelation.ratio(spread.xy, spread.xx, spread.yy)
    }

    static func + (left: Moments, right: Moments) -> Moments {
      var sum = left
      sum.count += right.count
      sum.x += right.x
      sum.y += right.y
      sum.xx += right.xx
      sum.yy += right.yy
      sum.xy += right.xy
      return sum
    }
  }

  /// The pairs of one indicator with another, authority by authority.
  struct PairSums: Equatable {
    private(set) var all = Moments()
    private(set) var within = (xx: 0.0, yy: 0.0, xy: 0.0)
    private(set) var authorities = 0
    /// What `y` is measured from.
    private var origin = Double.nan

    static func == (left: PairSums, right: PairSums) -> Bool { left.all == right.all }

    /// Adds the months of one authority; NaN where there is no figure.
    ///
    /// - Parameter x: measured from a figure near its mean already.
    mutating func add(_ x: Span<Double>, _ y: Span<Double>) {
      var sums = Moments()
      for place in x.indices {
        let (a, raw) = (x[place], y[place])
        if a.isNaN || raw.isNaN { continue }
        if origin.isNaN { origin = raw }
        let b = raw - origin
        sums.count += 1
        sums.x += a
        sums.y += b
        sums.xx += a * a
        sums.yy += b * b
        sums.xy += a * b
      }
      guard sums.count > 0 else { return }
      all = all + sums
      authorities += 1
      let spread = sums.spread
      within = (within.xx + spread.xx, within.yy + spread.yy, within.xy + spread.xy)
    }
  }
}
