public import Vocabulary

/// A calculation or a condition, with the words it was written in.
public typealias Expression = Spanned<ExpressionNode>

public indirect enum ExpressionNode: Equatable, Sendable {
  case number(NumberNode)
  case text(String)
  case column(ColumnNode)
  /// A month, a quarter or a financial year, to hold the column `period` against.
  case period(PointNode)
  case name(NameNode)
  case call(Function, [Expression])
  case select(Expression, [Selector])
  case negative(Expression)
  case not(Expression)
  case binary(Operator, Expression, Expression)
  case between(Expression, Expression, Expression)
  case isIn(Expression, [Expression], isNegated: Bool)
  /// `value is missing`; `rag = red` is the same thing.
  case hasStatus(Expression, Status, isNegated: Bool)
}

/// A number as written, and the unit it claims.
public struct NumberNode: Hashable, Sendable {
  /// Digits, a point and a sign, as typed: `1.10`.
  public var digits: String
  public var unit: Unit?

  public enum Unit: String, Sendable {
    case percent = "%"
    case percentagePoints = "pp"
  }

  public init(_ digits: String, unit: Unit? = nil) {
    self.digits = digits
    self.unit = unit
  }

  public var value: Double { Double(digits) ?? .nan }
}

/// A column of an answer: one that every answer has, or one that `add` or a file made.
public enum ColumnNode: Hashable, Sendable {
  case standard(Column)
  case named(String)
}

public enum Operator: String, CaseIterable, Sendable {
  case or
  case and
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case matches = "~"
  case doesNotMatch = "!~"
  case plus = "+"
  case minus = "-"
  case times = "*"
  case over = "/"

  /// How tightly it binds: the whole precedence table.
  var precedence: Precedence {
    switch self {
    case .or: .either
    case .and: .both
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .matches,
      .doesNotMatch:
      .comparison
    case .plus, .minus: .sum
    case .times, .over: .product
    }
  }
}

/// The levels of an expression, loosest first. A comparison takes no second one; all other
/// operators group to the left.
enum Precedence: Int, Comparable {
  case either
  case both
  case negation
  case comparison
  case sum
  case product
  case primary

  static func < (left: Precedence, right: Precedence) -> Bool { left.rawValue < right.rawValue }
  /// The level of an operand that must bind more tightly.
  var tighter: Precedence { Precedence(rawValue: rawValue + 1) ?? .primary }
}
