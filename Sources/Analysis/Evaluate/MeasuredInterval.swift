internal import Answers
internal import Store
internal import Vocabulary

/// The interval of a printed figure, made only where the counts behind it are known and agree with it.
struct MeasuredInterval {
  /// A rate may be counted on another estimate of the population; further off, it is something else.
  static let largestDisagreement = 0.03

  /// An interval, or why there is none.
  enum Outcome {
    case known(ConfidenceInterval)
    case unknown(String)
  }

  let reader: SeriesReader
  let month: Month

  /// Whether a printed rate is the one that its count gives.
  static func isRate(_ printed: Double, of computed: Double) -> Bool {
    abs(computed - printed) <= max(printed * largestDisagreement, 0.5)
  }

  /// For setting areas against each other: never of a number of children, which says how large an
  /// area is.
  func interval(of figure: Figure, _ subject: Subject) -> ConfidenceInterval? {
    guard reader.store.catalogue[subject.indicator].unit.comparesAcrossSizes,
      case .known(let interval) = outcome(of: figure, subject)
    else { return nil }
    return interval
  }

  func outcome(of figure: Figure, _ subject: Subject) -> Outcome {
    let indicator = reader.store.catalogue[subject.indicator]
    switch indicator.unit {
    case .percent: return share(figure, subject, indicator)
    case .rate: return rate(figure, subject, indicator)
    case .count: return count(figure, indicator)
    case .average, .days, .score, .fte, .other:
      return .unknown("\(indicator.unit.label) is no count, and no share or rate of one")
    }
  }

  /// Wilson's, from the numbers printed beside the share, else from the counts it is made of.
  private func share(_ figure: Figure, _ subject: Subject, _ indicator: Indicator) -> Outcome {
    guard let (count, whole) = printed(subject) ?? counted(subject, indicator) else {
      return .unknown("its numerator and denominator are not printed")
    }
    // 75.0% may be a whole percentage with a decimal that says nothing.
    let isWhole = figure.value == figure.value.rounded()
    let half = 0.5 / Rounding.powerOfTen(isWhole ? 0 : figure.decimals) + 1e-9
    guard whole > 0, abs(count / whole * 100 - figure.value) <= half,
      let interval = Wilson.interval(count, of: whole)
    else { return .unknown("its numerator and denominator do not give the printed share") }
    return .known(interval.scaled(by: 100))
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
    guard indicator.basis.isOfTheMonth,
      let count = value(ratio.numerator, subject.authority),
      let whole = value(ratio.denominator, subject.authority)
    else { return nil }
    return (count, whole)
  }

  /// Byar's, from the count and the population; not for years that roll on.
  private func rate(_ figure: Figure, _ subject: Subject, _ indicator: Indicator) -> Outcome {
    guard indicator.basis.isOfTheMonth else {
      return .unknown("its twelve months are counted again in the next figure")
    }
    guard indicator.denominator == "population",
      let count = value(indicator.numerator, subject.authority)
    else { return .unknown("its count is not printed") }
    guard
      let population = reader.store.catalogue.population(of: subject.authority, at: month)
    else { return .unknown("the number of children is not known") }
    let estimate = 10_000 / Double(population.children)
    guard MeasuredInterval.isRate(figure.value, of: count * estimate),
      let interval = Byar.interval(count)
    else { return .unknown("its count and the number of children do not give the printed rate") }
    // The interval lies round the printed rate, whichever estimate it was made with.
    return .known(interval.scaled(by: count > 0 ? figure.value / count : estimate))
  }

  /// Byar's, of a whole number of events.
  private func count(_ figure: Figure, _ indicator: Indicator) -> Outcome {
    guard indicator.basis.isOfTheMonth else {
      return .unknown("its twelve months are counted again in the next figure")
    }
    guard figure.value == figure.value.rounded(), let interval = Byar.interval(figure.value) else {
      return .unknown("it is no number of events")
    }
    return .known(interval)
  }

  private func value(_ code: String, _ authority: AuthorityID) -> Double? {
    guard let indicator = reader.store.catalogue.indicator(code: code) else { return nil }
    let series = reader.series(
      Subject(indicator, of: authority), in: MonthRange(month), label: "")
    return series.statuses[0].isValue ? series.values[0] : nil
  }
}

extension Basis {
  /// Whether a month's figure is of that month alone, so that its counts are too.
  var isOfTheMonth: Bool { self == .month || self == .snapshot }
}
