import Language
import Testing
import Vocabulary

/// Parts may come in any order, beside any name.
struct ClauseOrderTests {
  private static func permutations(_ items: [String]) -> [[String]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let item = rest.remove(at: index)
      return permutations(rest).map { [item] + $0 }
    }
  }

  @Test func allOrdersOfSixClausesGiveOneParse() {
    let clauses = [
      "of LAC10 (%), CP6B-NI", "for Isle of Wight, SE", "vs median SN, last year",
      "between Apr-23 and Mar-24", "by quarter", "as published in May-24",
    ]
    let parses = Self.permutations(clauses).map { order in
      SmallCatalogue.parse("show " + order.joined(separator: " "))
    }
    #expect(parses.count == 720)
    let texts = Set(parses.flatMap { $0.statements.map { StatementPrinter.print($0) } })
    #expect(texts.count == 1)
    for parsed in parses {
      #expect(parsed.diagnostics.isEmpty)
      #expect(parsed.statements == parses[0].statements)
    }
  }

  @Test func allOrdersOfFilterFlagsFormAndOperandGiveOneParse() {
    let parts = ["where value > 5", "with notes, ci", "as csv", "LAC1", "13m", "using `a b`"]
    let parses = Self.permutations(parts).map { order in
      SmallCatalogue.parse("show " + order.joined(separator: " "))
    }
    for parsed in parses {
      #expect(parsed.diagnostics.isEmpty)
      #expect(parsed.statements == parses[0].statements)
    }
  }

  static let boundaries = [
    "", " since Apr-24", " for Southampton", " vs SN", " at latest", " in 2023/24", " by month",
    " where value > 5", " as csv", " using x", " with notes", ", LAC1", " , LAC1", " | top 5",
    "| top 5", " Apr-24", " 13m", " 2018/19", " Q1 18/19", "; quit", " # a comment", " ..Mar-25",
  ]

  @Test(arguments: SmallCatalogue.indicators.filter { $0 != "where" }, boundaries)
  func everyNameEndsAtEveryBoundary(name: String, boundary: String) throws {
    let query = try #require(SmallCatalogue.query("show \(name)\(boundary)"))
    guard case .name(let node)? = query.parts.operands.first else {
      Issue.record("no operand")
      return
    }
    #expect(node.isKnown)
    #expect(node.text == name)
    #expect(SourceText("show \(name)\(boundary)")[node.range] == name)
  }

  @Test(arguments: SmallCatalogue.authorities, boundaries.filter { $0 != " for Southampton" })
  func everyCouncilEndsAtEveryBoundary(name: String, boundary: String) throws {
    let query = try #require(SmallCatalogue.query("show for \(name)\(boundary)"))
    #expect(query.parts.places == [.name(NameNode(name, range: SourceRange(0, 0)))])
  }

  @Test func caseAndBlanksInNamesDoNotMatter() {
    let expected = SmallCatalogue.parse("show LAC10 (%) for Isle of Wight").statements
    #expect(SmallCatalogue.parse("Show lac10\t(%)  FOR isle  OF wight").statements == expected)
    #expect(SmallCatalogue.parse("show \"LAC10 (%)\" for 'Isle of Wight'").statements == expected)
  }

  @Test func theLongestNameWins() {
    #expect(SmallCatalogue.canonical("show CP2b %") == "show `CP2b %`")
    #expect(SmallCatalogue.canonical("show CP2b, CP2b %") == "show CP2b, `CP2b %`")
    #expect(SmallCatalogue.canonical("let x = SW1 - agency %") == "let x = `SW1 - agency %`")
  }

  @Test func whatLooksLikeABrokenPeriodButIsLoadedIsAName() {
    #expect(SmallCatalogue.canonical("show Q9, MAR12") == "show `Q9`, `MAR12`")
  }
}
