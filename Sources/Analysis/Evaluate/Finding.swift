public import Answers
public import Store
internal import Vocabulary

/// `find`: searches codes, titles, other names, references and definitions.
public struct Finding: Sendable {
  private let store: Store

  public init(_ store: Store) { self.store = store }

  /// Everything that has all the words, best first: code, then title, then the rest.
  public func answer(_ words: [String]) -> Answer {
    let folded = words.map { NameFolding.fold($0) }
    let found = store.catalogue.indicatorIDs.compactMap { id in
      score(id, folded).map { (score: $0, id: id) }
    }.sorted { ($0.score, $0.id) < ($1.score, $1.id) }
    var table = AnswerTable(columns: [
      .init("code", .name, name: "indicator"), .init("title", .text), .init("unit", .name),
      .init("reported by", .name, priority: 1),
    ])
    table.rows = found.map { row($0.id) }
    let authorities = store.catalogue.authorityIDs.filter { matches($0, folded) }
    table.rows += authorities.map(row)
    return Answer(
      interpretation: Interpretation(statement: "find " + words.joined(separator: " ")),
      parts: table.rows.isEmpty ? [] : [.table(table)], reading: reading(words, table.rows.count),
      allRows: table)
  }

  private func reading(_ words: [String], _ count: Int) -> Phrase {
    let text = words.joined(separator: " ")
    switch count {
    case 0:
      return
        "Nothing is called \"\(text)\", in no title and no definition. Fewer words find more; list indicators shows all."
    case 1: return "One match for \"\(text)\"."
    default: return "\(count) matches for \"\(text)\"."
    }
  }

  /// 0 for a match in the code or a reference, 1 in the title or an alias, 2 in the definition.
  private func score(_ id: IndicatorID, _ words: [String]) -> Int? {
    let about = store.catalogue[id]
    let references = store.catalogue.crosswalk
      .filter { $0.indicator == id && $0.comparability != .different }.map(\.reference)
    let fields = [
      [about.code] + references, [about.title] + about.aliases, [about.definition, about.topic],
    ].map { $0.map { NameFolding.fold($0) } }
    if words.count == 1, fields[0].contains(words[0]) { return 0 }
    let whole = fields.map { $0.joined(separator: "\n") }
    for reach in 1...fields.count {
      let text = whole.prefix(reach).joined(separator: "\n")
      if words.allSatisfy({ Finding.holds(text, $0) }) { return reach }
    }
    return nil
  }

  private func matches(_ id: AuthorityID, _ words: [String]) -> Bool {
    let about = store.catalogue[id]
    let text = ([about.name] + about.aliases).map { NameFolding.fold($0) }.joined(separator: "\n")
    return words.allSatisfy { Finding.holds(text, $0) }
  }

  /// Whether a word of the text begins with `word`: "CP" is not found in "Christchurch".
  private static func holds(_ text: String, _ word: String) -> Bool {
    if text.hasPrefix(word) { return true }
    return [" ", "\n", "-", "(", "/"].contains { text.contains($0 + word) }
  }

  private func row(_ id: IndicatorID) -> AnswerTable.Row {
    let about = store.catalogue[id]
    let who = store.authorities(with: id).map { store.catalogue[$0].name }
    return AnswerTable.Row(
      .data,
      [
        .text(about.code), .text(about.title), .text(about.unit.label),
        .text(who.count > 3 ? "\(who.count) authorities" : who.joined(separator: ", ")),
      ])
  }

  private func row(_ id: AuthorityID) -> AnswerTable.Row {
    let about = store.catalogue[id]
    let reports = store.reports(of: id).count
    return AnswerTable.Row(
      .data,
      [
        .text(about.name), .text(about.region), .text("authority"),
        .text(reports == 0 ? "not loaded" : "\(reports) \(reports == 1 ? "report" : "reports")"),
      ])
  }
}
