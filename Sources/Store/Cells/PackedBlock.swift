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

  init<Element: Packable>(of elements: UnsafeBufferPointer<Element>, from start: Int) {
    var (least, most, hasGaps, isEven) = (Int32.max, Int32.min, false, true)
    let first = elements[0].packed
    for element in elements {
      let number = element.packed
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

  private static func isGap(_ number: Int32) -> Bool { number < Int32.min + 2 }

  var words: Range<Int> { Int(start)..<(Int(start) + Int(width)) }

  /// The number in one of the 64 places of the block's words.
  @inline(__always)
  func number(at place: Int, in words: Span<UInt64>) -> Int32 {
    if width == 0 { return base }
    let code = code(at: place, in: words)
    return code < UInt32(gaps) ? Int32.min + Int32(code) : base &+ Int32(bitPattern: code)
  }

  @inline(__always)
  private func code(at place: Int, in words: Span<UInt64>) -> UInt32 {
    let bit = place * Int(width)
    let (word, shift) = (bit / UInt64.bitWidth, UInt64(bit % UInt64.bitWidth))
    var bits = words[word] &>> shift
    if shift + UInt64(width) > UInt64.bitWidth {
      bits |= words[word + 1] &<< (UInt64(UInt64.bitWidth) - shift)
    }
    return UInt32(truncatingIfNeeded: bits & ((1 &<< UInt64(width)) &- 1))
  }

  /// Appends the block's words.
  func pack<Element: Packable>(
    _ elements: UnsafeBufferPointer<Element>, behind words: inout Column<UInt64>
  ) {
    if width == 0 { return }
    var (word, filled) = (UInt64(0), 0)
    for element in elements {
      let number = element.packed
      let code = UInt64(
        UInt32(bitPattern: PackedBlock.isGap(number) ? number &- Int32.min : number &- base))
      word |= code &<< UInt64(filled)
      filled += Int(width)
      if filled >= UInt64.bitWidth {
        words.append(word)
        filled -= UInt64.bitWidth
        word = filled == 0 ? 0 : code &>> UInt64(Int(width) - filled)
      }
    }
  }
}
