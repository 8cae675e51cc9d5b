internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `by quarter` and `by year`: monthly figures of one indicator put on a longer basis by its own rule.
///
/// How things stood: the last month of the period. What happened: the sum of its months. A share or a
/// rate: recomputed from the counts behind it. A period that lacks a month has no figure.
struct Rebasing {
  enum Step: String {
    case quarter
    case year

    func months(around month: Month) -> MonthRange {
      switch self {
      case .quarter: Quarter(of: month).months
      case .year: FinancialYear(of: month).months
      }
    }

    func label(_ months: MonthRange) -> String {
      switch self {
      case .quarter: Quarter(of: months.first).label
      case .year: FinancialYear(of: months.first).label
      }
    }
  }

  private enum Rule {
    case last
    case sum
    /// In per cent, from a numerator and a denominator.
    case ratio(numerator: IndicatorID, denominator: IndicatorID)
    /// Per 10,000 children, from a count.
    case rate(numerator: IndicatorID)
  }

  private let answer: Answer
  private let context: RowContext
  private let step: Step
  private let range: SourceRange

  init(_ answer: Answer, _ context: RowContext, _ step: Step, at range: SourceRange) {
    self.answer = answer
    self.context = context
    self.step = step
    self.range = range
  }

  func records() throws(Diagnostics) -> RowStages.Result {
    let lines = answer.figures.lines.filter(\.isOwn)
    guard !lines.isEmpty else {
      throw refused("there are no months here to be put together", help: ["show takes by year"])
    }
    var names: [[Cell]] = [[], [], []]
    var (values, counts, keys): ([Cell], [Cell], [Records.Key]) = ([], [], [])
    for line in lines {
      let rule = try rule(of: line)
      for period in periods(of: line.series.months) {
        let (cell, known) = figure(of: line, in: period, rule)
        names[0].append(.text(line.indicator))
        names[1].append(.text(line.authority))
        names[2].append(.text(step.label(period)))
        values.append(cell)
        counts.append(.text("\(known) of \(period.count)"))
        keys.append(key(line, period))
      }
    }
    let severalIndicators = Set(lines.map(\.indicator)).count > 1
    let severalAuthorities = Set(lines.map(\.authority)).count > 1
    let word = step.rawValue
    return RowStages.Result(
      Records(
        columns: [
          .init(
            "indicator", .init("indicator", .name), cells: names[0], isShown: severalIndicators),
          .init(
            "authority", .init("authority", .name), cells: names[1], isShown: severalAuthorities),
          .init("period", .init(word, .name), cells: names[2]),
          .init("value", .init("value", .number), cells: values),
          .init("months", .init("months", .name), cells: counts),
        ], keys: keys),
      try rules(lines)
    )
  }

  private func periods(of months: MonthRange) -> [MonthRange] {
    months.map { step.months(around: $0) }.uniqued()
  }

  private func key(_ line: AnswerFigures.Line, _ period: MonthRange) -> Records.Key {
    Records.Key(
      authority: context.catalogue.authority(named: line.authority),
      indicator: context.catalogue.indicator(code: line.indicator), month: period.last)
  }

  // MARK: - Rules

  private func rule(of line: AnswerFigures.Line) throws(Diagnostics) -> Rule {
    guard let id = context.catalogue.indicator(code: line.indicator) else {
      throw refused(
        "\(line.indicator) is a calculation: months of it cannot be put together",
        help: ["roll and ytd do it inside a calculation"])
    }
    let about = context.catalogue[id]
    guard about.basis == .month else { return .last }
    if about.unit == .count || about.unit == .fte { return .sum }
    let ratio = context.catalogue.authority(named: line.authority)
      .map { context.catalogue.ratio(id, of: $0) }
    if about.unit == .percent, let ratio,
      let top = context.catalogue.indicator(code: ratio.numerator),
      let bottom = context.catalogue.indicator(code: ratio.denominator)
    {
      return .ratio(numerator: top, denominator: bottom)
    }
    if about.unit == .rate, about.denominator == "population",
      let top = context.catalogue.indicator(code: about.numerator)
    {
      return .rate(numerator: top)
    }
    throw refused(
      "\(about.code) of a month, \(about.unit.label), does not make one of a \(step.rawValue)",
      help: ["the counts behind it are not known; show it by month"])
  }

