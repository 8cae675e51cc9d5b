/// What a file's rows are; told by its columns, never by its name.
public enum FileKind: String, CaseIterable, Sendable {
  case values
  case comparators
  case targets
  case published
  case indicators
  case authorities
  case neighbours
  case population
  case crosswalk
  case breaks
  case disagreements

  /// Files that say what names mean; they are read before those that use the names.
  var isCatalogue: Bool {
    switch self {
    case .values, .comparators, .targets, .published: false
    case .indicators, .authorities, .neighbours, .population, .crosswalk, .breaks, .disagreements:
      true
    }
  }

  /// The order in which kinds are read: each may use what those before it made.
  var turn: Int {
    switch self {
    case .indicators, .authorities: 0
    case .neighbours, .population, .crosswalk, .breaks: 1
    case .values: 2
    case .comparators, .targets, .published, .disagreements: 3
    }
  }

  /// The kinds in the order of asking, each with sets of columns of which one gives it away.
  private static let marks: [(kind: FileKind, columns: [[String]])] = [
    (.disagreements, [["printed", "recomputed"]]),
    (.crosswalk, [["comparability"]]),
    (.breaks, [["change", "month"]]),
    (.neighbours, [["neighbour"]]),
    (.population, [["population"]]),
    (.comparators, [["comparator"]]),
    (.targets, [["kind", "value"]]),
    (.published, [["column", "value"]]),
    (.values, [["authority", "period"], ["authority", "value"], ["period", "value"]]),
    (
      .indicators,
      [["polarity"], ["code", "title"], ["indicator", "title"], ["indicator", "label"]]
    ),
    (.authorities, [["name"]]),
  ]

  /// The kind that a header's names (in lower case) give away.
  init?(columns names: [String]) {
    let found = FileKind.marks.first { _, sets in
      sets.contains { $0.allSatisfy(names.contains) }
    }
    guard let found else { return nil }
    self = found.kind
  }
}

extension FileKind {
  /// The columns it must have; of each group one is enough.
  var required: [[Column]] {
    switch self {
    case .values: [[.authority], [.period], [.value], [.code, .ref, .title]]
    case .comparators: [[.authority], [.comparator], [.value], [.code, .ref, .title]]
    case .targets: [[.authority], [.kind], [.value], [.code, .ref, .title]]
    case .published: [[.authority], [.column], [.value], [.code, .ref, .title]]
    case .indicators: [[.code], [.title]]
    case .authorities: [[.name]]
    case .neighbours: [[.authority], [.rank], [.neighbour]]
    case .population: [[.authority], [.year], [.population]]
    case .crosswalk: [[.authority], [.code], [.comparability]]
    case .breaks: [[.code], [.month], [.change]]
    case .disagreements: [[.authority], [.column], [.printed], [.recomputed]]
    }
  }

  /// The columns it may have besides.
  var optional: [Column] {
    let origin: [Column] = [.report, .table, .row, .unit, .line, .note]
    return switch self {
    case .values: origin + [.n, .d, .status]
    case .comparators: origin + [.year, .status]
    case .targets: origin + [.period]
    case .published: origin
    case .indicators:
      [
        .unit, .polarity, .basis, .topic, .decimals, .numerator, .denominator, .parent, .inflow,
        .outflow, .aliases, .definition,
      ]
    case .authorities: [.code, .onsCode, .region, .aliases]
    case .neighbours: [.edition, .closeness]
    case .population: []
    case .crosswalk:
      [
        .reportFrom, .reportTo, .table, .ref, .title, .reason, .conversion, .numerator,
        .denominator,
      ]
    case .breaks: [.authority]
    case .disagreements: [.report, .ref, .title, .reason]
    }
  }

  /// The required columns in words.
  var needs: String {
    required.map { $0.map(\.header).joined(separator: " or ") }.joined(separator: ", ")
  }
}
