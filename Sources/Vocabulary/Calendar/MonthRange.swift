/// A run of months, both ends included: people who say "April to March" mean March too.
public struct MonthRange: Hashable, Sendable {
  public let first: Month
  public let last: Month

  /// - Precondition: `first` is not after `last`; an empty period is a diagnostic, never a range.
  public init(_ first: Month, _ last: Month) {
    precondition(first <= last, "a range of months runs forward")
    self.first = first
    self.last = last
  }

  public init(_ month: Month) { self.init(month, month) }

  public var count: Int { last - first + 1 }
  public func contains(_ month: Month) -> Bool { first <= month && month <= last }

  /// The months both have, or nil where they do not meet.
  public func intersection(_ other: MonthRange) -> MonthRange? {
    let low = Swift.max(first, other.first)
    let high = Swift.min(last, other.last)
    return low <= high ? MonthRange(low, high) : nil
  }

  /// The smallest range that covers both.
  public func union(_ other: MonthRange) -> MonthRange {
    MonthRange(Swift.min(first, other.first), Swift.max(last, other.last))
  }

  /// `Apr-24 … Aug-24`, or the month alone.
  public var label: String { first == last ? first.label : "\(first.label) … \(last.label)" }
}

extension MonthRange: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { count }
  public subscript(offset: Int) -> Month { first + offset }
}
