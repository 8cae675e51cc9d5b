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
    var x = 0.0
    var y = 0.0
    var xx = 0.0
    var yy = 0.0
    var xy = 0.0

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
      if origin.isNaN { origin = PairSums.firstPair(x, y) }
      let sums = Moments(x, y, from: origin)
      guard sums.count > 0 else { return }
      all = all + sums
      authorities += 1
      let spread = sums.spread
      within = (within.xx + spread.xx, within.yy + spread.yy, within.xy + spread.xy)
    }

    private static func firstPair(_ x: Span<Double>, _ y: Span<Double>) -> Double {
      for place in x.indices where !x[place].isNaN && !y[place].isNaN { return y[place] }
      return .nan
    }
  }
}

extension PooledCorrelation.Moments {
  /// The sums of one run of months, four of them at a time.
  fileprivate init(_ x: Span<Double>, _ y: Span<Double>, from origin: Double) {
    var sums = (
      n: SIMD4<Double>.zero, x: SIMD4<Double>.zero, y: SIMD4<Double>.zero,
      xx: SIMD4<Double>.zero, yy: SIMD4<Double>.zero, xy: SIMD4<Double>.zero
    )
    for place in stride(from: 0, to: x.count, by: 4) {
      var (a, b) = (SIMD4(repeating: Double.nan), SIMD4(repeating: Double.nan))
      for lane in 0..<min(4, x.count - place) {
        a[lane] = x[place + lane]
        b[lane] = y[place + lane] - origin
      }
      // What is no number is not equal to itself.
      let isPair = (a .== a) .& (b .== b)
      a = SIMD4.zero.replacing(with: a, where: isPair)
      b = SIMD4.zero.replacing(with: b, where: isPair)
      sums.n += SIMD4.zero.replacing(with: SIMD4(repeating: 1), where: isPair)
      sums.x += a
      sums.y += b
      sums.xx += a * a
      sums.yy += b * b
      sums.xy += a * b
    }
    self.init(
      count: Int(sums.n.sum()), x: sums.x.sum(), y: sums.y.sum(), xx: sums.xx.sum(),
      yy: sums.yy.sum(), xy: sums.xy.sum())
  }
}
