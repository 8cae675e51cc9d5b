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
  /// `rag(LAC1) is red`, `dot(LAC1) is worse`.
  case judged(Judged, IndicatorID, Status)
  case call(SeriesFunction, [PlannedExpression], months: Int)

  /// The indicators it reads, each once.
  var indicators: [IndicatorID] {
    switch self {
    case .number: []
    case .series(let id), .judged(_, let id, _): [id]
    case .placed(let inner, _), .shifted(let inner, _), .fixed(let inner, _), .not(let inner),
      .isMissing(let inner):
      inner.indicators
    case .arithmetic(_, let left, let right), .condition(_, let left, let right):
      (left.indicators + right.indicators).uniqued()
    case .call(_, let arguments, _): arguments.flatMap(\.indicators).uniqued()
    }
  }
}

extension PlannedExpression {
  /// Whether it reads figures of another authority than the one at hand.
  var readsOthers: Bool {
    switch self {
    case .number, .series, .judged: false
    case .placed(_, .authority): true
    case .placed(let inner, .against), .shifted(let inner, _), .fixed(let inner, _),
      .not(let inner), .isMissing(let inner):
      inner.readsOthers
    case .arithmetic(_, let left, let right), .condition(_, let left, let right):
      left.readsOthers || right.readsOthers
    case .call(.rank, _, _): true
    case .call(_, let arguments, _): arguments.contains(where: \.readsOthers)
    }
  }

  /// The authority whose figures these calculations read alone, each by name: then they are that
  /// authority's, whoever is in focus. Nil where they read any other.
  static func owner(_ expressions: [PlannedExpression]) -> AuthorityID? {
    let owners = expressions.flatMap(\.owners).uniqued()
    guard owners.count == 1 else { return nil }
    return owners[0]
  }

  /// Whose figures it reads; nil stands for whoever is at hand.
  private var owners: [AuthorityID?] {
    switch self {
    case .number: []
    case .series, .judged: [nil]
    case .placed(_, .authority(let authority)): [authority]
    case .placed(let inner, .against), .shifted(let inner, _), .fixed(let inner, _),
      .not(let inner), .isMissing(let inner):
      inner.owners
    case .arithmetic(_, let left, let right), .condition(_, let left, let right):
      left.owners + right.owners
    case .call(.rank, _, _): [nil]
    case .call(_, let arguments, _): arguments.flatMap(\.owners)
    }
  }

  /// Whether every figure in it is of a month that it names.
  var isFixed: Bool {
    switch self {
    case .number, .fixed: true
    case .series, .judged: false
    case .placed(let inner, _), .shifted(let inner, _), .not(let inner), .isMissing(let inner):
      inner.isFixed
    case .arithmetic(_, let left, let right), .condition(_, let left, let right):
      left.isFixed && right.isFixed
    case .call(_, let arguments, _): arguments.allSatisfy(\.isFixed)
    }
  }

  /// The months that each figure covers, where a function made more than one of them.
  var covered: (rolling: Int?, toDate: Bool) {
    switch self {
    case .number, .series, .judged: (nil, false)
    case .placed(let inner, _), .shifted(let inner, _), .fixed(let inner, _), .not(let inner),
      .isMissing(let inner):
      inner.covered
    case .arithmetic(_, let left, let right), .condition(_, let left, let right):
      (left.covered.rolling ?? right.covered.rolling, left.covered.toDate || right.covered.toDate)
    case .call(.roll, _, let months): (months, false)
    case .call(.ytd, _, _): (nil, true)
    case .call(_, let arguments, _):
      (
        arguments.compactMap(\.covered.rolling).first,
        arguments.contains(where: \.covered.toDate)
      )
    }
  }
}

/// What a report or the data say of a figure, in place of how large it is.
enum Judged {
  /// The colour by the report's own limits.
  case colour
  /// The direction of travel on the month.
  case travel
}

/// Whose figures an expression is about.
enum ExpressionPlace: Hashable {
  case authority(AuthorityID)
  /// What the authority at hand is set against: its neighbours, England, its target.
  case against(Comparison)
}
