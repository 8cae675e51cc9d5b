internal import Vocabulary

/// Places in a league table: the figures in order, and what each comes to among them.
struct Ranking {
  /// A quarter of those who report, A being the best.
  enum Band: String {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
  }

  /// With fewer than four there are no quarters.
  static let fewestForBands = 4

  private let sorted: [Double]
  private let polarity: Polarity
  /// Lower quartile, median, upper quartile; nil where there are no bands.
  private let quartiles: (low: Double, middle: Double, high: Double)?

  init(_ values: [Double], polarity: Polarity) {
    let sorted = values.sorted()
    self.sorted = sorted
    self.polarity = polarity
    let hasBands =
      sorted.count >= Ranking.fewestForBands && (polarity == .high || polarity == .low)
    quartiles =
      hasBands
      ? (
        Quantile.type7(sorted: sorted, 0.25), Quantile.type7(sorted: sorted, 0.5),
        Quantile.type7(sorted: sorted, 0.75)
      ) : nil
  }

  /// The place of each figure.
  static func places(_ values: [Double], lowFirst: Bool) -> [Int] {
    let ranking = Ranking(values, polarity: lowFirst ? .low : .high)
    return values.map { ranking.place(of: $0).first }
  }

  /// Figures that are equal share the best place, 1, 2, 2, 4; and how many share it.
  ///
  /// Source: DfE, Local Authority Interactive Tool: `ties.method = "min"`.
  func place(of value: Double) -> (first: Int, count: Int) {
    let below = count { $0 < value }
    let notAbove = count { $0 <= value }
    let better = polarity == .low ? below : sorted.count - notAbove
    return (1 + better, notAbove - below)
  }

  /// Where low is good up to Q1 is A, up to Q2 B, up to Q3 C; where high is good above Q3 is A, and so
  /// on down.
  ///
  /// Source: DfE, Local Authority Interactive Tool; quartiles of type 7.
  ///
  /// - Returns: nil without a direction, and among fewer than four.
  func band(of value: Double) -> Band? {
    guard let (low, middle, high) = quartiles else { return nil }
    if polarity == .low {
      if value <= low { return .a }
      return value <= middle ? .b : value <= high ? .c : .d
    }
    if value > high { return .a }
    return value > middle ? .b : value > low ? .c : .d
  }

  /// How many of the figures come before the first that fails the test.
  private func count(while isBefore: (Double) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
