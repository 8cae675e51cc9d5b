import Language
import Vocabulary

/// The names all language tests know: awkward codes, councils with spaces and commas, comparators.
enum SmallCatalogue {
  static let indicators = [
    "CP6B-NI", "CP6B", "LAC1", "LAC10 (%)", "CP2b %", "CP2b", "M6-QL (val)", "1.10", "6.16",
    "EH3a%", "where", "SW1", "SW1 - agency %", "Q9", "MAR12",
  ]
  static let authorities = [
    "Southampton", "Rotherham", "Isle of Wight", "IoW", "BANES", "Stoke-on-Trent",
    "Bristol, City of", "Portsmouth", "Hampshire", "King's Lynn",
  ]
  static let comparators: [Comparator] = [
    .statisticalNeighbours, .bestStatisticalNeighbour, .england, .englandTopQuartile,
    .region("South East"),
  ]

  static let names: NameIndex = {
    var names = NameIndex()
    for (index, code) in indicators.enumerated() {
      names.insert(code, .indicator(IndicatorID(index)))
    }
    for (index, name) in authorities.enumerated() {
      names.insert(name, .authority(AuthorityID(index)))
    }
    for comparator in comparators {
      for spelling in comparator.spellings { names.insert(spelling, .comparator(comparator)) }
    }
    names.insert("SE", .comparator(.region("South East")))
    return names
  }()

  static func parse(_ text: String) -> Parsed { Parser.parse(SourceText(text), names: names) }

  /// The canonical text of one statement, or its problems on one line.
  static func canonical(_ text: String) -> String {
    let parsed = parse(text)
    let problems = parsed.diagnostics.map { "\($0.id.rawValue) \($0.summary)" }
    guard problems.isEmpty else { return problems.joined(separator: "; ") }
    return parsed.statements.map { StatementPrinter.print($0, names: names) }
      .joined(separator: "; ")
  }

  static func query(_ text: String) -> Query? {
    guard case .query(let query)? = parse(text).statements.first?.kind else { return nil }
    return query
  }
}
