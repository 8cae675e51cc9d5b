import Testing

@testable import Analysis

/// Counting over bare numbers agrees with the limits that `spc` draws, and with the rules said plainly.
@Suite struct SignalTallyTests {
  @Test(arguments: 1...200)
  func randomSeries(_ seed: Int) {
    let months = Self.months(seed)
    let values = months.map { $0.isNaN ? nil : $0 }
    var tally = SignalTally()
    tally.add(months.span, isScreened: true)
    guard let limits = ControlLimits(of: values) else { return }
    #expect(tally.figures == limits.figures)
    let expected = Plain(values, limits)
    #expect(tally.outside == expected.outside.count)
    #expect(tally.run == expected.run.count)
    #expect(tally.trend == expected.trend.count)
    #expect(tally.near == expected.near.count)
    let any = expected.outside.union(expected.run).union(expected.trend).union(expected.near)
    #expect(tally.any == any.count)
    let last = values.lastIndex { $0 != nil }
    #expect(tally.now == (last.map(any.contains) == true ? 1 : 0))
  }

  /// Ten times 0.1 has a mean that is not quite 0.1.
  @Test func whatNeverMovesIsNoSignal() {
    var tally = SignalTally()
    tally.add(Array(repeating: 0.1, count: 30).span, isScreened: true)
    #expect(tally.any == 0)
    let limits = ControlLimits(of: Array(repeating: 0.1, count: 30))
    #expect(limits?.isOutside(0.1) == false)
  }

  @Test func withoutFiguresThereIsNoSeries() {
    var tally = SignalTally()
    tally.add([Double.nan, .nan].span, isScreened: true)
    #expect(tally == SignalTally())
  }

  /// Whole numbers, so that months are often equal; a tenth of them missing. Up to 230 months.
  private static func months(_ seed: Int) -> [Double] {
    var state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15
    var level = 10.0
    return (0..<(30 + seed)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(state >> 33)
      if number % 9 == 0 { level += Double(number / 9 % 7 - 3) }
      return number % 10 == 3 ? .nan : level + Double(number / 100 % 5)
    }
  }

  /// The months that complete each rule, looked at one by one.
  private struct Plain {
    var (outside, run, trend, near) = (Set<Int>(), Set<Int>(), Set<Int>(), Set<Int>())

    init(_ values: [Double?], _ limits: ControlLimits) {
      for end in values.indices {
        guard let value = values[end] else { continue }
        if limits.isOutside(value) { outside.insert(end) }
        if let seven = Plain.months(values, 7, to: end) {
          if Plain.isOneSided(seven, limits) { run.insert(end) }
          let steps = zip(seven, seven.dropFirst()).map { $1 - $0 }
          if steps.allSatisfy({ $0 > 0 }) || steps.allSatisfy({ $0 < 0 }) { trend.insert(end) }
        }
        if let three = Plain.months(values, 3, to: end), Plain.isOneSided(three, limits),
          limits.isNear(value), three.count(where: limits.isNear) >= 2
        {
          near.insert(end)
        }
      }
    }

    private static func months(_ values: [Double?], _ count: Int, to end: Int) -> [Double]? {
      guard end >= count - 1 else { return nil }
      let known = values[(end - count + 1)...end].compactMap(\.self)
      return known.count == count ? known : nil
    }

    private static func isOneSided(_ months: [Double], _ limits: ControlLimits) -> Bool {
      months.allSatisfy { $0 > limits.mean + 1e-9 } || months.allSatisfy { $0 < limits.mean - 1e-9 }
    }
  }
}
