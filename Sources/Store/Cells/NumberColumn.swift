/// The numbers of a file as it prints them, in four bytes each: their digits without the point.
///
/// The digits divided by the power of ten that the decimals tell are the very double that reading the
/// text gives, since both are one division of two exact doubles. A number for which that does not
/// hold (more than nine digits, say) is kept whole beside the column.
public struct NumberColumn: Sendable {
  private(set) var digits: [Int32] = []
  private(set) var whole = WholeNumbers()

  public init() {}

  /// Stands where there is no number.
  public static let none = Int32.min
  /// Stands where the number is kept whole.
  static let whole = Int32.min + 1
  /// Numbers of up to so many digits fit a cell of the column.
  public static let mostDigits = 9

  public var count: Int { digits.count }
  public var isEmpty: Bool { digits.isEmpty }

  /// - Parameter decimals: as printed; the same must be given to read the number.
  public mutating func append(_ number: Double, decimals: UInt8 = 0) {
    if let digits = NumberColumn.digits(of: number, decimals) {
      self.digits.append(digits)
    } else {
      whole.append(number, at: count)
      digits.append(NumberColumn.whole)
    }
  }

  /// Appends numbers given by their digits, of which each has at most `mostDigits`, or `none`.
  public mutating func append(digits: UnsafeBufferPointer<Int32>) {
    self.digits.append(contentsOf: digits)
  }

  public mutating func reserveCapacity(_ count: Int) { digits.reserveCapacity(count) }

  func isNone(at place: Int) -> Bool { digits[place] == NumberColumn.none }

  /// NaN where there is none.
  func number(at place: Int, decimals: UInt8 = 0) -> Double {
    digits[place] == NumberColumn.whole
      ? whole.number(at: place) : NumberColumn.number(digits[place], decimals)
  }

  /// The digits that give exactly this number back; nil where none do.
  static func digits(of number: Double, _ decimals: UInt8) -> Int32? {
    if number.isNaN { return none }
    guard Int(decimals) < powersOfTen.count else { return nil }
    let scaled = (number * powersOfTen[Int(decimals)]).rounded()
    guard abs(scaled) < Double(Int32.max), case let digits = Int32(scaled),
      NumberColumn.number(digits, decimals) == number
    else { return nil }
    return digits
  }

  /// NaN for `none`.
  @inline(__always)
  static func number(_ digits: Int32, _ decimals: UInt8) -> Double {
    digits == none ? .nan : Double(digits) / powerOfTen(decimals)
  }

  /// NaN where digits cannot be kept apart from so many decimals.
  @inline(__always)
  static func powerOfTen(_ decimals: UInt8) -> Double {
    switch decimals {
    case 0: 1
    case 1: 10
    case 2...15: powersOfTen[Int(decimals)]
    default: .nan
    }
  }
}

/// The powers of ten that are exact and that figures are printed with.
private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]

/// The few numbers of a column that are kept whole, by their place in it.
struct WholeNumbers: Sendable {
  /// Ascending.
  private(set) var places = Column<Int>()
  private(set) var numbers = Column<Double>()

  init() {}

  init(places: Column<Int>, numbers: Column<Double>) {
    self.places = places
    self.numbers = numbers
  }

  var byteCount: Int { places.byteCount + numbers.byteCount }

  mutating func append(_ number: Double, at place: Int) {
    places.append(place)
    numbers.append(number)
  }

  /// Takes over those of a stretch of another column, the first of which is `start` here.
  mutating func append(_ other: WholeNumbers, of range: Range<Int>, at start: Int) {
    other.forEach(in: range) { place, number in append(number, at: start + place - range.lowerBound)
    }
  }

  /// Hands over those of a stretch, with their places.
  func forEach(in range: Range<Int>, _ body: (Int, Double) -> Void) {
    if places.isEmpty { return }
    var found = partitionPoint(places) { $0 >= range.lowerBound }
    while found < places.count, places[found] < range.upperBound {
      body(places[found], numbers[found])
      found += 1
    }
  }

  func without(_ dropped: Set<Int>) -> WholeNumbers {
    let kept = places.indices.filter { !dropped.contains(places[$0]) }
    return WholeNumbers(
      places: Column(kept.map { places[$0] }), numbers: Column(kept.map { numbers[$0] }))
  }

  /// - Complexity: O(log n).
  func number(at place: Int) -> Double {
    let found = partitionPoint(places) { $0 >= place }
    return found < numbers.count ? numbers[found] : .nan
  }
}
