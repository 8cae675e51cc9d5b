/// Printed numbers in the store, packed; `NumberColumn` says what their digits are.
struct PackedNumbers: Sendable {
  private(set) var digits = PackedColumn<Int32>()
  private(set) var whole = WholeNumbers()

  init() {}

  init(digits: PackedColumn<Int32>, whole: WholeNumbers) {
    self.digits = digits
    self.whole = whole
  }

  var count: Int { digits.count }
  var byteCount: Int { digits.byteCount + whole.byteCount }

  // MARK: - Reading

  /// NaN where there is none.
  ///
  /// - Parameter decimals: with which the number was appended.
  /// - Complexity: O(1), but O(log n) for a number that is kept whole.
  func number(at place: Int, decimals: UInt8 = 0) -> Double {
    let digits = digits[place]
    return digits == NumberColumn.whole
      ? whole.number(at: place) : NumberColumn.number(digits, decimals)
  }

  /// Puts the numbers of a stretch into `room`; NaN where there is none.
  ///
  /// - Parameter decimals: parallel to the numbers.
  func read(
    _ range: Range<Int>, decimals: PackedColumn<UInt8>,
    into room: UnsafeMutableBufferPointer<Double>
  ) {
    var place = 0
    digits.forEach(in: range, beside: decimals) { digits, decimals in
      room[place] =
        digits == NumberColumn.whole
        ? whole.number(at: range.lowerBound + place) : NumberColumn.number(digits, decimals)
      place += 1
    }
  }

  /// The same where all numbers have these decimals.
  func read(
    _ range: Range<Int>, evenDecimals: UInt8, into room: UnsafeMutableBufferPointer<Double>
  ) {
    let unit = NumberColumn.powerOfTen(evenDecimals)
    digits.forEachBlock(in: range) { digits, start, mayHaveGaps in
      let room = UnsafeMutableBufferPointer(rebasing: room[start..<(start + digits.count)])
      for place in digits.indices { room[place] = Double(digits[place]) / unit }
      guard mayHaveGaps else { return }
      for place in digits.indices where digits[place] <= NumberColumn.whole { room[place] = .nan }
    }
    whole.forEach(in: range) { place, number in room[place - range.lowerBound] = number }
  }

  func numbers(in range: Range<Int>, decimals: PackedColumn<UInt8>) -> [Double] {
    Array(unsafeUninitializedCapacity: range.count) { room, filled in
      read(
        range, decimals: decimals,
        into: UnsafeMutableBufferPointer(rebasing: room[..<range.count]))
      filled = range.count
    }
  }

  // MARK: - Writing

  mutating func append(_ number: Double, decimals: UInt8 = 0) {
    if let digits = NumberColumn.digits(of: number, decimals) {
      self.digits.append(digits)
    } else {
      whole.append(number, at: count)
      digits.append(NumberColumn.whole)
    }
  }

  /// Appends a stretch of the numbers of a file.
  mutating func append(contentsOf other: NumberColumn, _ range: Range<Int>) {
    whole.append(other.whole, of: range, at: count)
    other.digits.withUnsafeBufferPointer {
      digits.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
  }

  mutating func appendNone(_ count: Int) {
    digits.append(repeating: NumberColumn.none, count: count)
  }

  /// The same without the numbers of some places.
  func without(_ places: Set<Int>) -> PackedNumbers {
    PackedNumbers(
      digits: digits.replacing(places, with: NumberColumn.none), whole: whole.without(places))
  }
}
