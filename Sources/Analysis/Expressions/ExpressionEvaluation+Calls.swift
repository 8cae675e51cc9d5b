internal import Answers
internal import Language
internal import Store
internal import Vocabulary

extension ExpressionEvaluation {
  func call(
    _ function: SeriesFunction, _ arguments: [PlannedExpression], _ number: Int,
    in months: MonthRange, of place: ExpressionPlace?
  ) -> DerivedValues {
    let first = arguments[0]
    switch function {
    case .yoy: return change(first, over: 12, in: months, of: place)
    case .mom: return change(first, over: 1, in: months, of: place)
    case .lag: return shifted(first, by: number, in: months, of: place)
    case .roll:
      return window(first, in: months, of: place, averages: averages(first)) { _ in number }
    case .ytd:
      return window(first, in: months, of: place, averages: false) { month in
        month - FinancialYear(of: month).months.first + 1
      }
    case .count: return known(arguments.map { values($0, in: months, of: place) })
    case .choice: return chosen(arguments.map { values($0, in: months, of: place) })
    case .rank: return ranks(first, isLowBest: number == 1, in: months, of: place)
    case .coalesce: return firstKnown(arguments.map { values($0, in: months, of: place) })
    case .round:
      var result = DerivedValues.combined(
        [values(first, in: months, of: place)], decimals: number
      ) { Rounding.halfAwayFromZero($0[0], decimals: number) }
      result.decimals = number
      return result
    case .avg, .sum, .min, .max, .median, .gap, .abs, .pct, .share:
      return across(function, arguments.map { values($0, in: months, of: place) })
    }
  }

  // MARK: - Over months

  /// In per cent of the earlier figure; for percentages the difference in points.
  private func change(
    _ inner: PlannedExpression, over lag: Int, in months: MonthRange, of place: ExpressionPlace?
  ) -> DerivedValues {
    let now = values(inner, in: months, of: place)
    let before = shifted(inner, by: lag, in: months, of: place)
    let isInPoints = units(inner).contains { $0.changesInPoints }
    return DerivedValues.combined([now, before], decimals: 1) { pair in
      if isInPoints { return pair[0] - pair[1] }
      return pair[1] == 0 ? nil : (pair[0] - pair[1]) / pair[1] * 100
    }
  }

  /// The months up to each one, as many as `count` says; missing where any of them is.
  private func window(
    _ inner: PlannedExpression, in months: MonthRange, of place: ExpressionPlace?, averages: Bool,
    _ count: (Month) -> Int
  ) -> DerivedValues {
    let longest = months.map { count($0) }.max() ?? 1
    let all = values(inner, in: MonthRange(months.first - (longest - 1), months.last), of: place)
    var result = DerivedValues.missing(in: months)
    result.decimals = averages ? max(all.decimals, 1) : all.decimals
    for (slot, month) in months.enumerated() {
      let span = count(month)
      let end = slot + longest
      let figures = (end - span..<end).compactMap { all[$0] }
      let sum = figures.count == span ? figures.reduce(0, +) : nil
      result.set(
        slot, sum.map { averages ? $0 / Double(span) : $0 }, otherwise: .notComputed)
    }
    return result
  }

  /// How things stood is averaged, what happened is added up.
  private func averages(_ inner: PlannedExpression) -> Bool {
    inner.indicators.contains { reader.store.catalogue[$0].basis == .snapshot }
  }

  private func units(_ inner: PlannedExpression) -> [Unit] {
    inner.indicators.map { reader.store.catalogue[$0].unit }
  }

  // MARK: - Across arguments

  private func across(_ function: SeriesFunction, _ parts: [DerivedValues]) -> DerivedValues {
    let finest = parts.map(\.decimals).max() ?? 0
    let isFiner = [.avg, .median, .pct, .share].contains(function)
    let decimals = isFiner ? max(finest, 1) : finest
    return DerivedValues.combined(parts, decimals: decimals) { figures in
      switch function {
      case .sum: figures.reduce(0, +)
      case .avg: figures.reduce(0, +) / Double(figures.count)
      case .min: figures.min()
      case .max: figures.max()
      case .median: Quantile.type7(figures, 0.5)
      case .gap: figures[0] - figures[1]
      case .abs: abs(figures[0])
      case .pct, .share: figures[1] == 0 ? nil : figures[0] / figures[1] * 100
      case .yoy, .mom, .lag, .roll, .ytd, .round, .coalesce, .count, .choice, .rank: nil
      }
    }
  }

  private func firstKnown(_ parts: [DerivedValues]) -> DerivedValues {
    var result = parts[0]
    result.decimals = parts.map(\.decimals).max() ?? 0
    for place in result.months.indices {
      guard result[place] == nil, let known = parts.first(where: { $0[place] != nil }) else {
        continue
      }
      result.set(place, known[place], otherwise: .absent)
    }
    return result
  }
}
