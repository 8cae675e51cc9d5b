internal import Answers
internal import Store
internal import Vocabulary

/// What is not put side by side although the names would suggest it, and why.
struct Refusals {
  let facts: [FactSheet.Fact]

  /// - Parameters:
  ///   - asked: the indicators asked for; nil for all.
  ///   - compared: what is in the table already.
  init(
    _ authorities: [AuthorityID], _ asked: [IndicatorID]?, compared: Set<IndicatorID>, store: Store
  ) {
    let lines = authorities.flatMap { authority in
      store.catalogue.crosswalk(in: authority).filter { line in
        line.comparability == .different
          && !compared.contains(line.indicator)
          && asked?.contains(line.indicator) ?? true
          && authorities.contains { $0 != authority && store.series(of: $0, line.indicator) != nil }
      }
    }
    facts = lines.map { line in
      var text = "\(store.catalogue[line.authority].name)'s \(line.localName): \(line.reason)"
      if !line.conversion.isEmpty { text += " (\(line.conversion))" }
      return FactSheet.Fact(store.catalogue[line.indicator].code, Phrase(text))
    }
  }
}
