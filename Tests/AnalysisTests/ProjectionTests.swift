import Testing

@testable import Analysis

/// Projections and their back-tests against the same in numpy, whose numbers stand here.
@Suite struct ProjectionTests {
  /// Southampton's children looked after, Aug-23 to Aug-24.
  static let children: [Double?] = [
    507, 510, 503, 507, 510, 494, 492, 490, 488, 488, 479, 473, 470,
  ]

  /// Source: numpy.polyfit(x, y, 1) on all months, and on the first 6 to 9 of them for the misses.
  @Test func aLineThroughTheMonths() throws {
    let projection = try #require(Projection(of: Self.children, steps: 4))
    #expect(projection.method == .line)
    #expect(projection.test.tries == 4)
    let expected = [469.7692307692307, 466.42857142857133, 463.087912087912, 459.7472527472527]
    for (value, other) in zip(projection.values, expected) { #expect(abs(value - other) < 1e-9) }
    let widths = [7.066666666666492, 7.323809523809359, 7.580952380952226, 7.821428571428612]
    for (width, other) in zip(projection.test.widths, widths) { #expect(abs(width - other) < 1e-9) }
    #expect(abs(projection.test.meanMiss - 4.797817460317358) < 1e-9)
    #expect(projection.restMiss == 7.1875)
    #expect(projection.otherMiss == nil)
  }

  @Test func aSeasonIsRecognised() throws {
    let values: [Double?] = (0..<36).map { [0, 5, 9, 14, 20, 31, 40, 30, 22, 12, 6, 2][$0 % 12] }
    let projection = try #require(Projection(of: values, steps: 6))
    #expect(projection.method == .yearBefore)
    #expect(projection.test.meanMiss == 0)
    #expect(projection.values == [0, 5, 9, 14, 20, 31])
    #expect(try #require(projection.otherMiss) > 5)
  }

  @Test func theBandIsNeverNarrowerFurtherAhead() throws {
    let projection = try #require(Projection(of: Self.children, steps: 3))
    #expect(projection.test.widths == projection.test.widths.sorted())
  }

  /// 6 months to learn from, 4 tries: 4 months ahead need 13.
  @Test func tooFewMonthsGiveNone() {
    #expect(BackTest.monthsNeeded(.line, ahead: 4) == 13)
    #expect(Projection(of: Self.children, steps: 8) == nil)
    #expect(Projection(of: Array(Self.children.prefix(9)), steps: 1) == nil)
  }

  /// Beyond the tested steps the line goes on, and its band is as wide as its own misses or as the
  /// tested one in proportion. The misses at 5 to 7 months are numpy's: of 3, 2 and 1 tries.
  @Test func furtherThanTestedTheBandGrows() throws {
    let near = try #require(Projection(of: Self.children, steps: 4))
    let far = try #require(Projection(of: Self.children, steps: 7))
    #expect(far.test.tested == 4)
    #expect(Array(far.values[..<4]) == near.values)
    #expect(Array(far.test.widths[..<4]) == near.test.widths)
    #expect(far.test.meanMiss == near.test.meanMiss)
    for step in 4..<7 {
      let grown = near.test.widths[3] * Double(step + 1) / 4
      #expect(far.test.widths[step] == max(grown, far.test.misses[step].max() ?? 0))
    }
    #expect(far.test.misses.map(\.count) == [4, 4, 4, 4, 3, 2, 1])
  }

  @Test func missingMonthsAreNoMisses() throws {
    var values = Self.children
    values[8] = nil
    #expect(Projection(of: values, steps: 4) == nil)
    let shorter = try #require(Projection(of: values, steps: 2))
    #expect(shorter.test.tries == 5)
  }
}
