import Testing
import Vocabulary

@testable import Analysis

/// Limits and special causes, against worked examples and one rule at a time.
@Suite struct ControlLimitsTests {
  /// Source: the vignette of NHSRplotthedots.
  static let worked: [Double?] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]

  @Test func workedExampleScreened() throws {
    let limits = try #require(ControlLimits(of: Self.worked))
    #expect(isNear(limits.mean, 1.944, 0.0005))
    #expect(isNear(limits.lower, -0.72, 0.005) && isNear(limits.upper, 4.60, 0.005))
    #expect(limits.screenedOut == 2)
    let causes = limits.specialCauses(in: Self.worked)
    #expect(causes[4] == SpecialCause(rule: .outside, isHigh: true))
    #expect(causes.count { $0 != nil } == 1)
  }

  @Test func workedExampleUnscreened() throws {
    let limits = try #require(ControlLimits(of: Self.worked, isScreened: false))
    #expect(isNear(limits.lower, -3.06, 0.005) && isNear(limits.upper, 6.95, 0.005))
    #expect(limits.screenedOut == 0)
  }

  @Test func noStepIsTakenAcrossAGap() throws {
    let limits = try #require(ControlLimits(of: [1, 3, nil, 100, 102]))
    #expect(limits.movingRanges == 2 && limits.meanMovingRange == 2)
    #expect(ControlLimits(of: [1, nil, 2, nil, 3]) == nil)
  }

  @Test func nothingMoves() throws {
    let limits = try #require(ControlLimits(of: [5, 5, 5, 5]))
    #expect(limits.lower == 5 && limits.upper == 5 && limits.screenedOut == 0)
    #expect(limits.specialCauses(in: [5, 5, 5, 5]).allSatisfy { $0 == nil })
  }

  // MARK: - One rule at a time

  /// Limits of our own: mean 10, limits 4 and 16, inner limits 6 and 14.
  static func causes(_ values: [Double?]) throws -> [SpecialCause?] {
    // Steps of 6/2.66 alternately up and down round 10 give these limits.
    let half = 3 / 2.66
    let base = (0..<20).map { Double?(10 + ($0.isMultiple(of: 2) ? half : -half)) }
    return try #require(ControlLimits(of: base)).specialCauses(in: values)
  }

  @Test func aTrendIsSevenPointsStrictlyRising() throws {
    let rising: [Double?] = [7, 8, 9, 10, 11, 12, 13]
    #expect(
      try Self.causes(rising).allSatisfy { $0 == SpecialCause(rule: .trend, isHigh: true) })
    #expect(try Self.causes([7, 8, 9, 9, 11, 12, 13]).allSatisfy { $0 == nil })
    #expect(try Self.causes([7, 8, 9, nil, 11, 12, 13]).allSatisfy { $0 == nil })
  }

  @Test func aRunIsSevenPointsOnOneSide() throws {
    let run: [Double?] = [9, 8, 9, 8, 9, 8, 9]
    #expect(try Self.causes(run).allSatisfy { $0 == SpecialCause(rule: .run, isHigh: false) })
    #expect(try Self.causes([9, 8, 9, 10, 9, 8, 9]).allSatisfy { $0 == nil })
    #expect(try Self.causes([9, 8, 9, 8, 9, 8]).allSatisfy { $0 == nil })
  }

  @Test func twoOfThreeNearALimitOnOneSide() throws {
    let near = SpecialCause(rule: .near, isHigh: true)
    #expect(try Self.causes([15, 11, 15]) == [near, nil, near])
    #expect(try Self.causes([15, 9, 15]) == [nil, nil, nil])
    // A point outside is no near point, but may stand between two.
    let outside = SpecialCause(rule: .outside, isHigh: true)
    #expect(try Self.causes([17, 11, 15]) == [outside, nil, nil])
    #expect(try Self.causes([15, 17, 15]) == [near, outside, near])
  }

  @Test func theSurestRuleWins() throws {
    let causes = try Self.causes([9, 10.5, 11, 12, 13, 15, 17])
    #expect(causes[6]?.rule == .outside)
    #expect(causes[5]?.rule == .trend)
  }

  @Test func assuranceIsTheTargetAgainstTheLimits() throws {
    let limits = try #require(ControlLimits(of: [9, 11, 9, 11]))
    #expect(Assurance(of: 20, within: limits, polarity: .high) == .consistentlyMissed)
    #expect(Assurance(of: 20, within: limits, polarity: .low) == .consistentlyMet)
    #expect(Assurance(of: 0, within: limits, polarity: .high) == .consistentlyMet)
    #expect(Assurance(of: 10, within: limits, polarity: .high) == .hitAndMiss)
    #expect(Assurance(of: 10, within: limits, polarity: .none) == nil)
  }

  @Test func stocksThatDriftAreRecognised() {
    let drifting: [Double?] = [507, 510, 503, 507, 510, 494, 492, 490, 488, 488, 479, 473, 470]
    #expect(isNear(Autocorrelation.lag1(drifting) ?? 0, 0.7329386273, 1e-9))
    #expect(Autocorrelation.isPresent(in: drifting))
    #expect(!Autocorrelation.isPresent(in: Self.worked))
    #expect(Autocorrelation.lag1([3, 3, 3]) == nil)
  }
}

func isNear(_ left: Double, _ right: Double, _ tolerance: Double) -> Bool {
  abs(left - right) <= tolerance
}
