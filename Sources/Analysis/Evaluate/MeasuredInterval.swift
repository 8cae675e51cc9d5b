internal import Answers
internal import Store
internal import Vocabulary

/// The interval of a printed figure, made only where the counts behind it are known and agree with it.
struct MeasuredInterval {
  /// A rate may be counted on another estimate of the population; further off, it is something else.
  static let largestDisagreement = 0.03

  let reader: SeriesReader
  let month: Month

  /// Whether a printed rate is the one that its count gives.
  static func isRate(_ printed: Double, of computed: Double) -> Bool {
    abs(computed - printed) <= max(printed * largestDisagreement, 0.5)
  }

  /// Nil wherever numerator and denominator are not both known.
  func interval(of figure: Figure, _ subject: Subject) -> ConfidenceInterval? {
    let indicator = reader.store.catalogue[subject.indicator]
    switch indicator.unit {
    case .percent: return share(figure, subject, indicator)
    case .rate: return rate(figure, subject, indicator)
    case .count, .average, .days, .score, .fte, .other: return nil
    }
  }

  /// Wilson's, from the numbers printed beside the share, else from the counts it is made of.
  private func share(
    _ figure: Figure, _ subject: Subject, _ indicator: Indicator
  ) -> ConfidenceInterval? {
    guard let (count, whole) = printed(subject) ?? counted(subject, indicator), whole > 0 else {
      return nil
    }
    let half = 0.5 / Rounding.powerOfTen(figure.decimals) + 1e-9
    guard abs(count / whole * 100 - figure.value) <= half else { return nil }
    return Wilson.interval(count, of: whole)?.scaled(by: 100)
  }

  /// `41 of 53`, where the report prints it.
  func printed(_ subject: Subject) -> (count: Double, whole: Double)? {
    guard let id = reader.store.series(of: subject.authority, subject.indicator) else { return nil }
    let read = reader.store.values(of: id, in: MonthRange(month), vintage: reader.vintage)
    guard let count = read.numerators?.first, let whole = read.denominators?.first,
      count.isFinite, whole.isFinite
    else { return nil }
    return (count, whole)
  }

  /// The counts of the same month that the catalogue names as its top and bottom.
  func counted(_ subject: Subject, _ indicator: Indicator) -> (count: Double, whole: Double)? {
    let ratio = reader.store.catalogue.ratio(subject.indicator, of: subject.authority)
    guard indicator.basis == .month || indicator.basis == .snapshot,
      let count = value(ratio.numerator, subject.authority),
      let whole = value(ratio.denominator, subject.authority)
    else { return nil }
    return (count, whole)
  }

  /// Byar's, from the count and the population; not for years that roll on.
  private func rate(
    _ figure: Figure, _ subject: Subject, _ indicator: Indicator
  ) -> ConfidenceInterval? {
    let catalogue = reader.store.catalogue
    guard indicator.basis == .month || indicator.basis == .snapshot,
      indicator.denominator == "population",
      let count = value(indicator.numerator, subject.authority),
      let population = catalogue.population(of: subject.authority, at: month)
    else { return nil }
    let factor = 10_000 / Double(population.children)
    guard MeasuredInterval.isRate(figure.value, of: count * factor) else { return nil }
    return Byar.interval(count)?.scaled(by: factor)
  }

  private func value(_ code: String, _ authority: AuthorityID) -> Double? {
    guard let indicator = reader.store.catalogue.indicator(code: code) else { return nil }
    let series = reader.series(
      Subject(indicator, of: authority), in: MonthRange(month), label: "")
    return series.statuses[0].isValue ? series.values[0] : nil
  }
}
