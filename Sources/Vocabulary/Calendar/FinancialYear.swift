/// A financial (reporting) year, 1 April to 31 March, named by both its years: 2023/24.
public struct FinancialYear: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// The calendar year in which it begins.
  public let start: Int

  public init(starting start: Int) { self.start = start }

  /// The financial year that `month` falls in.
  public init(of month: Month) { start = month.month >= 4 ? month.year : month.year - 1 }

  public var months: MonthRange {
    MonthRange(Month(year: start, month: 4), Month(year: start + 1, month: 3))
  }
  /// `2023/24`.
  public var label: String { "\(start)/\(twoDigits((start + 1) % 100))" }

  public static func < (left: FinancialYear, right: FinancialYear) -> Bool {
    left.start < right.start
  }

  /// Reads `2023/24`; nil when it is anything else or the second year is not the next one.
  public init?(label text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "/"),
      let start = decimal(bytes[0..<4]), let end = decimal(bytes[5..<7]), end == (start + 1) % 100
    else { return nil }
    self.start = start
  }
}

/// A quarter of a financial year: Q1 is April to June, Q4 January to March.
public struct Quarter: Hashable, Comparable, Sendable {
  public let year: FinancialYear
  /// 1 to 4.
  public let number: Int

  public init(_ number: Int, of year: FinancialYear) {
    precondition((1...4).contains(number), "a quarter is 1 to 4")
    self.year = year
    self.number = number
  }

  /// The quarter that `month` falls in.
  public init(of month: Month) {
    year = FinancialYear(of: month)
    number = (month - year.months.first) / 3 + 1
  }

  public var months: MonthRange {
    let first = year.months.first + 3 * (number - 1)
    return MonthRange(first, first + 2)
  }
  /// `Q2 2018/19`.
  public var label: String { "Q\(number) \(year.label)" }

  public static func < (left: Quarter, right: Quarter) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
