import Testing

@testable import Analysis

@Suite struct PooledCorrelationTests {
  /// Two places that move together within, while the higher one has the lower figures:
  /// over all pairs they go apart. Worked by hand.
  @Test func withinIsNotOverAll() throws {
    var sums = PooledCorrelation.PairSums()
    sums.add([1.0, 2, 3].span, [101.0, 102, 103].span)
    sums.add([11.0, 12, 13].span, [1.0, 2, 3].span)
    let correlation = PooledCorrelation(sums)
    #expect(correlation.pairs == 6)
    #expect(correlation.authorities == 2)
    #expect(abs(try #require(correlation.within) - 1) < 1e-12)
    let r = RankCorrelation.pearson([1, 2, 3, 11, 12, 13], [101, 102, 103, 1, 2, 3])
    #expect(abs(try #require(correlation.r) - (try #require(r))) < 1e-12)
    #expect(try #require(correlation.r) < -0.9)
  }

  @Test func gapsAreLeftOut() {
    var sums = PooledCorrelation.PairSums()
    sums.add([1.0, .nan, 3, 4].span, [2.0, 5, .nan, 8].span)
    let correlation = PooledCorrelation(sums)
    #expect(correlation.pairs == 2)
  }

  /// Large figures that hardly move: nothing is lost in the sums.
  @Test func nothingCancelsOut() throws {
    let x = (0..<50).map { Double($0 * 7 % 11) / 10 }
    let y = (0..<50).map { 1e6 + Double($0 * 5 % 13) / 10 }
    var sums = PooledCorrelation.PairSums()
    sums.add(x.span, y.span)
    let r = try #require(RankCorrelation.pearson(x, y))
    #expect(abs(try #require(PooledCorrelation(sums).r) - r) < 1e-9)
  }

  @Test func whatNeverDiffersHasNone() {
    var sums = PooledCorrelation.PairSums()
    sums.add([5.0, 5, 5].span, [1.0, 2, 3].span)
    #expect(PooledCorrelation(sums).r == nil)
  }
}
