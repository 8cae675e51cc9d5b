import Testing

@testable import Analysis

/// Spearman's coefficient against scipy.stats.spearmanr, whose numbers stand here.
@Suite struct RankCorrelationTests {
  static let children: [Double?] = [
    507, 510, 503, 507, 510, 494, 492, 490, 488, 488, 479, 473, 470,
  ]
  static let plans: [Double?] = [
    350, 320, 310, 320, 311, 305, 300, 280, 262, 255, 250, 221, 234,
  ]

  @Test func tiesShareTheMeanOfTheirPlaces() {
    #expect(RankCorrelation.ranks([3, 1, 3, 2]) == [3.5, 1, 3.5, 2])
  }

  @Test func asInScipy() throws {
    let found = try #require(RankCorrelation(Self.children, Self.plans))
    #expect(abs(found.rho - 0.953042310384789) < 1e-12)
    #expect(found.pairs == 13)
    #expect(found.effectivePairs < 13)
  }

  /// Pearson's on the values themselves: numpy.corrcoef.
  @Test func pearsonAsInNumpy() throws {
    let rho = try #require(
      RankCorrelation.pearson(
        Self.children.compactMap(\.self), Self.plans.compactMap(\.self)))
    #expect(abs(rho - 0.9288945751141676) < 1e-12)
  }

  @Test func monthsThatOneOfThemLacksAreLeftOut() throws {
    var plans = Self.plans
    plans[4] = nil
    #expect(try #require(RankCorrelation(Self.children, plans)).pairs == 12)
    for place in 5..<8 { plans[place] = nil }
    #expect(RankCorrelation(Self.children, plans) == nil)
  }

  @Test func whatNeverMovesHasNone() {
    #expect(RankCorrelation(Self.children, Array(repeating: 5, count: 13)) == nil)
  }

  /// 1.96 / √12 is 0.566: independent months of 13 pairs are beyond chance from there on.
  @Test func chanceNeedsMoreThanAFewPairs() throws {
    let left: [Double?] = [1, 8, 3, 10, 5, 12, 7, 2, 9, 4, 11, 6, 13]
    let right: [Double?] = [2, 9, 1, 11, 4, 10, 8, 3, 7, 6, 13, 5, 12]
    let found = try #require(RankCorrelation(left, right))
    #expect(found.isBeyondChance)
    let shuffled: [Double?] = [7, 2, 9, 4, 11, 6, 13, 1, 8, 3, 10, 5, 12]
    #expect(!(try #require(RankCorrelation(left, shuffled)).isBeyondChance))
  }
}
