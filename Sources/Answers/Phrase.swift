public import Vocabulary

/// Words with numbers in them: the numbers stay numbers until a printer gives them its own minus
/// sign, separators and glyphs.
///
///     let phrase: Phrase = "Fell from \(first) to \(last) by \(month)"
public struct Phrase: Equatable, Sendable {
  public var fragments: [Fragment]

  public enum Fragment: Equatable, Sendable {
    case text(String)
    /// The number alone; percentages carry their sign.
    case figure(Figure)
    /// `▲ 3` with the arrow; `+3` in plain text.
    case change(Change)
    /// The arrow alone; a word in plain text.
    case movement(Movement)
    /// `+6.8%`, always signed.
    case percentChange(Double)
    /// `+3` or `−0.4`, signed, no arrow.
    case difference(Figure)
    /// The symbol of a missing value.
    case missing(ValueStatus)
  }

  public init(_ fragments: [Fragment] = []) { self.fragments = fragments }
  public init(_ text: String) { fragments = text.isEmpty ? [] : [.text(text)] }

  public var isEmpty: Bool { fragments.isEmpty }

  /// The number that it is, where it is nothing else: a program takes it as one.
  public var onlyNumber: Double? {
    guard let only = fragments.first, fragments.count == 1 else { return nil }
    switch only {
    case .figure(let figure), .difference(let figure): return figure.value
    case .percentChange(let percent): return percent
    case .text, .change, .movement, .missing: return nil
    }
  }

  /// The same with a capital letter at its beginning, if it begins with a word.
  public var capitalised: Phrase {
    guard case .text(let text) = fragments.first, let first = text.first else { return self }
    return Phrase([.text(first.uppercased() + text.dropFirst())] + fragments.dropFirst())
  }

  public static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.fragments + right.fragments)
  }
  public static func += (left: inout Phrase, right: Phrase) { left = left + right }
}

extension Phrase: ExpressibleByStringInterpolation {
  public init(stringLiteral value: String) { self.init(value) }
  public init(stringInterpolation: StringInterpolation) {
    self.init(stringInterpolation.fragments)
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var fragments: [Fragment] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { fragments.append(.text(literal)) }
    }
    public mutating func appendInterpolation(_ text: String) { fragments.append(.text(text)) }
    public mutating func appendInterpolation(_ number: Int) { fragments.append(.text("\(number)")) }
    public mutating func appendInterpolation(_ month: Month) {
      fragments.append(.text(month.label))
    }
    public mutating func appendInterpolation(_ figure: Figure) { fragments.append(.figure(figure)) }
    public mutating func appendInterpolation(_ change: Change) { fragments.append(.change(change)) }
    public mutating func appendInterpolation(_ movement: Movement) {
      fragments.append(.movement(movement))
    }
    public mutating func appendInterpolation(difference: Figure) {
      fragments.append(.difference(difference))
    }
    public mutating func appendInterpolation(percentChange: Double) {
      fragments.append(.percentChange(percentChange))
    }
    public mutating func appendInterpolation(_ status: ValueStatus) {
      fragments.append(.missing(status))
    }
    public mutating func appendInterpolation(_ phrase: Phrase) { fragments += phrase.fragments }
  }
}

extension Sequence<Phrase> {
  /// The phrases with `separator` between them.
  public func joined(separator: String) -> Phrase {
    var result = Phrase()
    for phrase in self {
      if !result.isEmpty { result += Phrase(separator) }
      result += phrase
    }
    return result
  }
}
