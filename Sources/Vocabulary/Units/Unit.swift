/// What an indicator's figures are counted in.
public enum Unit: String, CaseIterable, Sendable {
  case count
  case percent
  /// Per 10,000 children aged 0 to 17.
  case rate
  case average
  case days
  case score
  /// Full-time equivalents.
  case fte
  /// A unit that the catalogue does not know: a plain number, never converted.
  case other

  /// As a heading says it: `per 10,000`, `%`, `number`.
  public var label: String {
    switch self {
    case .count: "number"
    case .percent: "%"
    case .rate: "per 10,000"
    case .average: "average"
    case .days: "days"
    case .score: "score"
    case .fte: "FTE"
    case .other: "unit not known"
    }
  }

  /// Whether figures of a large and a small authority can be judged against each other: shares, rates
  /// and averages can, numbers of children cannot.
  public var comparesAcrossSizes: Bool {
    switch self {
    case .percent, .rate, .average, .days, .score: true
    case .count, .fte, .other: false
    }
  }

  /// Whether a change is given in percentage points rather than as a percentage of the base.
  public var changesInPoints: Bool { self == .percent }
}

/// Which way is better. Without an agreed direction there is movement but no judgement.
public enum Polarity: String, CaseIterable, Sendable {
  case high
  case low
  /// Good within limits, worse on either side.
  case range
  case none

  public var label: String {
    switch self {
    case .high: "higher is better"
    case .low: "lower is better"
    case .range: "best within a range"
    case .none: "no agreed direction"
    }
  }
}

/// What a month's figure covers. Figures on different bases are never set side by side.
public enum Basis: String, CaseIterable, Sendable {
  /// What happened in the month.
  case month
  /// How things stood at the month's end.
  case snapshot
  case rolling12 = "rolling 12"
  case yearToDate = "year to date"
  case annual
  case term

  public var label: String {
    switch self {
    case .month: "in the month"
    case .snapshot: "at month end"
    case .rolling12: "rolling 12 months"
    case .yearToDate: "year to date"
    case .annual: "in the year"
    case .term: "at term end"
    }
  }
}
