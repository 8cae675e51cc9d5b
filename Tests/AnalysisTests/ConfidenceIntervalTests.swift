import Testing

@testable import Analysis

/// Intervals against published values and against scipy 1.x, whose numbers stand here.
@Suite struct ConfidenceIntervalTests {
  struct Share: Sendable {
    var count: Double
    var whole: Double
    var lower: Double
    var upper: Double
  }

  /// Source: Newcombe 1998, table I (81 of 263, 15 of 148, 0 of 20, 1 of 29), to four places; the
  /// digits, and the others, from scipy.stats.binomtest(x, n).proportion_ci(method="wilson").
  @Test(arguments: [
    Share(count: 81, whole: 263, lower: 0.2552885198782742, upper: 0.36620957698280004),
    Share(count: 15, whole: 148, lower: 0.06238639953073629, upper: 0.16048724172330803),
    Share(count: 0, whole: 20, lower: 0, upper: 0.16112515805281935),
    Share(count: 1, whole: 29, lower: 0.006113214292762667, upper: 0.17175521879320282),
    Share(count: 29, whole: 29, lower: 0.8830302015002592, upper: 1),
    Share(count: 41, whole: 53, lower: 0.6447372974853895, upper: 0.8654536898972573),
  ]) func wilson(_ share: Share) throws {
    let interval = try #require(Wilson.interval(share.count, of: share.whole))
    #expect(isNear(interval.lower, share.lower, 1e-12))
    #expect(isNear(interval.upper, share.upper, 1e-12))
  }

  @Test func impossibleSharesHaveNone() {
    #expect(Wilson.interval(-1, of: 5) == nil)
    #expect(Wilson.interval(6, of: 5) == nil)
    #expect(Wilson.interval(0, of: 0) == nil)
    #expect(Byar.interval(-1) == nil)
  }

  /// The formula evaluated in Python with scipy's normal quantile.
  @Test(arguments: [
    (10, 4.787449913967563, 18.391458605756473), (15, 8.389264013214046, 24.741631343239263),
    (65, 50.16318771045943, 82.84913854593984), (100, 81.36210549052788, 121.6279375792065),
    (470, 428.46314762788705, 514.4758977381405), (1000, 938.9724987154902, 1063.9525812714862),
  ]) func byar(_ events: Double, _ lower: Double, _ upper: Double) throws {
    let interval = try #require(Byar.interval(events))
    #expect(isNear(interval.lower, lower, 1e-9) && isNear(interval.upper, upper, 1e-9))
  }

  /// Source: Garwood 1936; scipy.stats.chi2.ppf(0.025, 2x)/2 and chi2.ppf(0.975, 2x + 2)/2.
  @Test(arguments: [
    (0, 0, 3.6888794541139354), (1, 0.025317807984289876, 5.571643390938898),
    (2, 0.24220927854396496, 7.22468766772396), (3, 0.6186721228956014, 8.767273069742323),
    (4, 1.0898653736263249, 10.241588675403694), (5, 1.6234863901184207, 11.66833207932267),
    (6, 2.2018942534908508, 13.059474022518685), (7, 2.8143630515198654, 14.422675361702376),
    (8, 3.4538321767485014, 15.763189220193313), (9, 4.115373097378334, 17.084803451419166),
  ]) func exactPoisson(_ events: Double, _ lower: Double, _ upper: Double) throws {
    let interval = try #require(Byar.interval(events))
    #expect(isNear(interval.lower, lower, 1e-9) && isNear(interval.upper, upper, 1e-9))
  }

  /// Source: Newcombe 1998, method 10: 56 of 70 and 48 of 80, difference 0.0524 to 0.3339; 9 of 10
  /// and 3 of 10, 0.1705 to 0.8090; 5 of 56 and 0 of 29, −0.0381 to 0.1926.
  @Test func differences() throws {
    func interval(_ count: Double, _ whole: Double) throws -> ConfidenceInterval {
      try #require(Wilson.interval(count, of: whole))
    }
    #expect(try interval(56, 70).differs(from: interval(48, 80)))
    #expect(try interval(48, 80).differs(from: interval(56, 70)))
    #expect(try interval(9, 10).differs(from: interval(3, 10)))
    #expect(try !interval(5, 56).differs(from: interval(0, 29)))
    #expect(try !interval(41, 53).differs(from: interval(41, 53)))
  }
}
