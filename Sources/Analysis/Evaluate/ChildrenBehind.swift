internal import Answers
internal import Store
internal import Vocabulary

/// The children behind a share or a rate: so many of so many. Never guessed: the two must give the
/// printed figure again.
struct ChildrenBehind: Equatable {
  let count: Double
  let whole: Double
  /// 100 for per cent, 10,000 for a rate.
  let scale: Double

  /// What the share would be with another count of the same whole, without the last binary digits.
  func share(of count: Double) -> Double {
    Rounding.halfAwayFromZero(count / whole * scale, decimals: 9)
  }

  /// `41 of 53`
  var phrase: Phrase { "\(Figure(count, unit: .count)) of \(Figure(whole, unit: .count))" }
}

extension ChildrenBehind {
  /// What is known of them, or why nothing is.
  enum Finding: Equatable {
    case known(ChildrenBehind)
    case unknown(String)

    var children: ChildrenBehind? {
      if case .known(let children) = self { children } else { nil }
    }
  }

  static func find(
    _ figure: Figure, _ subject: Subject, at month: Month, reader: SeriesReader
  ) -> Finding {
    let indicator = reader.store.catalogue[subject.indicator]
    let measured = MeasuredInterval(reader: reader, month: month)
    let printed = PrintedFigure(figure, subject, at: month, reader: reader)
    switch indicator.unit {
    case .percent:
      let pair = measured.printed(subject) ?? measured.counted(subject, indicator)
      guard let pair else { return .unknown(reason(indicator, month)) }
      return checked(ChildrenBehind(count: pair.count, whole: pair.whole, scale: 100), printed)
    case .rate:
      guard indicator.denominator == "population", let count = measured.number(indicator, subject)
      else { return .unknown(reason(indicator, month)) }
      return rate(
        count, printed, reader.store.catalogue.populations(of: subject.authority, at: month))
    case .count, .average, .days, .score, .fte, .other:
      return .unknown("\(indicator.code) is no share and no rate")
    }
  }

  /// Reports make their rates with the population estimate of the day, often two years old.
  private static func rate(_ count: Double, _ figure: PrintedFigure, _ populations: [Population])
    -> Finding
  {
    let found = populations.map {
      checked(ChildrenBehind(count: count, whole: Double($0.children), scale: 10_000), figure)
    }
    return found.first { $0.children != nil } ?? found.first
      ?? .unknown("the number of children is not known")
  }

  private static func checked(_ children: ChildrenBehind, _ figure: PrintedFigure) -> Finding {
    guard children.whole > 0 else { return .unknown("it is a share of nobody") }
    let share = children.share(of: children.count)
    guard !figure.interval.contains(share) else { return .known(children) }
    let exact = Rounding.halfAwayFromZero(share, decimals: figure.decimals + 1)
    return .unknown(
      "\(Int(children.count)) of \(Int(children.whole)) gives \(exact), not the \(figure.value) that is printed"
    )
  }

  private static func reason(_ indicator: Indicator, _ month: Month) -> String {
    guard !indicator.numerator.isEmpty, !indicator.denominator.isEmpty else {
      return "no report prints how many of how many"
    }
    guard indicator.basis.isOfTheMonth else {
      return "it covers more than a month (\(indicator.basis.label))"
    }
    let whole =
      indicator.denominator == "population" ? "the number of children" : indicator.denominator
    return "\(indicator.numerator) or \(whole) is not known for \(month)"
  }
}

/// A figure with all the values that it can stand for: 87.0 in a row of whole per cents is any from
/// 86.5 on.
private struct PrintedFigure {
  let value: Double
  let decimals: Int
  let interval: Interval

  init(_ figure: Figure, _ subject: Subject, at month: Month, reader: SeriesReader) {
    value = figure.value
    let report = reader.lastReport(subject, in: MonthRange(month))
    let run = report.flatMap {
      PrintedReport(of: subject.authority, $0, in: reader.store).run(subject.indicator)
    }
    decimals = run?.decimals ?? figure.decimals
    interval =
      run?.interval(at: month) ?? Interval(printed: figure.value, decimals: figure.decimals)
  }
}

extension Catalogue {
  /// The three newest mid-year populations that are not after `month`, the newest first.
  fileprivate func populations(of authority: AuthorityID, at month: Month) -> [Population] {
    let known = populations(of: authority).filter { Month(year: $0.year, month: 6) <= month }
    return Array(known.sorted { $0.year > $1.year }.prefix(3))
  }
}

extension MeasuredInterval {
  /// The count of the month that a rate is made of.
  fileprivate func number(_ indicator: Indicator, _ subject: Subject) -> Double? {
    guard indicator.basis.isOfTheMonth,
      let id = reader.store.catalogue.indicator(code: indicator.numerator)
    else { return nil }
    let series = reader.series(
      Subject(id, of: subject.authority), in: MonthRange(month), label: "")
    return series.statuses[0].isValue ? series.values[0] : nil
  }
}
