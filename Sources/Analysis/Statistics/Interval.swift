internal import Vocabulary

/// All the values that a printed figure can stand for, both ends included.
struct Interval: Equatable, Sendable {
  var low: Double
  var high: Double

  init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// A figure rounded half away from zero to so many decimals: 7 is anything from 6.5 to 7.5.
  init(printed value: Double, decimals: Int) {
    let half = 0.5 / Rounding.powerOfTen(decimals)
    self.init(value - half, value + half)
  }

  /// Room for the last bits of binary arithmetic, far below any printed digit.
  private static let slack = 1e-9

  func meets(_ other: Interval) -> Bool {
    low <= other.high + Interval.slack && other.low <= high + Interval.slack
  }

  func contains(_ value: Double) -> Bool { meets(Interval(value, value)) }

  /// No figure of a scorecard is below zero, whatever rounding allows.
  var notNegative: Interval { low < 0 && high >= 0 ? Interval(0, high) : self }

  /// (value - base) / base in per cent, for every value and base that may be meant; nil for base 0.
  static func relativeChange(from base: Interval, to value: Interval) -> Interval? {
    guard base.high > 0, base.low >= 0 else { return nil }
    let low = (value.low / base.high - 1) * 100
    let high = base.low > 0 ? (value.high / base.low - 1) * 100 : .infinity
    return Interval(low, high)
  }

  static func mean(_ all: [Interval]) -> Interval? {
    guard !all.isEmpty else { return nil }
    let count = Double(all.count)
    return Interval(
      all.reduce(0) { $0 + $1.low } / count, all.reduce(0) { $0 + $1.high } / count)
  }

  static func maximum(_ all: [Interval]) -> Interval? {
    guard let low = all.map(\.low).max(), let high = all.map(\.high).max() else { return nil }
    return Interval(low, high)
  }
}
