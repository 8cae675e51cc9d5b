public import Store
public import Vocabulary

/// What a cell's text says: a figure as printed, a marker, or nothing that can be understood.
public enum ParsedCell: Equatable, Sendable {
  case number(Double, decimals: UInt8, hasPercentSign: Bool, isGrouped: Bool)
  case marker(ValueStatus)
  case unreadable

  /// The value (NaN for none), mark and decimals as the store keeps them.
  public var stored: (value: Double, mark: CellMark, decimals: UInt8)? {
    switch self {
    case .number(let value, let decimals, let hasPercentSign, let isGrouped):
      let mark = CellMark(.reported, hasPercentSign: hasPercentSign, isGrouped: isGrouped)
      return (value, mark, decimals)
    case .marker(let status): return (.nan, CellMark(status), 0)
    case .unreadable: return nil
    }
  }
}

/// Reads cells as reports print them, number first, from bytes.
///
/// Only ASCII digits make a number; separators must group by three; a point must have digits on
/// both sides, because `86.` in a report is a figure that lost its end.
public enum CellParser {
  public static func parse(_ text: String) -> ParsedCell {
    let bytes = Array(text.utf8)
    return parse(bytes.span, bytes.indices)
  }

  public static func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) -> ParsedCell {
    if range.isEmpty { return .marker(.blank) }
    if let number = number(bytes, range) { return number }
    let trimmed = trimmed(bytes, range)
    if trimmed.isEmpty { return .marker(.blank) }
    if trimmed != range, let number = number(bytes, trimmed) { return number }
    let text = String(decoding: Array(trimmed.map { bytes[$0] }), as: UTF8.self)
    return Marker.status(of: text).map { .marker($0) } ?? .unreadable
  }

  /// The most digits that fit a `Double` exactly; longer ones go the standard library's way.
  private static let exactDigits = 15
  /// More digits than any double needs.
  private static let mostDigits = 40

  /// The number that the bytes are, or nil.
  static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> ParsedCell? {
    plainNumber(bytes, range) ?? anyNumber(bytes, range)
  }

  /// The forms that most cells have, `507` and `90.5`, without asking what else may come.
  private static func plainNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> ParsedCell? {
    guard range.count <= exactDigits, !range.isEmpty else { return nil }
    var mantissa = 0
    var point = range.upperBound
    for place in range {
      let digit = bytes[unchecked: place] &- Byte.zero
      if digit <= 9 {
        mantissa = mantissa &* 10 &+ Int(digit)
      } else if bytes[unchecked: place] == Byte.point, point == range.upperBound {
        point = place
      } else {
        return nil
      }
    }
    let decimals = max(0, range.upperBound - point - 1)
    guard point > range.lowerBound, decimals > 0 || point == range.upperBound else { return nil }
    let value = decimals == 0 ? Double(mantissa) : Double(mantissa) / Digits.powers[decimals]
    return .number(value, decimals: UInt8(decimals), hasPercentSign: false, isGrouped: false)
  }

  private static func anyNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> ParsedCell? {
    if range.isEmpty { return nil }
    var digits = Digits()
    let isNegative = bytes[range.lowerBound] == Byte.hyphen
    for place in range.dropFirst(isNegative ? 1 : 0) {
      guard digits.take(bytes[unchecked: place]) else { return nil }
    }
    guard digits.isComplete else { return nil }
    let size =
      digits.count <= exactDigits ? digits.exactValue : longValue(bytes, range, digits.count)
    guard let size else { return nil }
    return .number(
      isNegative ? -size : size, decimals: UInt8(max(0, digits.decimals)),
      hasPercentSign: digits.hasPercentSign, isGrouped: digits.sinceSeparator >= 0)
  }

  private static func longValue(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ digits: Int
  ) -> Double? {
    guard digits <= mostDigits else { return nil }
    let kept = range.map { bytes[$0] }
      .filter { $0 == Byte.point || (Byte.zero...Byte.nine).contains($0) }
    return Double(String(decoding: kept, as: UTF8.self))
  }

  /// Without spaces, tabs and no-break spaces at the ends.
  private static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var range = FieldText.trimmed(bytes, range)
    while range.count >= 2, bytes[range.lowerBound] == 0xC2, bytes[range.lowerBound + 1] == 0xA0 {
      range = FieldText.trimmed(bytes, (range.lowerBound + 2)..<range.upperBound)
    }
    while range.count >= 2, bytes[range.upperBound - 2] == 0xC2, bytes[range.upperBound - 1] == 0xA0
    {
      range = FieldText.trimmed(bytes, range.lowerBound..<(range.upperBound - 2))
    }
    return range
  }
}

/// A number being read, byte by byte.
private struct Digits {
  var mantissa: UInt64 = 0
  var count = 0
  /// Digits behind the point; -1 before there is one.
  var decimals = -1
  /// Digits since the last thousands separator; -1 before there is one.
  var sinceSeparator = -1
  var hasPercentSign = false

  /// - Returns: whether `byte` may stand here in a number.
  mutating func take(_ byte: UInt8) -> Bool {
    if hasPercentSign { return false }
    switch byte {
    case Byte.zero...Byte.nine:
      mantissa = mantissa &* 10 &+ UInt64(byte - Byte.zero)
      count += 1
      if decimals >= 0 {
        decimals += 1
      } else if sinceSeparator >= 0 {
        sinceSeparator += 1
      }
      return count <= 40
    case Byte.comma:
      let isGroup = sinceSeparator < 0 ? (1...3).contains(count) : sinceSeparator == 3
      sinceSeparator = 0
      return isGroup && decimals < 0
    case Byte.point:
      let isWhole = count > 0 && decimals < 0 && isGroupComplete
      decimals = 0
      return isWhole
    case Byte.percent:
      hasPercentSign = true
      return count > 0
    default: return false
    }
  }

  private var isGroupComplete: Bool { sinceSeparator < 0 || sinceSeparator == 3 }
  var isComplete: Bool { count > 0 && decimals != 0 && isGroupComplete }

  /// Rounded correctly as long as the digits are exact: one division of two exact doubles.
  var exactValue: Double {
    decimals > 0 ? Double(mantissa) / Digits.powers[decimals] : Double(mantissa)
  }

  static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
