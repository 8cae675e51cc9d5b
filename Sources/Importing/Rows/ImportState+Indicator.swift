import Store
import Vocabulary

/// How a row's indicator was found.
struct FoundIndicator {
  var id: IndicatorID
  /// The cross-walk line that led there.
  var crosswalk: Int32?
  /// The code it was given, for an indicator that is in no catalogue.
  var newCode: String?
}

extension ImportState {
  /// The indicator of a printed row: by the cross-walk, else by a code or alias of the catalogue,
  /// else a new one that keeps the row's own name.
  mutating func indicator(
    for names: OriginKey, of authority: AuthorityID, report: Month?, unit: String
  ) -> FoundIndicator {
    let lines = crosswalkLines(for: names, of: authority, report: report)
    if let place = lines.first(where: { line($0).comparability != .different }) {
      return FoundIndicator(id: line(place).indicator, crosswalk: place)
    }
    let refused = Set(lines.map { line($0).indicator })
    if let id = catalogued(names, except: refused) { return FoundIndicator(id: id) }
    return made(from: names, of: authority, unit: unit)
  }

  private func line(_ place: Int32) -> CrosswalkLine { catalogue.crosswalk[Int(place)] }

  private func crosswalkLines(
    for names: OriginKey, of authority: AuthorityID, report: Month?
  ) -> [Int32] {
    let reference = names.reference.isEmpty ? names.code : names.reference
    let places = crosswalk.places(
      of: authority, table: names.table, reference: reference, title: names.title)
    guard let report else { return places }
    return places.filter { place in
      let line = line(place)
      return (line.from ?? report) <= report && report <= (line.to ?? report)
    }
  }

  /// The indicator whose code or alias the row carries, `except` those that it must not be taken for.
  private mutating func catalogued(_ names: OriginKey, except refused: Set<IndicatorID>)
    -> IndicatorID?
  {
    for (name, isCode) in [(names.code, true), (names.reference, false), (names.title, false)] {
      if name.isEmpty { continue }
      let found = indicators(called: name).filter { id in
        !refused.contains(id) && (isCode || catalogue[id].isCatalogued)
      }
      if found.count == 1 { return found[0] }
    }
    return nil
  }

  private mutating func indicators(called name: TextCode) -> [IndicatorID] {
    if let id = indicator(coded: name) { return [id] }
    return catalogue.names.targets(of: texts[name]).compactMap { target in
      if case .indicator(let id) = target { id } else { nil }
    }
  }

  /// An indicator that no catalogue has. References are local: another authority's row with the
  /// same reference but another title is another indicator.
  private mutating func made(
    from names: OriginKey, of authority: AuthorityID, unit: String
  ) -> FoundIndicator {
    let title = texts[names.title]
    let own = [names.code, names.reference, names.title].first { !$0.isEmpty } ?? .empty
    for code in [texts[own], "\(texts[own]) (\(catalogue[authority].name))"] {
      guard let known = catalogue.indicator(code: code) else {
        let id = catalogue.add(
          Indicator(
            code: code, title: title.isEmpty ? code : title, unit: UnitName.unit(unit) ?? .other,
            isCatalogued: false))
        makers[id] = authority
        return FoundIndicator(id: id, newCode: code)
      }
      let isTheSame = title.isEmpty || catalogue[known].title == title
      if !catalogue[known].isCatalogued, isTheSame || makers[known] == authority {
        return FoundIndicator(id: known)
      }
    }
    return lastResort(names, of: authority, title)
  }

  /// Both names are taken by catalogued indicators that this row must not be taken for.
  private mutating func lastResort(
    _ names: OriginKey, of authority: AuthorityID, _ title: String
  ) -> FoundIndicator {
    let code = "\(title) (\(catalogue[authority].name), own)"
    let isNew = catalogue.indicator(code: code) == nil
    let id = catalogue.add(Indicator(code: code, title: title, isCatalogued: false))
    return FoundIndicator(id: id, newCode: isNew ? code : nil)
  }
}

/// A unit as files write it.
enum UnitName {
  static func unit(_ name: String) -> Unit? {
    let folded = NameFolding.fold(name)
    return Unit(rawValue: folded)
      ?? Unit.allCases.first { NameFolding.fold($0.label) == folded }
  }
}
