/// A column that some kind of file has, by the name in its header.
enum Column: String {
  case authority, report, table, row, ref, title, unit, period, value, n, d, status, line, note
  case comparator, year, kind, column
  case code, polarity, basis, topic, decimals, numerator, denominator, parent, inflow, outflow
  case aliases, definition
  case name, region, edition, rank, neighbour, closeness, population
  case comparability, reason, conversion, month, change, printed, recomputed
  case onsCode = "ons_code"
  case reportFrom = "report_from"
  case reportTo = "report_to"

  /// As a header has it.
  var header: String { rawValue }

  /// The column of `kind` that a header's name means, synonyms included.
  init?(_ name: String, in kind: FileKind) {
    guard let plain = Column.synonyms(in: kind)[name] ?? Column(rawValue: name),
      kind.optional.contains(plain) || kind.required.contains(where: { $0.contains(plain) })
    else { return nil }
    self = plain
  }

  private static func synonyms(in kind: FileKind) -> [String: Column] {
    switch kind {
    case .values, .comparators, .targets, .published: figureSynonyms
    case .indicators: indicatorSynonyms
    case .crosswalk, .breaks: ["indicator": .code]
    case .authorities, .neighbours, .population, .disagreements: [:]
    }
  }

  private static let figureSynonyms: [String: Column] = [
    "indicator": .code, "numerator": .n, "denominator": .d, "published": .report,
  ]
  private static let indicatorSynonyms: [String: Column] = [
    "indicator": .code, "label": .title, "domain": .topic,
  ]
}
