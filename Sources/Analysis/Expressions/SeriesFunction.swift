internal import Language
internal import Vocabulary

/// The functions that expressions can call: the whole signature table.
enum SeriesFunction: CaseIterable {
  /// Change on the same month of the year before: in per cent, for percentages in points.
  case yoy
  /// Change on the month before, likewise.
  case mom
  /// The figure so many months before.
  case lag
  /// So many months to this one: the sum of what happened, the mean of how things stood.
  case roll
  /// April of the year to this month, summed.
  case ytd
  case avg
  case sum
  case min
  case max
  case median
  /// The figure less what the neighbours' is, or less another.
  case gap
  case abs
  case round
  /// The first that is not missing.
  case coalesce
  /// The first as a percentage of the second.
  case pct
  /// As a percentage of the whole that the catalogue says it is a part of.
  case share
  /// How many of several are known.
  case count
  /// The second where the condition holds, else the third.
  case choice
  /// The place among the authorities with a figure for the month; the best, or the largest, is 1.
  case rank

  /// How many expressions it takes, and whether a whole number of months or decimals follows.
  var signature: (arguments: ClosedRange<Int>, number: NumberArgument) {
    switch self {
    case .yoy, .mom, .ytd, .abs, .share, .rank: (1...1, .none)
    case .pct: (2...2, .none)
    case .choice: (3...3, .none)
    case .count: (1...Limits.mostArguments, .none)
    case .lag, .roll: (1...1, .required)
    case .round: (1...1, .optional)
    case .gap: (1...2, .none)
    case .avg, .sum, .min, .max, .median, .coalesce: (2...Limits.mostArguments, .none)
    }
  }

  enum NumberArgument {
    case none
    case optional
    case required
  }

  /// As a message shows it: `roll(LAC1, 12)`.
  var usage: String {
    switch self {
    case .yoy, .mom, .ytd, .abs, .share, .rank: "\(self)(LAC1)"
    case .pct: "pct(M2, M1)"
    case .choice: "if(LAC1 > 480, LAC1, 480)"
    case .count: "count(LAC1, LAC2)"
    case .lag, .roll: "\(self)(LAC1, 12)"
    case .round: "round(LAC1, 1)"
    case .gap: "gap(LAC1) or gap(LAC1, LAC1[England])"
    case .avg, .sum, .min, .max, .median, .coalesce: "\(self)(LAC1, LAC1[-12m])"
    }
  }

  init?(_ function: Function) {
    switch function {
    case .yoy: self = .yoy
    case .mom: self = .mom
    case .lag: self = .lag
    case .roll: self = .roll
    case .ytd: self = .ytd
    case .avg: self = .avg
    case .sum: self = .sum
    case .min: self = .min
    case .max: self = .max
    case .median: self = .median
    case .gap: self = .gap
    case .abs: self = .abs
    case .round: self = .round
    case .coalesce: self = .coalesce
    case .pct: self = .pct
    case .share: self = .share
    case .count: self = .count
    case .if: self = .choice
    case .rank: self = .rank
    case .missing, .rag, .dot: return nil
    }
  }

  /// Bounds that keep a statement's work small, whatever is typed.
  enum Limits {
    static let mostArguments = 32
    /// Twenty years.
    static let mostMonths = 240
    static let mostDecimals = 6
  }
}
