import Store
import Vocabulary

/// What the files of one load have made together so far.
struct ImportState {
  var catalogue = Catalogue()
  var texts = TextTable()
  var disagreements: [Disagreement] = []
  var crosswalk = CrosswalkIndex()
  /// The last month of any values file: the vintage of targets and comparators that name none.
  var lastMonth: Month?

  private var authorities: [TextCode: AuthorityID] = [:]
  /// The indicators of codes that were looked for before: a code never comes to mean another one.
  private var coded: [TextCode: IndicatorID] = [:]
  /// Which authority's rows made an uncatalogued indicator.
  var makers: [IndicatorID: AuthorityID] = [:]

  /// The authority called so, made when it is new.
  mutating func authority(_ code: TextCode) -> (id: AuthorityID, isNew: Bool) {
    if let known = authorities[code] { return (known, false) }
    let name = texts[code]
    var isNew = false
    let id: AuthorityID
    if let known = catalogue.authority(named: name) {
      id = known
    } else if Comparator(name: name, regions: catalogue.regions) != nil {
      id = catalogue.addArea(named: name)
    } else {
      id = catalogue.add(Authority(name: name))
      isNew = true
    }
    authorities[code] = id
    return (id, isNew)
  }

  /// The indicator whose code this text is.
  mutating func indicator(coded code: TextCode) -> IndicatorID? {
    if let known = coded[code] { return known }
    let id = catalogue.indicator(code: texts[code])
    coded[code] = id
    return id
  }
}
