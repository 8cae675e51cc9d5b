public import Vocabulary

/// A second thought: what happens to an answer after a `|`.
public enum Stage: Equatable, Sendable {
  case filter(Expression)
  case sort([SortKey])
  case top(Int, by: Spanned<ColumnNode>?)
  case bottom(Int, by: Spanned<ColumnNode>?)
  case select([Spanned<ColumnNode>])
  case add(Spanned<String>, Expression)
  case group([Spanned<Dimension>])
  case pivot(Spanned<Dimension>)
  case round(Int)
  case all
  case chart(Spanned<ChartKind>?)
  case mode(Spanned<Mode>)
  case export(Spanned<String>, WriteMode?)
  case copy
  case note(String)
  case assert(Expression)
  case save(Spanned<String>)
}

public struct SortKey: Equatable, Sendable {
  public var column: Spanned<ColumnNode>
  public var isDescending: Bool

  public init(_ column: Spanned<ColumnNode>, isDescending: Bool = false) {
    self.column = column
    self.isDescending = isDescending
  }
}
