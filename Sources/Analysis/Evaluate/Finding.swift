public import Answers
public import Store
internal import Vocabulary

/// `find`: searches codes, titles, other names, references and definitions.
///
/// Folding all of them is most of a search: who searches again keeps it.
public struct Finding: Sendable {
  public let store: Store
  private let indicators: [Searched]
  private let authorities: [FoldedText]

  /// The texts of one indicator as they are searched.
  fileprivate struct Searched {
    /// Its code and what reports call it, each by itself.
    var codes: [FoldedText]
    /// The codes, the titles, and the rest: who is found further back stands further down.
    var fields: [FoldedText]
  }

  public init(_ store: Store) {
    self.store = store
    let catalogue = store.catalogue
    var codes = catalogue.indicators.map { [$0.code] }
    for line in catalogue.crosswalk where line.comparability != .different {
      codes[line.indicator.index].append(line.reference)
    }
    indicators = zip(catalogue.indicators, codes).map { about, codes in
      Searched(
        codes: codes.map { FoldedText([$0]) },
        fields: [codes, [about.title] + about.aliases, [about.definition, about.topic]]
          .map(FoldedText.init))
    }
    authorities = catalogue.authorities.map { FoldedText([$0.name] + $0.aliases) }
  }

  /// Everything that has all the words, best first: code, then title, then the rest.
  public func answer(_ words: [String]) -> Answer {
    let folded = words.map { FoldedText([$0]) }
    let found = store.catalogue.indicatorIDs.compactMap { id in
      indicators[id.index].score(folded).map { (score: $0, id: id) }
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

extension Finding.Searched {
  /// 0 for the very code or reference, 1 for a match in one, 2 in the title or an alias, 3 in the
  /// definition; the word that is found last decides. Nil where one is not found.
  fileprivate func score(_ words: [FoldedText]) -> Int? {
    if words.count == 1, codes.contains(words[0]) { return 0 }
    var last = 0
    for word in words {
      guard let place = fields.firstIndex(where: { $0.hasWord(beginningWith: word) }) else {
        return nil
      }
      last = max(last, place)
    }
    return last + 1
  }
}

extension FoldedText {
  fileprivate func hasWords(beginningWith others: [FoldedText]) -> Bool {
    others.allSatisfy(hasWord)
  }
}
