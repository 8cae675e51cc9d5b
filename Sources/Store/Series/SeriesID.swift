import Vocabulary

/// The place of a series in the store; series are in the order of authority, then indicator.
public struct SeriesID: Hashable, Comparable, BitwiseCopyable, Sendable {
  public let index: Int

  init(_ index: Int) { self.index = index }

  public static func < (left: SeriesID, right: SeriesID) -> Bool { left.index < right.index }
}

/// Authority and indicator in one word, ordered as series are.
struct SeriesKey: Hashable, Comparable, BitwiseCopyable, Sendable {
  let rawValue: UInt64

  init(_ authority: AuthorityID, _ indicator: IndicatorID) {
    rawValue = UInt64(authority.index) << 32 | UInt64(indicator.index)
  }

  var authority: AuthorityID { AuthorityID(Int(rawValue >> 32)) }
  var indicator: IndicatorID { IndicatorID(Int(rawValue & 0xFFFF_FFFF)) }

  static func < (left: SeriesKey, right: SeriesKey) -> Bool { left.rawValue < right.rawValue }
}
