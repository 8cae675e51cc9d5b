import Vocabulary

/// Reads the period of a row: `2024-08`, `Aug-24`, `2017/18`, `2018/19 ytd`.
enum PeriodParser {
  /// The years that a report can be about; others are slips of the keyboard.
  static let years = 1970...2069

  static func parse(_ bytes: Span<UInt8>, _ field: Range<Int>) -> PeriodKey? {
    if let month = isoMonth(bytes, field) { return .month(month) }
    let text = String(
      decoding: FieldText.trimmed(bytes, field).map { bytes[$0] }, as: UTF8.self)
    if let month = namedMonth(text) { return .month(month) }
    guard let period = PeriodKey(text.lowercased()) else { return nil }
    switch period {
    case .month(let month): return years.contains(month.year) ? period : nil
    case .year(let year), .yearToDate(let year): return years.contains(year.start) ? period : nil
    }
  }

  static func month(_ bytes: Span<UInt8>, _ field: Range<Int>) -> Month? {
    guard case .month(let month) = parse(bytes, field) else { return nil }
    return month
  }

  /// The form that nearly every row has, without a text in between.
  private static func isoMonth(_ bytes: Span<UInt8>, _ field: Range<Int>) -> Month? {
    guard field.count == 7, bytes[field.lowerBound + 4] == Byte.hyphen else { return nil }
    var number = 0
    for offset in 0..<7 where offset != 4 {
      let digit = bytes[field.lowerBound + offset] &- Byte.zero
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    let (year, month) = (number / 100, number % 100)
    guard years.contains(year), (1...12).contains(month) else { return nil }
    return Month(year: year, month: month)
  }

  /// `Aug-24`, `Aug 24`, `Aug-2024`, however the name is cased.
  private static func namedMonth(_ text: String) -> Month? {
    let bytes = Array(text.utf8)
    guard bytes.count == 6 || bytes.count == 8, bytes[3] == Byte.hyphen || bytes[3] == Byte.space,
      let place = Month.shortNames.firstIndex(where: {
        $0.lowercased() == text.prefix(3).lowercased()
      }),
      bytes[4...].allSatisfy({ (Byte.zero...Byte.nine).contains($0) }),
      let number = Int(String(decoding: bytes[4...], as: UTF8.self))
    else { return nil }
    let year = bytes.count == 8 ? number : number < 70 ? 2000 + number : 1900 + number
    return years.contains(year) ? Month(year: year, month: place + 1) : nil
  }
}
