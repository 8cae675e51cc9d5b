public import Vocabulary

/// One statement; two are equal when they mean the same, wherever and however they were written.
public struct Statement: Equatable, Sendable {
  public var kind: Kind
  public var range: SourceRange
  /// What did not stop it, but should not stay so in a file: W001, W002.
  public var warnings: [Diagnostic]

  public indirect enum Kind: Equatable, Sendable {
    case query(Query)
    case continuation(Continuation)
    case `let`(Spanned<String>, Expression)
    case define(Definition)
    case parameter(Spanned<String>, ParameterValue?)
    case command(Command)
  }

  public init(_ kind: Kind, range: SourceRange, warnings: [Diagnostic] = []) {
    self.kind = kind
    self.range = range
    self.warnings = warnings
  }

  public static func == (left: Statement, right: Statement) -> Bool { left.kind == right.kind }
}

/// A question that goes on from an earlier one.
public struct Continuation: Equatable, Sendable {
  public var origin: Origin
  /// The clauses that replace those of the earlier query.
  public var parts: Parts
  public var stages: [Spanned<Stage>]

  public enum Origin: Equatable, Sendable {
    /// `again`, or `again 12` for a query of the history.
    case again(Int?)
    /// `_ | top 3`, or `| top 3`: the last result.
    case lastResult
  }

  public init(_ origin: Origin, parts: Parts = Parts(), stages: [Spanned<Stage>] = []) {
    self.origin = origin
    self.parts = parts
    self.stages = stages
  }
}
