internal import Store
internal import Vocabulary

/// Every figure of a store with what it is made of, as far as the catalogue says.
struct PublishedFigures {
  let catalogue: Catalogue
  /// In the order of authority, indicator and period.
  let places: [FigurePlace]
  /// Wholes with their parts, period by period.
  let families: [Family]
  private let store: Store
  private let values: [FigurePlace: [Double]]
  private let parts: [FigurePlace: [Double]]
  private let rests: [FigurePlace: [Double]]
  private var dependents: [FigurePlace: [FigurePlace]] = [:]
  private let ids: [String: IndicatorID]

  /// A whole and its parts in one period; parts of 100 % have no whole among them.
  struct Family {
    var members: [FigurePlace]
  }

  init(_ store: Store) {
    self.store = store
    catalogue = store.catalogue
    ids = Dictionary(
      store.catalogue.indicatorIDs.map { (store.catalogue[$0].code, $0) }, uniquingKeysWith: { $1 })
    var values: [FigurePlace: [Double]] = [:]
    var parts: [FigurePlace: [Double]] = [:]
    var rests: [FigurePlace: [Double]] = [:]
    var places: [FigurePlace] = []
    for series in store.allSeries {
      let found = PublishedFigures.printed(series, in: store)
      for (place, cells) in found {
        let known = cells.compactMap(\.value)
        guard !known.isEmpty else { continue }
        places.append(place)
        values[place] = known
        parts[place] = cells.flatMap { [$0.n, $0.d] }.compactMap(\.self)
        rests[place] = cells.compactMap { cell in cell.n.flatMap { n in cell.d.map { $0 - n } } }
      }
    }
    self.values = values
    self.parts = parts
    self.rests = rests
    self.places = places
    families = PublishedFigures.families(of: places, catalogue, ids)
    for place in places {
      for source in basis(of: place) where values[source] != nil {
        dependents[source, default: []].append(place)
      }
    }
  }

  private static func printed(
    _ series: SeriesID, in store: Store
  ) -> [(FigurePlace, [PrintedCell])] {
    let (authority, indicator) = (store.authority(of: series), store.indicator(of: series))
    let months = store.span(of: series).map { $0.map(PeriodKey.month) } ?? []
    let years = store.figures(of: series).map(\.period)
    return (months + years).map { period in
      (FigurePlace(authority, indicator, period), store.printings(of: series, at: period))
    }
  }

  // MARK: - Looking up

  func id(_ code: String) -> IndicatorID? { ids[code] }
  /// What any report printed there.
  func values(_ place: FigurePlace) -> [Double] { values[place] ?? [] }
  /// The n and d printed with it.
  func parts(_ place: FigurePlace) -> [Double] { parts[place] ?? [] }
  /// The d less the n printed with it.
  func rests(_ place: FigurePlace) -> [Double] { rests[place] ?? [] }
  func isPositive(_ place: FigurePlace) -> Bool { values(place).contains { $0 > 0 } }

  /// Population is public: whoever has a rate has the count.
  func populations(of authority: AuthorityID) -> [Double] {
    catalogue.populations(of: authority).map { Double($0.children) }
  }

  // MARK: - Relations

  /// The figures that are made of this one.
  func made(of place: FigurePlace) -> [FigurePlace] { dependents[place] ?? [] }

  /// The figures that a figure is made of: the counts of a share or rate in every month that it
  /// covers, the months of a year.
  private func basis(of place: FigurePlace) -> [FigurePlace] {
    let indicator = catalogue[place.indicator]
    let sources = [indicator.numerator, indicator.denominator].compactMap(id)
    var basis = sources.map { FigurePlace(place.authority, $0, place.period) }
    for month in months(of: place.period, indicator.basis) {
      basis += sources.map { FigurePlace(place.authority, $0, .month(month)) }
      if place.period != .month(month), indicator.basis != .rolling12 || isYear(place.period) {
        basis.append(FigurePlace(place.authority, place.indicator, .month(month)))
      }
    }
    return basis.filter { $0 != place }
  }

  private func isYear(_ period: PeriodKey) -> Bool {
    if case .month = period { false } else { true }
  }

  private func months(of period: PeriodKey, _ basis: Basis) -> [Month] {
    switch period {
    case .year(let year), .yearToDate(let year): return Array(year.months)
    case .month(let month):
      switch basis {
      case .month, .snapshot: return [month]
      case .rolling12: return Array(MonthRange(month - 11, month))
      case .yearToDate: return Array(MonthRange(FinancialYear(of: month).months.first, month))
      case .annual: return Array(FinancialYear(of: month).months)
      case .term: return Array(MonthRange(month - 3, month))
      }
    }
  }

  private static func families(
    of places: [FigurePlace], _ catalogue: Catalogue, _ ids: [String: IndicatorID]
  ) -> [Family] {
    struct Key: Hashable {
      var authority: AuthorityID
      var parent: String
      var unit: Unit
      var period: PeriodKey
    }
    var members: [Key: [FigurePlace]] = [:]
    let known = Set(places)
    for place in places {
      let indicator = catalogue[place.indicator]
      guard !indicator.parent.isEmpty, indicator.unit == .count || indicator.unit == .percent else {
        continue
      }
      let key = Key(
        authority: place.authority, parent: indicator.parent, unit: indicator.unit,
        period: place.period)
      members[key, default: []].append(place)
    }
    return members.map { key, parts in
      let whole = ids[key.parent].map { FigurePlace(key.authority, $0, key.period) }
      let hasWhole = key.unit == .count && whole.map(known.contains) == true
      return Family(members: parts + (hasWhole ? [whole].compactMap(\.self) : []))
    }
  }
}
