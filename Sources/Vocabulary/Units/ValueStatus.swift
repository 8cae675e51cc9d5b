/// Why a cell holds a figure or does not. Never collapsed into one "missing": zero is a value,
/// a blank is not, and a suppressed figure exists but may not be shown.
public enum ValueStatus: UInt8, CaseIterable, Sendable {
  /// A figure, zero included.
  case reported = 0
  /// No report has a cell for this month.
  case absent
  case blank
  /// A dash: none, or nothing to report.
  case dash
  case notDue
  case toBeConfirmed
  /// The measure begins later.
  case newMeasure
  /// The measure has ended.
  case oldMeasure
  /// `c`
  case suppressed
  /// `z`
  case notApplicable
  /// `x`
  case notAvailable
  /// `low` or `k`: rounds to zero but is not zero.
  case low
  /// `u`
  case unreliable
  /// Printed, but lost or unreadable in the text of the report.
  case lost
  /// A calculation that lacks a figure, or that divides by zero.
  case notComputed
  /// There, but not for those whom the answer is for: a small count, or what would give one away.
  case withheld

  /// The word that files use in their `status` column.
  public var word: String {
    switch self {
    case .reported: "reported"
    case .absent: "absent"
    case .blank: "blank"
    case .dash: "dash"
    case .notDue: "not-due"
    case .toBeConfirmed: "tbc"
    case .newMeasure: "new-measure"
    case .oldMeasure: "old-measure"
    case .suppressed: "suppressed"
    case .notApplicable: "not-applicable"
    case .notAvailable: "not-available"
    case .low: "low"
    case .unreliable: "unreliable"
    case .lost: "lost"
    case .notComputed: "not-computed"
    case .withheld: "withheld"
    }
  }

  public init?(word: some StringProtocol) {
    guard let status = ValueStatus.allCases.first(where: { $0.word == word }) else { return nil }
    self = status
  }

  /// What stands in a table's cell; the published symbols are kept as published.
  public var symbol: String {
    switch self {
    case .reported: ""
    case .absent: "·"
    case .blank, .dash: "–"
    case .notDue: "…"
    case .toBeConfirmed: "tbc"
    case .newMeasure: "new"
    case .oldMeasure: "old"
    case .suppressed: "c"
    case .notApplicable: "z"
    case .notAvailable: "x"
    case .low: "low"
    case .unreliable: "u"
    case .lost: "?"
    case .notComputed: "n/c"
    case .withheld: "c"
    }
  }

  /// What the legend says of the symbol.
  public var legend: String {
    switch self {
    case .reported: "a figure"
    case .absent: "in no report for the month"
    case .blank: "left blank in the report"
    case .dash: "a dash in the report"
    case .notDue: "not due yet"
    case .toBeConfirmed: "to be confirmed"
    case .newMeasure: "measure not yet started"
    case .oldMeasure: "measure ended"
    case .suppressed: "suppressed at source"
    case .notApplicable: "not applicable"
    case .notAvailable: "not available"
    case .low: "rounds to 0 but is not 0"
    case .unreliable: "low reliability"
    case .lost: "unreadable in the source"
    case .notComputed: "not computed: it lacks a figure, or divides by zero"
    case .withheld: "withheld from the public"
    }
  }

  public var isValue: Bool { self == .reported }
}
