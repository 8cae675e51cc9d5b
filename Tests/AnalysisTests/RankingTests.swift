import Testing
import Vocabulary

@testable import Analysis

/// Places and quarters of a league table, as DfE's tool has them.
@Suite struct RankingTests {
  @Test func tiesTakeTheBestPlace() {
    #expect(Ranking.places([90, 94, 90, 60], lowFirst: true) == [2, 4, 2, 1])
    #expect(Ranking.places([90, 94, 90, 60], lowFirst: false) == [2, 1, 2, 4])
    #expect(Ranking.places([], lowFirst: true) == [])
  }

  /// R: quantile(c(1, 2, 3, 4, 10)) gives 2, 3, 4.
  @Test func bandsFollowQuartilesOfTypeSeven() {
    let values = [1.0, 2, 3, 4, 10]
    let low = values.map(Ranking(values, polarity: .low).band)
    #expect(low == [.a, .a, .b, .c, .d])
    let high = values.map(Ranking(values, polarity: .high).band)
    #expect(high == [.d, .d, .c, .b, .a])
  }

  @Test func withoutDirectionOrFewThereAreNone() {
    #expect(Ranking([1, 2, 3, 4], polarity: .none).band(of: 1) == nil)
    #expect(Ranking([1, 2, 3], polarity: .low).band(of: 1) == nil)
  }
}
