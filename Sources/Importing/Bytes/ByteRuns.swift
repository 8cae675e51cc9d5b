/// Whether two runs of the same bytes are equal, eight bytes a step.
///
/// The guess that a row begins as the one above is checked with this instead of scanning fields.
func areEqual(_ bytes: Span<UInt8>, _ left: Int, _ right: Int, count: Int) -> Bool {
  guard left + count <= bytes.count, right + count <= bytes.count else { return false }
  let raw = bytes.bytes
  var offset = 0
  while offset + 8 <= count {
    let one = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: left + offset, as: UInt64.self)
    let other = raw.unsafeLoadUnaligned(fromUncheckedByteOffset: right + offset, as: UInt64.self)
    if one != other { return false }
    offset += 8
  }
  while offset < count {
    if bytes[left + offset] != bytes[right + offset] { return false }
    offset += 1
  }
  return true
}

/// The place of the next comma or newline, or the end of the bytes.
///
/// Eight bytes a step (SWAR): a byte that equals the pattern becomes zero, and the lowest zero byte
/// is the lowest one whose subtraction borrows. Source: Mycroft's test, Hacker's Delight, 6-1.
func nextSeparator(_ bytes: Span<UInt8>, from start: Int) -> Int {
  let raw = bytes.bytes
  var place = start
  while place + 8 <= bytes.count {
    let word = UInt64(
      littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
    let found = zeroBytes(word ^ everyComma) | zeroBytes(word ^ everyNewline)
    if found != 0 { return place + found.trailingZeroBitCount / 8 }
    place += 8
  }
  while place < bytes.count, bytes[place] != Byte.comma, bytes[place] != Byte.newline { place += 1 }
  return place
}

private let everyComma = UInt64(Byte.comma) * 0x0101_0101_0101_0101
private let everyNewline = UInt64(Byte.newline) * 0x0101_0101_0101_0101

/// The top bit of the lowest zero byte, and perhaps of some above it.
private func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}

/// The first place from `start` on whose byte is not ASCII, or the end of the bytes; 32 a step.
func endOfASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
  let raw = bytes.bytes
  var place = start
  let tops = SIMD4<UInt64>(repeating: 0x8080_8080_8080_8080)
  while place + 32 <= bytes.count {
    let words = raw.unsafeLoadUnaligned(
      fromUncheckedByteOffset: place, as: SIMD4<UInt64>.self)
    if words & tops != .zero { break }
    place += 32
  }
  while place + 8 <= bytes.count {
    let word = UInt64(
      littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
    let found = word & 0x8080_8080_8080_8080
    if found != 0 { return place + found.trailingZeroBitCount / 8 }
    place += 8
  }
  while place < bytes.count, bytes[place] < 0x80 { place += 1 }
  return place
}
