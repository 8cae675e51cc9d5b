internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// Computes a planned expression over months: every part as a whole series, missing months carried.
struct ExpressionEvaluation {
  let reader: SeriesReader
  let authority: AuthorityID

  func values(
    _ expression: PlannedExpression, in months: MonthRange, of place: ExpressionPlace? = nil
  ) -> DerivedValues {
    switch expression {
    case .number(let number): return DerivedValues(number, in: months)
    case .series(let id): return series(id, in: months, of: place)
    case .placed(let inner, let other): return values(inner, in: months, of: other)
    case .shifted(let inner, let lag): return shifted(inner, by: lag, in: months, of: place)
    case .fixed(let inner, let month):
      return fixed(values(inner, in: MonthRange(month), of: place), in: months)
    case .arithmetic(let sign, let left, let right):
      return arithmetic(
        sign, values(left, in: months, of: place), values(right, in: months, of: place))
    case .condition(let sign, let left, let right):
      return condition(
        sign, values(left, in: months, of: place), values(right, in: months, of: place))
    case .not(let inner):
      return DerivedValues.combined([values(inner, in: months, of: place)], decimals: 0) {
        1 - $0[0]
      }
    case .judged(let judged, let id, let status):
      return self.judged(judged, Subject(id, of: owner(place)), status, in: months)
    case .isMissing(let inner): return missing(values(inner, in: months, of: place))
    case .call(let function, let arguments, let number):
      return call(function, arguments, number, in: months, of: place)
    }
  }

  // MARK: - Reading

  private func series(
    _ id: IndicatorID, in months: MonthRange, of place: ExpressionPlace?
  ) -> DerivedValues {
    switch place {
    case nil: own(Subject(id, of: authority), months)
    case .authority(let other): own(Subject(id, of: other), months)
    case .against(let comparison): against(comparison, Subject(id, of: authority), months)
    }
  }

  private func own(_ subject: Subject, _ months: MonthRange) -> DerivedValues {
    DerivedValues(reader.series(subject, in: months, label: ""))
  }

  /// A benchmark's own months where there are any, else its one figure in every month.
  private func against(
    _ comparison: Comparison, _ subject: Subject, _ months: MonthRange
  ) -> DerivedValues {
    let found = Opponents(reader: reader, window: months).find([comparison], for: subject)
    guard found.missing.isEmpty, let opponent = found.opponents.first else {
      return .missing(in: months)
    }
    switch opponent {
    case .flat(let reference):
      return DerivedValues(
        reference.figure.value, in: months, decimals: reference.figure.decimals)
    case .series(let series, _): return DerivedValues(series)
    }
  }

  // MARK: - Months

  func shifted(
    _ inner: PlannedExpression, by lag: Int, in months: MonthRange, of place: ExpressionPlace?
  ) -> DerivedValues {
    var result = values(inner, in: MonthRange(months.first - lag, months.last - lag), of: place)
    result.months = months
    return result
  }

  private func fixed(_ one: DerivedValues, in months: MonthRange) -> DerivedValues {
    var result = DerivedValues(one.values[0], in: months, decimals: one.decimals)
    result.statuses = Array(repeating: one.statuses[0], count: months.count)
    result.isConflicting = Array(repeating: one.isConflicting[0], count: months.count)
    return result
  }

  private func missing(_ inner: DerivedValues) -> DerivedValues {
    var result = DerivedValues(0, in: inner.months)
    for place in inner.months.indices where inner[place] == nil { result.values[place] = 1 }
    return result
  }

  // MARK: - Operators

  private func arithmetic(
    _ sign: Operator, _ left: DerivedValues, _ right: DerivedValues
  ) -> DerivedValues {
    let finer = max(left.decimals, right.decimals)
    let decimals = sign == .over ? max(finer, ExpressionEvaluation.ratioDecimals) : finer
    return DerivedValues.combined([left, right], decimals: decimals) { pair in
      switch sign {
      case .plus: pair[0] + pair[1]
      case .minus: pair[0] - pair[1]
      case .times: pair[0] * pair[1]
      case .over: pair[1] == 0 ? nil : pair[0] / pair[1]
      default: nil
      }
    }
  }

  /// A ratio of whole numbers would print as 0 or 1 without decimals of its own.
  static let ratioDecimals = 3

  private func condition(
    _ sign: Operator, _ left: DerivedValues, _ right: DerivedValues
  ) -> DerivedValues {
    DerivedValues.combined([left, right], decimals: 0) { pair in
      holds(sign, pair[0], pair[1]) ? 1 : 0
    }
  }

  private func holds(_ sign: Operator, _ left: Double, _ right: Double) -> Bool {
    switch sign {
    case .and: left == 1 && right == 1
    case .or: left == 1 || right == 1
    case .equal: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    case .matches, .doesNotMatch, .plus, .minus, .times, .over: false
    }
  }
}
