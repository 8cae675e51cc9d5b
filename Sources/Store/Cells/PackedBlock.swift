/// How 64 numbers lie in words of bits.
///
/// The two least numbers there are stand for gaps in the columns that use them (`NumberColumn.none`).
/// Where a block has one they are the codes 0 and 1 of it, so that a gap makes no block wide.
struct PackedBlock: BitwiseCopyable, Sendable {
  /// As many numbers as bits in a word, so that every block is whole words.
  static let length = UInt64.bitWidth

  /// Its first word; it has as many as a number has bits.
  private let start: UInt32
  /// What code 0 would stand for if it did not stand for a gap.
  private let base: Int32
  /// Bits of a number: 0 to 32.
  private let width: UInt8
  /// How many codes stand for gaps.
  private let gaps: UInt8

  init<Element: BitwiseCopyable>(of elements: UnsafeBufferPointer<Element>, from start: Int) {
    var (least, most, hasGaps, isEven) = (Int32.max, Int32.min, false, true)
    let first = Packing.number(of: elements[0])
    for element in elements {
      let number = Packing.number(of: element)
      isEven = isEven && number == first
      if PackedBlock.isGap(number) {
        hasGaps = true
      } else {
        least = min(least, number)
        most = max(most, number)
      }
    }
    self.start = UInt32(start)
    if isEven {
      (base, width, gaps) = (first, 0, 0)
    } else {
      gaps = hasGaps ? 2 : 0
      // A block of both gaps and nothing else has no least number.
      let span = least > most ? 0 : UInt32(bitPattern: most &- least)
      base = (least > most ? 0 : least) &- Int32(gaps)
      width = UInt8(UInt32.bitWidth - max(1, span + UInt32(gaps)).leadingZeroBitCount)
    }
  }

  /// A block of one number.
  init(repeating number: Int32, from start: Int) {
    self.start = UInt32(start)
    (base, width, gaps) = (number, 0, 0)
  }

  private static func isGap(_ number: Int32) -> Bool { number < Int32.min + 2 }

  var words: Range<Int> { Int(start)..<(Int(start) + Int(width)) }

  /// Whether any of its numbers may stand for a gap.
  var mayHaveGaps: Bool { gaps > 0 || PackedBlock.isGap(base) }

  /// The number in one of the 64 places of the block's words.
  @inline(__always)
  func number(at place: Int, in words: Span<UInt64>) -> Int32 {
    width == 0
      ? base
      : words.withUnsafeBytes { number(code(at: place &* Int(width), in: $0)) }
  }

  /// Puts the numbers of some of the places into `room`, from its beginning.
  @inline(__always)
  func unpack(
    _ places: Range<Int>, of words: Span<UInt64>, into room: UnsafeMutableBufferPointer<Int32>
  ) {
    if width == 0 {
      room[..<places.count].initialize(repeating: base)
      return
    }
    words.withUnsafeBytes { words in
      var bit = places.lowerBound &* Int(width)
      for offset in 0..<places.count {
        room.initializeElement(at: offset, to: number(code(at: bit, in: words)))
        bit &+= Int(width)
      }
    }
  }

  @inline(__always)
  private func number(_ code: UInt32) -> Int32 {
    let distance = Int32(bitPattern: code)
    return code < UInt32(gaps) ? Int32.min &+ distance : base &+ distance
  }

  /// The bits of a number, taken from eight bytes that hold all of them: words lie in memory with
  /// their least byte first, so bits go on from one to the next.
  @inline(__always)
  private func code(at bit: Int, in words: UnsafeRawBufferPointer) -> UInt32 {
    let byte = min(bit &>> 3, words.count &- MemoryLayout<UInt64>.size)
    let bits = UInt64(littleEndian: words.loadUnaligned(fromByteOffset: byte, as: UInt64.self))
    let mask = UInt32.max &>> (32 &- UInt32(width))
    return UInt32(truncatingIfNeeded: bits &>> UInt64(truncatingIfNeeded: bit &- byte &* 8)) & mask
  }

  /// Appends the block's words.
  func pack<Element: BitwiseCopyable>(
    _ elements: UnsafeBufferPointer<Element>, behind words: inout Column<UInt64>
  ) {
    if width == 0 { return }
    var (word, filled) = (UInt64(0), 0)
    for element in elements {
      let number = Packing.number(of: element)
      let code = UInt64(
        UInt32(bitPattern: PackedBlock.isGap(number) ? number &- Int32.min : number &- base))
      word |= code &<< UInt64(filled)
      filled += Int(width)
      if filled >= UInt64.bitWidth {
        words.append(word.littleEndian)
        filled -= UInt64.bitWidth
        word = filled == 0 ? 0 : code &>> UInt64(Int(width) - filled)
      }
    }
  }
}
