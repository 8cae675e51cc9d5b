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
