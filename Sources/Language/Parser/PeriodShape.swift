import Vocabulary

/// Reads one word from the left by shape: digits, letters, signs.
struct ShapeReader {
  private(set) var rest: Substring.UTF8View

  init(_ folded: String) { rest = Substring(folded).utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: sign) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// A run of digits that is as long as one of `widths`; nothing is taken otherwise.
  mutating func number(_ widths: ClosedRange<Int>) -> (value: Int, width: Int)? {
    var value = 0
    var width = 0
    for byte in rest {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), width <= widths.upperBound
      else { break }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
      width += 1
    }
    guard widths.contains(width) else { return nil }
    rest = rest.dropFirst(width)
    return (value, width)
  }

  mutating func letters() -> String {
    let run = rest.prefix { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    rest = rest.dropFirst(run.count)
    return String(Substring(run))
  }

  /// A year of two or four digits; two-digit years up to 79 are of this century.
  mutating func year() -> Int? {
    let before = rest
    guard let (value, width) = number(2...4), width != 3 else {
      rest = before
      return nil
    }
    if width == 2 { return value < 80 ? 2000 + value : 1900 + value }
    guard (1900...2099).contains(value) else {
      rest = before
      return nil
    }
    return value
  }
}

/// The forms a period takes within one word.
enum PeriodShape {
  /// `apr`, `april`, `sept`: 1 to 12.
  static func month(_ folded: String) -> Int? { monthNames[folded] }

  static let fullMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let monthNames: [String: Int] = {
    var names = ["sept": 9]
    for (index, name) in fullMonths.enumerated() {
      names[name] = index + 1
      names[String(name.prefix(3))] = index + 1
    }
    return names
  }()

  /// Any point that is one word: `Apr-24`, `2024-04`, `2018/19`, `FY2018-19`, `2024`, `Q1`,
  /// `latest`, `-12m`, a month name.
  static func point(_ folded: String) -> PointNode? {
    guard let first = folded.utf8.first else { return nil }
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return numericPoint(folded)
    case UInt8(ascii: "-"):
      return length(String(folded.dropFirst())).map(PointNode.before)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return wordPoint(folded)
    default: return nil
    }
  }

  private static func numericPoint(_ folded: String) -> PointNode? {
    if let year = financialYear(folded) { return .financialYear(year) }
    var reader = ShapeReader(folded)
    guard let (year, _) = reader.number(4...4), (1900...2099).contains(year) else { return nil }
    if reader.isAtEnd { return .calendarYear(year) }
    guard reader.take("-"), let (month, _) = reader.number(2...2), reader.isAtEnd,
      (1...12).contains(month)
    else { return nil }
    return .month(Month(year: year, month: month))
  }

  private static func wordPoint(_ folded: String) -> PointNode? {
    switch folded {
    case "latest": return .latest
    case "first": return .first
    case "common": return .common
    case "q1", "q2", "q3", "q4": return .quarterOfYear(Int(folded.dropFirst()) ?? 1)
    default: break
    }
    var reader = ShapeReader(folded)
    let name = reader.letters()
    if name == "fy" { return financialYear(folded).map(PointNode.financialYear) }
    guard let month = month(name) else { return nil }
    if reader.isAtEnd { return .monthOfYear(month) }
    guard reader.take("-"), let year = reader.year(), reader.isAtEnd else { return nil }
    return .month(Month(year: year, month: month))
  }

  // financialYear := [ "FY" ] YEAR "/" YEAR | "FY" YYYY "-" YY
  static func financialYear(_ folded: String) -> FinancialYear? {
    var reader = ShapeReader(folded)
    let hasPrefix = folded.hasPrefix("fy")
    if hasPrefix { _ = reader.letters() }
    guard let start = reader.year() else { return nil }
    let isParted = reader.take("/") || hasPrefix && reader.take("-")
    guard isParted, let (end, width) = reader.number(2...4), width != 3, reader.isAtEnd,
      end == (width == 2 ? (start + 1) % 100 : start + 1)
    else { return nil }
    return FinancialYear(starting: start)
  }

  // length := INT UNIT, in one word
  static func length(_ folded: String) -> PeriodLength? {
    var reader = ShapeReader(folded)
    guard let (count, _) = reader.number(1...4), let unit = PeriodUnit(spelling: reader.letters()),
      reader.isAtEnd
    else { return nil }
    return PeriodLength(count, unit)
  }
}
