/// What a stored figure is *for*: a month, or one of the longer periods that reports print beside the months.
public enum PeriodKey: Hashable, BitwiseCopyable, Sendable {
  case month(Month)
  /// A whole financial year, as printed in a "past years" column.
  case year(FinancialYear)
  /// April to the report's month of this year.
  case yearToDate(FinancialYear)

  /// `2024-08`, `2017/18`, `2018/19 ytd`: the forms that files use.
  public init?(_ text: some StringProtocol) {
    if let month = Month(iso: text) {
      self = .month(month)
    } else if let year = FinancialYear(label: text) {
      self = .year(year)
    } else if text.hasSuffix(" ytd"), let year = FinancialYear(label: text.dropLast(4)) {
      self = .yearToDate(year)
    } else {
      return nil
    }
  }

  public var label: String {
    switch self {
    case .month(let month): month.label
    case .year(let year): year.label
    case .yearToDate(let year): "\(year.label) to date"
    }
  }
}
