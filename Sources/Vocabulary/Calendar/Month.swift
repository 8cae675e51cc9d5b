/// A calendar month, the unit in which all monthly figures are kept.
public struct Month: Hashable, Comparable, BitwiseCopyable, Sendable {
  /// Months since January of year 0; the difference of two ordinals is a number of months.
  public let ordinal: Int32

  public init(ordinal: Int32) { self.ordinal = ordinal }

  /// - Parameter month: 1 to 12; anything else belongs to a diagnostic before it gets here.
  public init(year: Int, month: Int) {
    precondition((1...12).contains(month), "a month is 1 to 12")
    ordinal = Int32(year * 12 + month - 1)
  }

  public var year: Int { Int(ordinal) / 12 }
  /// 1 for January to 12 for December.
  public var month: Int { Int(ordinal) % 12 + 1 }

  public static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }

  public func advanced(by months: Int) -> Month { Month(ordinal: ordinal + Int32(months)) }
  public static func + (month: Month, months: Int) -> Month { month.advanced(by: months) }
  public static func - (month: Month, months: Int) -> Month { month.advanced(by: -months) }
  /// How many months `left` is after `right`.
  public static func - (left: Month, right: Month) -> Int { Int(left.ordinal - right.ordinal) }

  /// The three-letter English names; the product prints months the same on every machine.
  public static let shortNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
  public var shortName: String { Month.shortNames[month - 1] }

  /// `Apr-24`, as the reports print it.
  public var label: String { "\(shortName)-\(twoDigits(year % 100))" }
  /// `2024-04`, as the canonical line and the files have it.
  public var iso: String { "\(year)-\(twoDigits(month))" }

  /// Reads `2024-04`, the only form files use; nil for anything else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      (1...12).contains(month)
    else { return nil }
    self.init(year: year, month: month)
  }
}

extension Month: CustomStringConvertible {
  public var description: String { label }
}

/// Reads ASCII digits only: `\d` of other alphabets is not a number in a report (traps A5).
func decimal(_ digits: some Sequence<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
    value = value * 10 + Int(digit - UInt8(ascii: "0"))
  }
  return value
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
