/// A word that the language itself gives a meaning; every list of such words is one of these enums.
///
/// The raw value is the only spelling there is, so parser, printer and completion cannot disagree.
public protocol Keyword: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What one of them is called in a message: `stage`, `flag`.
  static var noun: String { get }
}

extension Keyword {
  public var word: String { rawValue }
  static var words: [String] { allCases.map(\.rawValue) }
}

/// The first word of a query: the question asked.
public enum Verb: String, Keyword {
  case show
  case trend
  case compare
  case rank
  case scorecard
  case movers
  case spc
  case project
  case need
  case brief
  case audit
  case explain
  case describe
  case summarise
  case diff
  case correlate
  case list

  public static let noun = "verb"
}

/// The first word of a statement that is no query.
public enum CommandWord: String, Keyword {
  case find
  case focus
  case load
  case help
  case why
  case quit
  case again
  case `let`
  case define
  case param
  case edition
  case unload
  case source
  case set
  case unset
  case anchor
  case share
  case log
  case save
  case open
  case assert
  case check
  case `try`
  case echo
  case meeting
  case history
  case undo
  case edit
  case setup
  case cache
  case report

  public static let noun = "command"

  /// Other spellings that people bring along; they mean exactly the same.
  static let aliases: [String: CommandWord] = ["exit": .quit, "bye": .quit]
}

/// The first word of a clause; as a bare word it is never a name.
public enum ClauseWord: String, Keyword {
  case of
  case `for`
  case vs
  case against
  case since
  case until
  case to
  case between
  case from
  case `in`
  case at
  case by
  case `where`
  case ahead
  case lags
  case using
  case with
  case without
  case `as`

  public static let noun = "clause"

  /// The bytes of the longest: no longer word need be looked for among them.
  static let longest = words.map(\.utf8.count).max() ?? 0

  /// The words that say a period; a query takes one of them.
  var isPeriod: Bool {
    switch self {
    case .since, .until, .to, .between, .from, .in, .at: true
    case .of, .for, .vs, .against, .by, .where, .ahead, .lags, .using, .with, .without, .as: false
    }
  }
}

/// The first word after a `|`.
public enum StageWord: String, Keyword {
  case `where`
  case sort
  case top
  case bottom
  case select
  case add
  case group
  case pivot
  case round
  case all
  case chart
  case `as`
  case export
  case copy
  case note
  case assert
  case save

  public static let noun = "stage"

  /// What other tools call the same thing.
  static let foreign: [String: StageWord] = [
    "filter": .where, "limit": .top, "head": .top, "take": .top, "tail": .bottom, "order": .sort,
    "arrange": .sort, "mutate": .add, "extend": .add,
  ]
}
