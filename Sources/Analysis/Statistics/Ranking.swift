internal import Vocabulary

/// Places in a league table.
enum Ranking {
  /// A quarter of those who report, A being the best.
  enum Band: String {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
  }

  /// With fewer than four there are no quarters.
  static let fewestForBands = 4

  /// The place of each figure: figures that are equal share the best place, 1, 2, 2, 4.
  ///
  /// Source: DfE, Local Authority Interactive Tool: `ties.method = "min"`.
  static func places(_ values: [Double], lowFirst: Bool) -> [Int] {
    values.map { own in 1 + values.count { lowFirst ? $0 < own : $0 > own } }
  }

  /// The band of one figure among all: where low is good up to Q1 is A, up to Q2 B, up to Q3 C;
  /// where high is good above Q3 is A, and so on down.
  ///
  /// Source: DfE, Local Authority Interactive Tool; quartiles of type 7.
  ///
  /// - Returns: nil without a direction, and among fewer than four.
  static func band(of value: Double, among values: [Double], polarity: Polarity) -> Band? {
    guard values.count >= fewestForBands, polarity == .high || polarity == .low,
      let low = Quantile.type7(values, 0.25), let middle = Quantile.type7(values, 0.5),
      let high = Quantile.type7(values, 0.75)
    else { return nil }
    if polarity == .low {
      if value <= low { return .a }
      return value <= middle ? .b : value <= high ? .c : .d
    }
    if value > high { return .a }
    return value > middle ? .b : value > low ? .c : .d
  }
}