  /// How the figures were put together, once for each rule.
  private func rules(_ lines: [AnswerFigures.Line]) throws(Diagnostics) -> Phrase {
    var words: [String] = []
    for line in lines {
      switch try rule(of: line) {
      case .last: words.append("\(line.indicator) is that of the last month")
      case .sum: words.append("\(line.indicator) is the sum of the months")
      case .ratio(let top, let bottom):
        words.append(
          "\(line.indicator) is recomputed, \(context.catalogue[top].code) / \(context.catalogue[bottom].code)"
        )
      case .rate(let top):
        words.append(
          "\(line.indicator) is recomputed, \(context.catalogue[top].code) of all months per 10,000 children"
        )
      }
    }
    let (text, word) = (words.uniqued().joined(separator: "; "), step.rawValue)
    return Phrase(
      "By \(word): \(text); a \(word) that lacks a month it needs has no figure."
        + (isCompared ? " What they are set against is left out: it is not put together." : ""))
  }

  private var isCompared: Bool {
    answer.figures.lines.contains { !$0.isOwn }
      || answer.figures.marks.contains { $0.reference.kind != .target }
  }

  private func refused(_ summary: String, help: [String]) -> Diagnostics {
    Diagnostics(Diagnostic(.notRebased, summary, at: range, help: help))
  }

  // MARK: - Figures

  /// The figure of a period, and how many of its months have one.
  private func figure(
    of line: AnswerFigures.Line, in period: MonthRange, _ rule: Rule
  ) -> (Cell, Int) {
    let monthly = period.map { line.series.value(at: $0) }
    let known = monthly.count { $0 != nil }
    switch rule {
    case .last: return (line.series.cell(at: period.last), known)
    case .sum:
      guard known == period.count else { return (.missing(.notComputed), known) }
      return (.figure(line.series.figure(monthly.compactMap(\.self).reduce(0, +))), known)
    case .ratio(let numerator, let denominator):
      let ratio = known == period.count ? ratio(line, numerator, denominator, in: period) : nil
      return (ratio.map { .figure(line.series.figure($0)) } ?? .missing(.notComputed), known)
    case .rate(let numerator):
      let rate = known == period.count ? rate(line, numerator, in: period) : nil
      return (rate.map { .figure(line.series.figure($0)) } ?? .missing(.notComputed), known)
    }
  }

  /// Sum over sum, where each month's counts give the month's printed share.
  private func ratio(
    _ line: AnswerFigures.Line, _ numerator: IndicatorID, _ denominator: IndicatorID,
    in period: MonthRange
  ) -> Double? {
    guard let authority = context.catalogue.authority(named: line.authority) else { return nil }
    let reader = context.reader
    let tops = reader.series(Subject(numerator, of: authority), in: period, label: "")
    let bottoms = reader.series(Subject(denominator, of: authority), in: period, label: "")
    let isSure = period.allSatisfy { month in
      guard let top = tops.value(at: month), let bottom = bottoms.value(at: month), bottom > 0,
        let printed = line.series.value(at: month)
      else { return false }
      return Interval(printed: printed, decimals: line.series.decimals)
        .contains(top / bottom * 100)
    }
    guard isSure else { return nil }
    let sum = { (series: AnswerSeries) in series.values.reduce(0, +) }
    return sum(bottoms) > 0 ? sum(tops) / sum(bottoms) * 100 : nil
  }
}

extension Rebasing {
  /// The counts of all months over the children of the last one, where each month's count gives the
  /// month's printed rate.
  private func rate(
    _ line: AnswerFigures.Line, _ numerator: IndicatorID, in period: MonthRange
  ) -> Double? {
    guard let authority = context.catalogue.authority(named: line.authority),
      let population = context.catalogue.population(of: authority, at: period.last)
    else { return nil }
    let counts = context.reader.series(Subject(numerator, of: authority), in: period, label: "")
    let factor = 10_000 / Double(population.children)
    let isSure = period.allSatisfy { month in
      guard let count = counts.value(at: month), let printed = line.series.value(at: month) else {
        return false
      }
      return MeasuredInterval.isRate(printed, of: count * factor)
    }
    return isSure ? counts.values.reduce(0, +) * factor : nil
  }
}
