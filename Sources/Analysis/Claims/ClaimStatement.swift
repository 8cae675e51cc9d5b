internal import Vocabulary

/// What a sentence says without a number for it: above England, the lowest in a year, risen three
/// months in a row.
struct ClaimStatement: Equatable {
  enum Kind: Equatable {
    case side(Way, of: ClaimSubject.Mark.What)
    case target(isMet: Bool)
    case superlative(ClaimText.Direction, over: Span)
    case movement(Way, Steps)
  }

  /// Which way a figure lies from another one, or went.
  enum Way: Equatable {
    case up
    case down
    case level
    case better
    case worse

    init(_ direction: ClaimText.Direction) { self = direction == .up ? .up : .down }
  }

  /// The months that a superlative is claimed for.
  enum Span: Equatable {
    /// From the month that a change would be measured from.
    case sinceBase
    case months(Int)
    case ever
    case unsaid
  }

  enum Steps: Equatable {
    case fromBase
    case run(Int)
    case everyMonthFromBase
    case unsaid
  }

  let kind: Kind
  let place: Int
}
