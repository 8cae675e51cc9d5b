import Store
import Vocabulary

/// A place in bytes that moves over what is expected there, and stays where something else is.
///
/// The one place of this module that reads through a pointer: each step looks at what the step
/// before left behind, so bounds are checked once a field. The byte before `end` must be a newline,
/// which ends every number and every field.
struct ByteCursor {
  private let base: UnsafePointer<UInt8>
  private let end: Int
  private(set) var place: Int

  /// - Precondition: `start` is before `end`, and a newline stands before `end`.
  init(_ base: UnsafePointer<UInt8>, at start: Int, end: Int) {
    self.base = base
    self.end = end
    place = start
  }

  /// Moves over a number without sign or point.
  @inline(__always)
  mutating func wholeNumber() -> Int32? {
    let start = place
    let number = digits(after: 0)
    guard (1...NumberColumn.mostDigits).contains(place - start) else {
      place = start
      return nil
    }
    return Int32(truncatingIfNeeded: number)
  }

  /// Moves over a number that may have decimals; gives its digits and how many are decimals. After
  /// nil the row is lost to this cursor.
  @inline(__always)
  mutating func number() -> (digits: Int32, decimals: UInt8)? {
    let start = place
    let whole = digits(after: 0)
    let point = place
    guard point > start, base[point] == Byte.point else {
      let isNumber = (1...NumberColumn.mostDigits).contains(point - start)
      return isNumber ? (Int32(truncatingIfNeeded: whole), 0) : nil
    }
    place &+= 1
    let all = digits(after: whole)
    guard place - point > 1, place - start <= NumberColumn.mostDigits + 1 else { return nil }
    return (Int32(truncatingIfNeeded: all), UInt8(truncatingIfNeeded: place - point - 1))
  }

  /// Goes on with a number; too long a one wraps round, and its length tells.
  @inline(__always)
  private mutating func digits(after number: Int) -> Int {
    var number = number
    var digit = base[place] &- Byte.zero
    while digit <= 9 {
      number = number &* 10 &+ Int(digit)
      place &+= 1
      digit = base[place] &- Byte.zero
    }
    return number
  }

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard base[place] == byte else { return false }
    place &+= 1
    return true
  }

  @inline(__always)
  mutating func takeLineEnd() -> Bool {
    if base[place] == Byte.carriageReturn { place &+= 1 }
    return take(Byte.newline)
  }

  /// Moves over the same bytes as stand at `other`; eight a step.
  @inline(__always)
  mutating func takeSame(as other: Int, count: Int) -> Bool {
    // Whole words are compared, of the last one only the bytes that count.
    guard place &+ count &+ 8 <= end else { return false }
    let (left, right) = (UnsafeRawPointer(base + place), UnsafeRawPointer(base + other))
    var offset = 0
    while offset < count {
      let one = left.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let two = right.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let rest = count &- offset
      let spare = rest < 8 ? UInt64(8 &* (8 &- rest)) : 0
      if UInt64(littleEndian: one ^ two) &<< spare != 0 { return false }
      offset &+= 8
    }
    place &+= count
    return true
  }

  /// Moves over a month's text.
  @inline(__always)
  mutating func take(_ month: MonthText) -> Bool {
    guard place + MemoryLayout<UInt64>.size <= end else { return false }
    let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
    guard UInt64(littleEndian: word) & MonthText.mask == month.word else { return false }
    place &+= MonthText.size
    return true
  }

  /// Moves over a field without quotes.
  @inline(__always)
  mutating func skipField() {
    if base[place] == Byte.quote { return }
    while base[place] != Byte.comma, base[place] != Byte.newline { place &+= 1 }
  }
}

/// A month as files write it, `2024-08`, in one word that is compared at once.
struct MonthText {
  static let size = 7
  static let mask: UInt64 = 0x00FF_FFFF_FFFF_FFFF

  private var month: Month
  private(set) var word: UInt64

  init(_ month: Month) {
    self.month = month
    word = MonthText.word(month)
  }

  /// Whether a file may write it so.
  var isPossible: Bool { PeriodParser.years.contains(month.year) }

  mutating func advance() {
    month = month + 1
    // September and December carry into the digits before; the others count up the last one.
    let isSimple = month.month != 1 && month.month != 10
    word = isSimple ? word &+ (1 << 48) : MonthText.word(month)
  }

  private static func word(_ month: Month) -> UInt64 {
    func digit(_ number: Int) -> UInt64 { UInt64(number % 10) + UInt64(Byte.zero) }
    let (year, number) = (month.year, month.month)
    let first = digit(year / 1000) | digit(year / 100) << 8 | digit(year / 10) << 16
    return first | digit(year) << 24 | UInt64(Byte.hyphen) << 32 | digit(number / 10) << 40
      | digit(number) << 48
  }
}
