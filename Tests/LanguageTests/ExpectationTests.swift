import Language
import Testing
import Vocabulary

/// What completion is told: `¦` marks the cursor.
struct ExpectationTests {
  private func expectation(_ marked: String) -> Language.Expectation {
    let pieces = marked.split(separator: "¦", omittingEmptySubsequences: false)
    let text = pieces.joined()
    let cursor = pieces.first?.utf8.count ?? 0
    return Parser.expectation(in: SourceText(text), at: cursor, names: SmallCatalogue.names)
  }

  typealias Kinds = Set<Language.Expectation.Kind>

  static let cases: [(String, Kinds, String)] = [
    ("¦", [.verbs, .commands], ""), ("sh¦", [.verbs, .commands], "sh"),
    ("show ¦", [.indicators, .authorities, .comparators, .months, .clauses], ""),
    ("show LA¦", [.indicators, .authorities, .comparators, .months, .clauses], "LA"),
    ("show CP2b ¦", [.indicators, .authorities, .comparators, .months, .clauses], ""),
    ("show LAC1 ¦", [.indicators, .authorities, .comparators, .months, .clauses], ""),
    ("show LAC1 for ¦", [.authorities, .comparators], ""),
    ("show LAC1 for Southampton, Ro¦", [.authorities, .comparators], "Ro"),
    ("show LAC1 vs ¦", [.comparators, .authorities, .months], ""),
    ("show of LAC1, C¦", [.indicators], "C"),
    ("show LAC1 since ¦", [.months], ""), ("show LAC1 since Ap¦", [.months], "Ap"),
    ("show LAC1 between Apr-24 and ¦", [.months], ""),
    ("show LAC1 by ¦", [.dimensions], ""),
    // A comma may also part one clause from the next.
    (
      "show LAC1 with notes, c¦",
      [.flags, .clauses, .months, .indicators, .authorities, .comparators], "c"
    ),
    ("show LAC1 as ¦", [.modes], ""), ("show LAC1 | ¦", [.stages], ""),
    ("show LAC1 | so¦", [.stages], "so"), ("show LAC1 | sort ¦", [.columns], ""),
    ("show LAC1 where ¦", [.columns, .indicators, .functions], ""),
    ("show LAC1 where rag = ¦", [.statuses, .columns, .indicators, .functions], ""),
    ("show LAC1 where n is ¦", [.statuses], ""),
    ("list ¦", [.listTargets], ""), ("help ¦", [.helpTopics], ""), ("load ¦", [.files], ""),
    ("show LAC1 using ¦", [.datasets], ""), ("show LAC1 | chart ¦", [.chartKinds], ""),
    ("quit; sh¦ow", [.verbs, .commands], "sh"),
  ]

  @Test(arguments: cases)
  func whatMayComeNext(marked: String, kinds: Kinds, prefix: String) {
    let found = expectation(marked)
    #expect(found.kinds == kinds)
    #expect(found.prefix == prefix)
  }

  @Test func aNameBegunOverSeveralWordsIsOnePrefix() {
    #expect(expectation("show for Isle of W¦").prefix == "Isle of W")
    #expect(expectation("show for Isle ¦").prefix == "Isle ")
    #expect(expectation("show LAC1, LAC10 (¦").prefix == "LAC10 (")
    #expect(expectation("show LAC1 for Bristol, C¦").prefix == "Bristol, C")
  }

  @Test func aNameBegunInBackTicksKeepsItsPlace() {
    let found = expectation("show `LAC10 (¦")
    #expect(found.isQuoted)
    #expect(found.prefix == "LAC10 (")
    #expect(found.range == SourceRange(5, 13))
    #expect(found.kinds.contains(.indicators))
  }

  @Test func clausesThatWereSaidAreNotOfferedAgain() {
    let found = expectation("show LAC1 for Southampton vs SN ¦")
    #expect(found.clauses.contains(.since))
    #expect(!found.clauses.contains(.for))
    #expect(!found.clauses.contains(.vs))
  }
}
