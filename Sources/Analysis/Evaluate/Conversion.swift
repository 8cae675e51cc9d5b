internal import Answers
internal import Store
internal import Vocabulary

/// A rolling figure made from twelve printed months, where an authority prints only the months.
///
/// Never the other way, and never one month times twelve.
struct Conversion {
  let figure: Figure
  /// How it was made: the sum, the months, the population and its year.
  let recipe: Phrase

  /// Nil unless every one of the twelve months has a figure and, for a rate, the population is known.
  init?(
    _ indicator: IndicatorID, of authority: AuthorityID, at month: Month, reader: SeriesReader
  ) {
    let catalogue = reader.store.catalogue
    let wanted = catalogue[indicator]
    guard wanted.basis == .rolling12, wanted.unit == .rate || wanted.unit == .count,
      let counted = catalogue.indicator(code: wanted.numerator), catalogue[counted].basis == .month
    else { return nil }
    let year = MonthRange(month - 11, month)
    let months = reader.series(Subject(counted, of: authority), in: year, label: "")
    guard months.statuses.allSatisfy(\.isValue) else { return nil }
    let sum = Figure(months.values.reduce(0, +), unit: .count)
    let name = catalogue[authority].name
    if wanted.unit == .count {
      figure = sum
      recipe = "\(name)'s is the sum of \(catalogue[counted].code) over \(year.label)"
      return
    }
    guard let population = catalogue.population(of: authority, at: month) else { return nil }
    figure = Figure(sum.value / Double(population.children) * 10_000, decimals: 1, unit: .rate)
    let children = Figure(Double(population.children), unit: .count)
    recipe =
      "\(name)'s is computed: \(sum) (\(catalogue[counted].code), \(year.label)) for \(children) children at mid-\(population.year)"
  }
}

extension Catalogue {
  /// The newest mid-year population that is not after `month`.
  func population(of authority: AuthorityID, at month: Month) -> Population? {
    populations.filter { $0.authority == authority && Month(year: $0.year, month: 6) <= month }
      .max { $0.year < $1.year }
  }
}
