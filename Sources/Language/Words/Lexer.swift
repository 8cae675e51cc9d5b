import Vocabulary

/// Cuts a text into words by rules L2 to L7; linear, and never fails: what it cannot place is a
/// `stray` word for the parser to report.
struct Lexer {
  private let plain: PlainText
  private let bytes: [UInt8]
  private var offset = 0
  private var words: [Word] = []

  /// All words of a text, newlines among them.
  static func words(of plain: PlainText) -> [Word] {
    var lexer = Lexer(plain)
    while lexer.offset < lexer.bytes.count { lexer.scan() }
    return lexer.words
  }

  private init(_ plain: PlainText) {
    self.plain = plain
    bytes = plain.bytes
    words.reserveCapacity(bytes.count / 5 + 4)
  }

  /// word := blank | comment | newline | quoted | symbol | plain
  private mutating func scan() {
    let start = offset
    switch bytes[offset] {
    case UInt8(ascii: "\n"): append(.newline, from: start, to: start + 1)
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): offset += 1
    case UInt8(ascii: "#") where !isGlued: skipLine()
    case UInt8(ascii: "\\") where isEndOfLine(start + 1): skipLine(andNewline: true)
    case UInt8(ascii: "`"): scanQuoted(.name)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): scanQuoted(.text)
    case let byte where isStray(byte): append(.stray, from: start, to: start + 1)
    default:
      if let symbol = symbol(at: start) {
        append(.symbol(symbol), from: start, to: start + symbol.rawValue.utf8.count)
      } else {
        scanPlain()
      }
    }
  }

  /// Nothing but a line start or white space makes the next word stand apart.
  private var isGlued: Bool {
    guard offset > 0 else { return false }
    switch bytes[offset - 1] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): return false
    default: return true
    }
  }

  private mutating func append(_ kind: Word.Kind, from start: Int, to end: Int) {
    let text = plain.string(start, end)
    var word = Word(
      kind: kind, text: text, folded: text, range: plain.range(start, end), isGlued: isGlued)
    if kind == .plain || kind == .qualifier { word.folded = folded(text, start, end) }
    if kind == .plain, word.folded.utf8.count <= ClauseWord.longest {
      word.clause = ClauseWord(rawValue: word.folded)
    }
    words.append(word)
    offset = end
  }

  /// The folded form of a word; most are ASCII, and many have no capital.
  private func folded(_ text: String, _ start: Int, _ end: Int) -> String {
    var hasCapital = false
    for byte in bytes[start..<end] {
      guard byte < 0x80 else { return NameFolding.fold(text) }
      hasCapital = hasCapital || isCapital(byte)
    }
    guard hasCapital else { return text }
    let small = bytes[start..<end].map { isCapital($0) ? $0 | 0x20 : $0 }
    return String(decoding: small, as: UTF8.self)
  }

  private func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// comment := "#" at a line start or after white space, up to the end of the line
  private mutating func skipLine(andNewline: Bool = false) {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    if andNewline, offset < bytes.count { offset += 1 }
  }

  private func isEndOfLine(_ start: Int) -> Bool {
    var next = start
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): next += 1
      case let byte: return byte == UInt8(ascii: "\n")
      }
    }
    return true
  }

  /// quoted := mark { any | mark mark } mark, on one line
  private mutating func scanQuoted(_ kind: Word.Kind) {
    let start = offset
    let glued = isGlued
    let mark = bytes[start]
    var content: [UInt8] = []
    var isClosed = false
    offset += 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), !isClosed {
      if bytes[offset] != mark {
        content.append(bytes[offset])
      } else if offset + 1 < bytes.count, bytes[offset + 1] == mark {
        content.append(mark)
        offset += 1
      } else {
        isClosed = true
      }
      offset += 1
    }
    words.append(
      Word(
        kind: kind, text: String(decoding: content, as: UTF8.self), folded: "",
        range: plain.range(start, offset), isGlued: glued, isUnclosed: !isClosed))
  }

  /// plain := { any byte that is no blank, symbol or quote } up to ".."
  private mutating func scanPlain() {
    let start = offset
    var end = start + 1
    while end < bytes.count, !isBoundary(end) { end += 1 }
    if let colon = endOfQualifier(start, end) {
      append(.qualifier, from: start, to: colon)
      if colon < end { append(.plain, from: colon, to: end) }
    } else {
      append(.plain, from: start, to: end)
    }
  }

  private func isBoundary(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"),
      UInt8(ascii: "\""), UInt8(ascii: "`"):
      return true
    case UInt8(ascii: "\\"): return isEndOfLine(index + 1)
    case let byte: return isStray(byte) || symbol(at: index) != nil
    }
  }

  private func isStray(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n")
      && byte != UInt8(ascii: "\r") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
      || byte == 0x7F
  }

  /// qualifier := ( "ind" | "la" | "grp" | "ds" | "per" | "col" ) ":"
  private func endOfQualifier(_ start: Int, _ end: Int) -> Int? {
    guard let colon = bytes[start..<min(end, start + 4)].firstIndex(of: UInt8(ascii: ":")),
      Qualifier(rawValue: NameFolding.fold(plain.string(start, colon))) != nil
    else { return nil }
    return colon + 1
  }

  /// The symbol that begins at `index`, the longer of two that do.
  private func symbol(at index: Int) -> Symbol? {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case UInt8(ascii: "|"): return .pipe
    case UInt8(ascii: ";"): return .semicolon
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "("): return .open
    case UInt8(ascii: ")"): return .close
    case UInt8(ascii: "["): return .openSquare
    case UInt8(ascii: "]"): return .closeSquare
    case UInt8(ascii: "="): return .equal
    case UInt8(ascii: "~"): return .matches
    case UInt8(ascii: "<"): return next == UInt8(ascii: "=") ? .lessOrEqual : .less
    case UInt8(ascii: ">"): return next == UInt8(ascii: "=") ? .greaterOrEqual : .greater
    case UInt8(ascii: "."): return next == UInt8(ascii: ".") ? .upTo : nil
    case UInt8(ascii: "!"):
      return next == UInt8(ascii: "=")
        ? .notEqual : next == UInt8(ascii: "~") ? .doesNotMatch : nil
    default: return nil
    }
  }
}
