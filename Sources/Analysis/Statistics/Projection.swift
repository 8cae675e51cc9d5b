/// A way to say how a series goes on.
enum ProjectionMethod: CaseIterable {
  /// The least-squares line through all months.
  case line
  /// Seasonal-naive: each month as it was a year before.
  case yearBefore
  /// Every month as the last one: what a method must beat to be worth anything.
  case noChange

  /// With fewer months behind it, it says nothing.
  var fewestMonths: Int {
    switch self {
    case .line: 6
    case .yearBefore: 12
    case .noChange: 1
    }
  }

  /// The months after `values`, one a step.
  ///
  /// - Parameter values: one a month, nil where there is no figure; the last one has one.
  /// - Returns: nil where the figures that the method needs are missing.
  func continuation(of values: [Double?], steps: Int) -> [Double]? {
    switch self {
    case .line:
      guard let line = FittedLine(values) else { return nil }
      return (0..<steps).map { line.value(at: values.count + $0) }
    case .yearBefore:
      guard values.count >= 12 else { return nil }
      let year = values.suffix(12).compactMap(\.self)
      return year.count == 12 ? (0..<steps).map { year[$0 % 12] } : nil
    case .noChange:
      guard let last = values.compactMap(\.self).last else { return nil }
      return Array(repeating: last, count: steps)
    }
  }
}

/// The straight line with the smallest squared distances.
struct FittedLine: Equatable {
  /// At the first month.
  let start: Double
  /// A month.
  let slope: Double

  /// Nil for fewer than two figures.
  init?(_ values: [Double?]) {
    let points = values.enumerated().compactMap { place, value in value.map { (Double(place), $0) }
    }
    guard points.count >= 2 else { return nil }
    let (x, y) = (points.map(\.0).mean, points.map(\.1).mean)
    let spread = points.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
    slope = points.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) } / spread
    start = y - slope * x
  }

  func value(at place: Int) -> Double { start + slope * Double(place) }
}

/// How far a method would have missed, had it been used at earlier months with only what was known
/// by then: a back-test with a rolling origin.
///
/// Source: Hyndman and Athanasopoulos, Forecasting: Principles and Practice, time series
/// cross-validation.
struct BackTest {
  /// Four misses are the fewest that give a band which holds four times in five.
  static let fewestTries = 4
  /// The share of further figures that the band is to hold.
  static let share = 0.8

  /// The sizes of the misses at each step ahead; at least one a step.
  let misses: [[Double]]
  /// So many steps ahead were tried often enough for a band of their own.
  let tested: Int

  /// Every try goes as far ahead as all the tested steps, so that they are of the same months.
  ///
  /// Nil where no step was tried often enough, or one was never tried.
  init?(_ method: ProjectionMethod, _ values: [Double?], steps: Int, from fewest: Int) {
    tested = min(steps, values.count - fewest - (BackTest.fewestTries - 1))
    guard tested > 0 else { return nil }
    var misses = [[Double]](repeating: [], count: steps)
    for origin in fewest...values.count - tested {
      let ahead = min(steps, values.count - origin)
      guard let guess = method.continuation(of: Array(values[..<origin]), steps: ahead) else {
        continue
      }
      for step in 0..<ahead {
        if let actual = values[origin + step] { misses[step].append(abs(guess[step] - actual)) }
      }
    }
    guard misses[..<tested].allSatisfy({ $0.count >= BackTest.fewestTries }),
      misses.allSatisfy({ !$0.isEmpty })
    else { return nil }
    self.misses = misses
  }

  /// Over all tries of the tested steps.
  var meanMiss: Double { Array(misses[..<tested].joined()).mean }
  var tries: Int { misses[..<tested].map(\.count).min() ?? 0 }

  /// Half the width of the band at each step; further ahead it is never narrower.
  ///
  /// Of n misses the one at place ⌈0.8 (n + 1)⌉ is as large as the next miss with a chance of 0.8.
  /// Beyond the tested steps the last of their widths grows in proportion to the months ahead, as
  /// the error of a slope does; where a miss there was larger, it is the width.
  ///
  /// Source: split conformal prediction; Vovk, Gammerman and Shafer 2005.
  var widths: [Double] {
    var widths: [Double] = []
    for misses in misses[..<tested] {
      let place = Int((BackTest.share * Double(misses.count + 1)).rounded(.up))
      widths.append(max(misses.sorted()[place - 1], widths.last ?? 0))
    }
    let last = widths[tested - 1]
    for step in tested..<misses.count {
      let grown = last * Double(step + 1) / Double(tested)
      widths.append(max(grown, misses[step].max() ?? 0, widths[step - 1]))
    }
    return widths
  }

  /// How many months in a row a projection so far ahead needs, to be tried often enough.
  static func monthsNeeded(_ method: ProjectionMethod, ahead: Int) -> Int {
    method.fewestMonths + ahead + fewestTries - 1
  }

  /// How far ahead so many months in a row let a method be tried once.
  static func furthest(_ method: ProjectionMethod, months: Int) -> Int {
    months - method.fewestMonths
  }
}

/// A series and its most likely months to come, by the method that would have missed by least.
struct Projection {
  let method: ProjectionMethod
  let test: BackTest
  let values: [Double]
  /// What the other method would have missed by; nil where it cannot be tested.
  let otherMiss: Double?
  /// What no change at all would have missed by, in the same tries.
  let restMiss: Double?
  let line: FittedLine?

  /// Nil where no method can be tested.
  init?(of values: [Double?], steps: Int) {
    let isYear = values.count >= BackTest.monthsNeeded(.yearBefore, ahead: steps)
    // The same tries for every method: a comparison of different months would be unfair.
    let fewest = (isYear ? ProjectionMethod.yearBefore : .line).fewestMonths
    let tests = [ProjectionMethod.line, .yearBefore].compactMap { method in
      BackTest(method, values, steps: steps, from: fewest).map { (method: method, test: $0) }
    }
    guard let best = tests.min(by: { $0.test.meanMiss < $1.test.meanMiss }),
      let ahead = best.method.continuation(of: values, steps: steps)
    else { return nil }
    method = best.method
    test = best.test
    self.values = ahead
    otherMiss = tests.first { $0.method != best.method }?.test.meanMiss
    restMiss = BackTest(.noChange, values, steps: steps, from: fewest)?.meanMiss
    line = FittedLine(values)
  }
}
