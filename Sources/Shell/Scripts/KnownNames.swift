internal import Language
internal import Vocabulary

/// Every name that a statement can use now: those of the data and those that the user made.
struct KnownNames {
  var names: NameIndex
  var lets: Set<String>
  /// What `$la` and its kind stand for.
  var parameters: Parameters
  /// Counts the changes: a text that was read before the last one is read again.
  var version: Int
}

/// The parameters of a script, as their values are put into its statements.
struct Parameters {
  /// By name, spelt as in a statement: `la` is `Stoke-on-Trent` or `` `LAC10 (%)` ``.
  private(set) var values: [String: String] = [:]

  subscript(name: String) -> String? {
    get { values[name.lowercased()] }
    set { values[name.lowercased()] = newValue }
  }

  var names: [String] { values.keys.sorted() }

  /// The value as a statement has it; a name gets the quotes that it needs.
  static func spelling(of value: ParameterValue, in source: SourceText) -> String {
    switch value {
    case .text(let text): NameSpelling.inStatement(text)
    case .name(let name): NameSpelling.inStatement(name.text)
    case .number(let number): number.digits + (number.unit?.rawValue ?? "")
    case .period(let period): String(source[period.range])
    }
  }

  // MARK: - Putting values in

  /// The text with every known `$name` behind `start` replaced; lines stay where they are.
  func filled(_ text: String, from start: Int) -> String {
    guard !values.isEmpty, text.utf8.contains(UInt8(ascii: "$")) else { return text }
    var result = String(decoding: text.utf8.prefix(start), as: UTF8.self)
    var scanner = ParameterScanner(text.utf8.dropFirst(start))
    while let piece = scanner.next() {
      switch piece {
      case .text(let text): result += text
      case .parameter(let name, let isQuoted):
        result += self[name].map { isQuoted ? Parameters.bare($0) : $0 } ?? "$" + name
      }
    }
    return result
  }

  /// The first `$name` of a statement that has no value.
  static func firstOpen(in statement: Substring) -> String? {
    var scanner = ParameterScanner(statement.utf8)
    while let piece = scanner.next() {
      if case .parameter(let name, isQuoted: false) = piece { return name }
    }
    return nil
  }

  private static func bare(_ value: String) -> String {
    value.hasPrefix("`") && value.hasSuffix("`") && value.count > 1
      ? String(value.dropFirst().dropLast()) : value
  }
}

/// Cuts a text at its parameters; comments and back-ticked names have none.
private struct ParameterScanner {
  enum Piece {
    case text(String)
    case parameter(String, isQuoted: Bool)
  }

  private var rest: Substring.UTF8View
  private var isComment = false
  /// The quotation mark that is open.
  private var quote: UInt8?
  private var isAfterBlank = true

  init(_ text: Substring.UTF8View) { rest = text }

  mutating func next() -> Piece? {
    if let name = parameter() {
      rest = rest.dropFirst(name.utf8.count + 1)
      isAfterBlank = false
      return .parameter(name, isQuoted: quote != nil)
    }
    let start = rest
    while !rest.isEmpty {
      step()
      if parameter() != nil { break }
    }
    let taken = start.prefix(start.count - rest.count)
    return taken.isEmpty ? nil : .text(String(decoding: taken, as: UTF8.self))
  }

  /// The name of the parameter that begins here.
  private func parameter() -> String? {
    guard !isComment, quote != UInt8(ascii: "`"), rest.first == UInt8(ascii: "$") else {
      return nil
    }
    let name = rest.dropFirst().prefix { byte in
      byte == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
  }

  private mutating func step() {
    guard let byte = rest.popFirst() else { return }
    switch byte {
    case UInt8(ascii: "\n"):
      isComment = false
      quote = nil
    case UInt8(ascii: "#") where quote == nil && isAfterBlank: isComment = true
    case UInt8(ascii: "`"), UInt8(ascii: "\""):
      if !isComment { quote = quote == nil ? byte : (quote == byte ? nil : quote) }
    default: break
    }
    isAfterBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
  }
}
