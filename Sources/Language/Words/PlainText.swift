import Vocabulary

/// The bytes of a text as the lexer reads them, each knowing where it was written.
///
/// What an e-mail or a word processor made of a blank, a dash or a quote is undone (rule L1), but
/// only outside quotes: folding there would turn `set null "–"` into `-`. ASCII text, nearly every
/// line ever typed, is used as it is and needs no map.
struct PlainText: Sendable {
  let bytes: [UInt8]
  /// The original offset of every byte and of the end; nil when they are the same.
  private let origins: [Int32]?

  init(_ text: String) {
    let raw = Array(text.utf8)
    if raw.allSatisfy({ $0 < 0x80 }) {
      bytes = raw
      origins = nil
    } else {
      var writer = PlainWriter()
      for scalar in text.unicodeScalars { writer.append(scalar) }
      bytes = writer.bytes
      origins = writer.origins + [Int32(clamping: raw.count)]
    }
  }

  /// The range of the source that bytes `start` up to `end` were read from.
  func range(_ start: Int, _ end: Int) -> SourceRange {
    guard let origins else { return SourceRange(start, end) }
    return SourceRange(Int(origins[start]), Int(origins[end]))
  }

  func string(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// Writes plain bytes scalar by scalar, knowing whether it is inside quotes.
private struct PlainWriter {
  var bytes: [UInt8] = []
  var origins: [Int32] = []
  private var offset: Int32 = 0
  private var quote: Quote?
  private var isAtWordStart = true

  /// An open quote: its straight form, and whether a curly one opened it.
  private struct Quote {
    var mark: Unicode.Scalar
    var isCurly: Bool
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    let width = Int32(UTF8.width(scalar))
    defer { offset += width }
    if let quote {
      appendInside(quote, scalar)
    } else if !isInvisible(scalar) {
      appendOutside(scalar)
    }
  }

  private mutating func appendInside(_ quote: Quote, _ scalar: Unicode.Scalar) {
    let isClosing =
      scalar == quote.mark || (quote.isCurly && NameFolding.plainForm(scalar) == quote.mark)
    if isClosing || scalar == "\n" {
      self.quote = nil
      isAtWordStart = scalar == "\n"
      write(scalar == "\n" ? scalar : quote.mark)
    } else {
      write(scalar)
    }
  }

  private mutating func appendOutside(_ scalar: Unicode.Scalar) {
    let plain = NameFolding.plainForm(scalar)
    let opens = plain == "\"" || plain == "`" || (plain == "'" && isAtWordStart)
    if opens { quote = Quote(mark: plain, isCurly: scalar != plain) }
    isAtWordStart = ",;|()[]=~<>".unicodeScalars.contains(plain) || plain.properties.isWhitespace
    write(plain)
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      bytes.append(byte)
      origins.append(offset)
    }
  }

  /// Zero-width marks that pasting brings along: byte-order mark, soft hyphen, joiners.
  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
