import Store

/// All that a printed figure may have been before it was rounded, both ends included.
struct Interval: Equatable, CustomStringConvertible {
  var low: Double
  var high: Double

  /// Room for the rounding of binary fractions, far below any printed place.
  private static let hair = 1e-9

  init(_ low: Double, _ high: Double) {
    self.low = min(low, high)
    self.high = max(low, high)
  }

  init(_ value: Double) { self.init(value, value) }

  /// Half a unit of the last printed place either way, or the figure alone if it is exact.
  init?(_ cell: PrintedCell, isExact: Bool = false) {
    guard let value = cell.value else { return nil }
    let half = isExact ? 0 : 0.5 * (0..<cell.decimals).reduce(1) { unit, _ in unit / 10 }
    self.init(value - half, value + half)
  }

  /// Whether one figure can be both.
  func meets(_ other: Interval) -> Bool {
    low <= other.high + Interval.hair && other.low <= high + Interval.hair
  }

  func intersection(_ other: Interval) -> Interval? {
    meets(other) ? Interval(max(low, other.low), min(high, other.high)) : nil
  }

  /// The change from a base to this, as a percentage of the base, which is above zero.
  func percentageChange(from base: Interval) -> Interval {
    Interval((low - base.high) / base.high * 100, (high - base.low) / base.low * 100)
  }

  static func mean(_ all: [Interval]) -> Interval {
    let count = Double(all.count)
    return Interval(
      all.reduce(0) { $0 + $1.low } / count, all.reduce(0) { $0 + $1.high } / count)
  }

  /// What the greatest of some figures may be.
  static func greatest(_ all: [Interval]) -> Interval? {
    guard let low = all.map(\.low).max(), let high = all.map(\.high).max() else { return nil }
    return Interval(low, high)
  }

  var description: String { "\(low)…\(high)" }
}
