public import Answers
public import Store
internal import Vocabulary

/// `find`: searches codes, titles, other names, references and definitions.
///
/// Folding all of them is most of a search: who searches again keeps it.
public struct Finding: Sendable {
  public let store: Store
  /// Of each indicator its codes, its titles and the rest: what is found further back stands further
  /// down.
  private let indicators: [[FoldedText]]
  private let authorities: [FoldedText]

  public init(_ store: Store) {
    self.store = store
    var references = Array(repeating: [String](), count: store.catalogue.indicators.count)
    for line in store.catalogue.crosswalk where line.comparability != .different {
      references[line.indicator.index].append(line.reference)
    }
    indicators = store.catalogue.indicatorIDs.map { id in
      let about = store.catalogue[id]
      return [
        FoldedText([about.code] + references[id.index]), FoldedText([about.title] + about.aliases),
        FoldedText([about.definition, about.topic]),
      ]
    }
    authorities = store.catalogue.authorityIDs.map { id in
      let about = store.catalogue[id]
      return FoldedText([about.name] + about.aliases)
    }
  }

  /// Everything that has all the words, best first: code, then title, then the rest.
  public func answer(_ words: [String]) -> Answer {
    let folded = words.map { FoldedText([$0]) }
    let found = store.catalogue.indicatorIDs.compactMap { id in
      score(id, folded).map { (score: $0, id: id) }
    }.sorted { ($0.score, $0.id) < ($1.score, $1.id) }
    var table = AnswerTable(columns: [
      .init("code", .name, name: "indicator"), .init("title", .text), .init("unit", .name),
      .init("reported by", .name, priority: 1),
    ])
    table.rows = found.map { row($0.id) }
    table.rows += store.catalogue.authorityIDs
      .filter { authorities[$0.index].hasWords(beginningWith: folded) }.map(row)
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

  /// 0 for the very code or reference, 1 for a match in one, 2 in the title or an alias, 3 in the
  /// definition; the word that is found last decides. Nil where one is not found.
  private func score(_ id: IndicatorID, _ words: [FoldedText]) -> Int? {
    let fields = indicators[id.index]
    if words.count == 1, fields[0].hasText(words[0]) { return 0 }
    var last = 0
    for word in words {
      guard let place = fields.firstIndex(where: { $0.hasWord(beginningWith: word) }) else {
        return nil
      }
      last = max(last, place)
    }
    return last + 1
  }

  private func row(_ id: IndicatorID) -> AnswerTable.Row {
    let about = store.catalogue[id]
    let who = store.authorities(with: id)
    return AnswerTable.Row(
      .data,
      [
        .text(about.code), .text(about.title), .text(about.unit.label),
        .text(
          who.count > 3
            ? "\(who.count) authorities"
            : who.map { store.catalogue[$0].name }.joined(separator: ", ")),
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

extension FoldedText {
  fileprivate func hasWords(beginningWith others: [FoldedText]) -> Bool {
    others.allSatisfy(hasWord)
  }
}
