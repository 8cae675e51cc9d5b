public import Answers
public import Store
internal import Vocabulary

/// `find`: searches codes, titles, other names, references and definitions.
public struct Finding: Sendable {
  private let store: Store
  /// What reports call each indicator, by its place.
  private let references: [[String]]

  public init(_ store: Store) {
    self.store = store
    var references = Array(repeating: [String](), count: store.catalogue.indicators.count)
    for line in store.catalogue.crosswalk where line.comparability != .different {
      references[line.indicator.index].append(line.reference)
    }
    self.references = references
  }

  /// Everything that has all the words, best first: code, then title, then the rest.
  public func answer(_ words: [String]) -> Answer {
    let folded = words.map { FoldedText([$0]) }
    let found = store.catalogue.indicatorIDs.compactMap { id in
      score(id, folded).map { (score: $0, id: id) }
    }.sorted { ($0.score, $0.id) < ($1.score, $1.id) }
    var table = AnswerTable(columns: [
      .init("code", .name), .init("title", .text), .init("unit", .name),
      .init("reported by", .name, priority: 1),
    ])
    table.rows = found.map { row($0.id) }
    let authorities = store.catalogue.authorityIDs.filter { matches($0, folded) }
    table.rows += authorities.map(row)
    return Answer(
      interpretation: Interpretation(statement: "find " + words.joined(separator: " ")),
      parts: table.rows.isEmpty ? [] : [.table(table)], reading: reading(words, table.rows.count))
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

  /// 0 for the very code or reference, 1 for a match in one, 2 in the title or an alias, 3 in the
  /// definition; the word that is found last decides.
  private func score(_ id: IndicatorID, _ words: [FoldedText]) -> Int? {
    let about = store.catalogue[id]
    let codes = [about.code] + references[id.index]
    if words.count == 1, codes.contains(where: { FoldedText([$0]) == words[0] }) { return 0 }
    var missing = words
    let fields = [codes, [about.title] + about.aliases, [about.definition, about.topic]]
    for (place, field) in fields.enumerated() {
      let text = FoldedText(field)
      missing.removeAll { text.hasWord(beginningWith: $0) }
      if missing.isEmpty { return place + 1 }
    }
    return nil
  }

  private func matches(_ id: AuthorityID, _ words: [FoldedText]) -> Bool {
    let about = store.catalogue[id]
    let text = FoldedText([about.name] + about.aliases)
    return words.allSatisfy { text.hasWord(beginningWith: $0) }
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
