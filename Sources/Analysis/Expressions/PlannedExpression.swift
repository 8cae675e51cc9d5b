internal import Language
internal import Store
internal import Vocabulary

/// What the figures of an expression are counted in, as far as calculating with them goes.
enum Quantity: Equatable {
  /// An indicator's unit and what one month's figure covers.
  case measured(Unit, Basis)
  /// A number without a unit: a literal, or one figure divided by its like.
  case plain
  /// `80%`, `5pp`: a number that stands only beside percentages.
  case percentage
  /// True, false or not known.
  case truth

  var unit: Unit {
    switch self {
    case .measured(let unit, _): unit
    case .percentage: .percent
    case .plain, .truth: .other
    }
  }

  var isPlain: Bool { self == .plain }
}

/// An expression with every name settled and every unit checked, before any figure is read.
indirect enum PlannedExpression {
  case number(Double)
  case series(IndicatorID)
  /// The same for another authority, or for what the authority is set against.
  case placed(PlannedExpression, ExpressionPlace)
  /// Every month takes the figure so many months earlier.
  case shifted(PlannedExpression, months: Int)
  /// Every month takes the figure of this one.
  case fixed(PlannedExpression, at: Month)
  case arithmetic(Operator, PlannedExpression, PlannedExpression)
  /// Comparisons, `and`, `or`: figures become true, false or unknown.
  case condition(Operator, PlannedExpression, PlannedExpression)
  case not(PlannedExpression)
  case isMissing(PlannedExpression)
  case call(SeriesFunction, [PlannedExpression], months: Int)

  /// The indicators it reads, each once.
  var indicators: [IndicatorID] {
    switch self {
    case .number: []
    case .series(let id): [id]
    case .placed(let inner, _), .shifted(let inner, _), .fixed(let inner, _), .not(let inner),
      .isMissing(let inner):
      inner.indicators
    case .arithmetic(_, let left, let right), .condition(_, let left, let right):
      (left.indicators + right.indicators).uniqued()
    case .call(_, let arguments, _): arguments.flatMap(\.indicators).uniqued()
    }
  }
}

/// Whose figures an expression is about.
enum ExpressionPlace: Hashable {
  case authority(AuthorityID)
  /// What the authority at hand is set against: its neighbours, England, its target.
  case against(Comparison)
}
