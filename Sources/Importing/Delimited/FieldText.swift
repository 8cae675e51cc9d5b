import Store

/// A field's text, trimmed of spaces and unquoted; made only where bytes will not do.
enum FieldText {
  static func string(_ bytes: Span<UInt8>, _ field: Field) -> String {
    if field.isEmpty { return "" }
    if field.hasEscapes { return String(decoding: unescaped(bytes, field), as: UTF8.self) }
    let text = bytes.extracting(trimmed(bytes, field.range))
    return text.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }

  static func code(
    _ bytes: Span<UInt8>, _ field: Field, in texts: inout TextTable
  ) -> TextCode {
    if field.isEmpty { return .empty }
    if field.hasEscapes {
      let text = unescaped(bytes, field)
      return texts.intern(text.span)
    }
    return texts.intern(bytes.extracting(trimmed(bytes, field.range)))
  }

  /// The range without the spaces and tabs at its ends.
  static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.tab }

  private static func unescaped(_ bytes: Span<UInt8>, _ field: Field) -> [UInt8] {
    let range = trimmed(bytes, field.range)
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      text.append(bytes[place])
      place += field.hasEscapes && bytes[place] == Byte.quote ? 2 : 1
    }
    return text
  }
}
