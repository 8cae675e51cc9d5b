/// A half-open range of UTF-8 byte offsets into one `SourceText`.
///
/// Every word and tree node carries one, so that a problem found late (a month without data, an
/// indicator on another basis) can still point at the words that caused it.
public struct SourceRange: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }

  /// The smallest range that covers both.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(start, other.start), max(end, other.end))
  }
}

/// A tree node's value together with the words it was written with.
public struct Spanned<Value> {
  public var value: Value
  public var range: SourceRange

  public init(_ value: Value, _ range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Spanned: Sendable where Value: Sendable {}
/// Two nodes are equal when they mean the same; where they were written does not matter.
extension Spanned: Equatable where Value: Equatable {
  public static func == (left: Spanned, right: Spanned) -> Bool { left.value == right.value }
}
