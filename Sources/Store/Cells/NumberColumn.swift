/// Numbers as files print them, in four bytes each: their digits without the point.
///
/// The digits divided by the power of ten that the decimals tell are the very double that reading the
/// text gives, since both are one division of two exact doubles. A number for which that does not
/// hold (more than nine digits, say) is kept whole beside the column.
public struct NumberColumn: Sendable {
  private(set) var digits = Column<Int32>()
  /// The numbers kept whole, ascending by place.
  private(set) var wholePlaces = Column<Int>()
  private(set) var wholeNumbers = Column<Double>()

  public init() {}

  init(digits: Column<Int32>, wholePlaces: Column<Int>, wholeNumbers: Column<Double>) {
    self.digits = digits
    self.wholePlaces = wholePlaces
    self.wholeNumbers = wholeNumbers
  }

  /// Stands where there is no number.
  public static let none = Int32.min
  /// Stands where the number is kept whole.
  private static let whole = Int32.min + 1
  /// Numbers of up to so many digits fit a cell of the column.
  public static let mostDigits = 9

  public var count: Int { digits.count }
  public var isEmpty: Bool { digits.isEmpty }

  /// - Parameter decimals: as printed; the same must be given to read the number.
  public mutating func append(_ number: Double, decimals: UInt8 = 0) {
    if let digits = NumberColumn.digits(of: number, decimals) {
      self.digits.append(digits)
    } else {
      wholePlaces.append(count)
      wholeNumbers.append(number)
      digits.append(NumberColumn.whole)
    }
  }

  /// Appends numbers given by their digits, of which each has at most `mostDigits`, or `none`.
  public mutating func append(digits: UnsafeBufferPointer<Int32>) {
    self.digits.append(contentsOf: digits)
  }

  mutating func append(contentsOf other: NumberColumn, _ range: Range<Int>) {
    let start = count
    digits.append(contentsOf: other.digits, range)
    var place = partitionPoint(other.wholePlaces) { $0 >= range.lowerBound }
    while place < other.wholePlaces.count, other.wholePlaces[place] < range.upperBound {
      wholePlaces.append(start + other.wholePlaces[place] - range.lowerBound)
      wholeNumbers.append(other.wholeNumbers[place])
      place += 1
    }
  }

  mutating func appendNone(_ count: Int) {
    digits.append(contentsOf: repeatElement(NumberColumn.none, count: count))
  }

  /// Forgets the number there.
  mutating func clear(at place: Int) { digits[place] = NumberColumn.none }

  public mutating func reserveCapacity(_ count: Int) { digits.reserveCapacity(count) }

  func isNone(at place: Int) -> Bool { digits[place] == NumberColumn.none }

  /// NaN where there is none.
  func number(at place: Int, decimals: UInt8 = 0) -> Double {
    number(digits[place], at: place, decimals)
  }

  /// - Complexity: O(1), but O(log n) for a number that is kept whole.
  private func number(_ digits: Int32, at place: Int, _ decimals: UInt8) -> Double {
    if digits > NumberColumn.whole { return NumberColumn.number(digits, decimals) }
    if digits == NumberColumn.none { return .nan }
    let found = partitionPoint(wholePlaces) { $0 >= place }
    return found < wholeNumbers.count ? wholeNumbers[found] : .nan
  }

  /// The numbers of a stretch, in one pass over memory.
  func numbers(in range: Range<Int>, decimals: Column<UInt8>) -> [Double] {
    digits.withSpan(of: range) { digits in
      decimals.withSpan(of: range) { decimals in
        [Double](unsafeUninitializedCapacity: range.count) { room, filled in
          for place in digits.indices {
            room.initializeElement(
              at: place,
              to: number(digits[place], at: range.lowerBound + place, decimals[place]))
          }
          filled = range.count
        }
      }
    }
  }

  /// The same into room that is there already; NaN where there is no number.
  func read(
    _ range: Range<Int>, decimals: Column<UInt8>,
    into room: Slice<UnsafeMutableBufferPointer<Double>>
  ) {
    let room = UnsafeMutableBufferPointer(rebasing: room)
    digits.withSpan(of: range) { digits in
      decimals.withSpan(of: range) { decimals in
        for place in digits.indices {
          room[place] = number(digits[place], at: range.lowerBound + place, decimals[place])
        }
      }
    }
  }

  /// The digits that give exactly this number back; nil where none do.
  private static func digits(of number: Double, _ decimals: UInt8) -> Int32? {
    if number.isNaN { return none }
    guard Int(decimals) < powersOfTen.count else { return nil }
    let scaled = (number * powersOfTen[Int(decimals)]).rounded()
    guard abs(scaled) < Double(Int32.max), case let digits = Int32(scaled),
      NumberColumn.number(digits, decimals) == number
    else { return nil }
    return digits
  }

  private static func number(_ digits: Int32, _ decimals: UInt8) -> Double {
    switch decimals {
    case 0: Double(digits)
    case 1: Double(digits) / 10
    case 2...15: Double(digits) / powersOfTen[Int(decimals)]
    default: .nan
    }
  }
}

/// The powers of ten that are exact and that figures are printed with.
private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
