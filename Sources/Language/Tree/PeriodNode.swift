public import Vocabulary

/// A period as it was written. What depends on the data (`latest`, a bare `Apr`, lengths) stays a
/// word here and becomes months when the series are known. All ends are included.
public enum PeriodNode: Equatable, Sendable {
  case point(PointNode)
  /// At least one end is there; nil means open.
  case range(from: Spanned<PointNode>?, to: Spanned<PointNode>?)
  /// So many months, ending at `to` or at the latest.
  case length(PeriodLength, to: Spanned<PointNode>?)
  /// From April of the year of `to`, or of the latest month.
  case yearToDate(to: Spanned<PointNode>?)
}

/// A month, or a longer period with a name: as a range's end it means its first or last month.
public enum PointNode: Hashable, Sendable {
  case month(Month)
  /// A bare month name, 1 to 12: the latest such month in the data.
  case monthOfYear(Int)
  case quarter(Quarter)
  /// A bare `Q1`: the latest such quarter.
  case quarterOfYear(Int)
  case financialYear(FinancialYear)
  /// `2024`, January to December; comes with note N302, since few people mean it.
  case calendarYear(Int)
  /// The latest month of the series at hand.
  case latest
  /// The first month of the series at hand.
  case first
  /// The latest month that all series have.
  case common
  case last(PeriodUnit)
  case previous(PeriodUnit)
  /// `-12m`: so long before the month at hand.
  case before(PeriodLength)
}

public enum PeriodUnit: String, CaseIterable, Sendable {
  case month
  case quarter
  case year

  /// All spellings that are understood.
  init?(spelling: String) {
    switch spelling {
    case "m", "mo", "mth", "month", "months": self = .month
    case "q", "quarter", "quarters": self = .quarter
    case "y", "year", "years": self = .year
    default: return nil
    }
  }

  public var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
  /// `m`, as in `13m`.
  public var letter: String { String(rawValue.prefix(1)) }
}

/// `13m`, `4q`, `3y`.
public struct PeriodLength: Hashable, Sendable {
  public var count: Int
  public var unit: PeriodUnit

  public init(_ count: Int, _ unit: PeriodUnit) {
    self.count = count
    self.unit = unit
  }

  public var months: Int { count * unit.months }
}
