import Language
import Testing
import Vocabulary

/// What is refused, where the caret stands, and the way out.
struct RefusalTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    var typed: String
    var id: DiagnosticID
    /// The words under the caret.
    var caret: String
    /// Part of the summary, a help line or a suggestion.
    var says: String
    var corrected: String?
    var testDescription: String { typed }

    init(
      _ typed: String, _ id: DiagnosticID, _ caret: String, _ says: String,
      fix corrected: String? = nil
    ) {
      self.typed = typed
      self.id = id
      self.caret = caret
      self.says = says
      self.corrected = corrected
    }
  }

  static let statements: [Refusal] = [
    Refusal("shwo LAC1", .unknownVerb, "shwo", "show", fix: "show LAC1"),
    Refusal("zzzqqq LAC1", .unknownVerb, "zzzqqq", "there is no verb"),
    Refusal("LAC1 vs SN", .unknownVerb, "LAC1", "begins with one", fix: "show LAC1 vs SN"),
    Refusal("top 5", .unknownVerb, "top", "comes after |", fix: "| top 5"),
    Refusal("s LAC1", .ambiguousVerb, "s", "show, scorecard, spc, summarise, source …"),
    Refusal("h", .ambiguousVerb, "h", "help or history"),
    Refusal("show LAC1 as exel", .unexpectedWord, "exel", "plain, csv"),
    Refusal(
      "show LAC1 by moth", .unexpectedWord, "moth", "month", fix: "show LAC1 by month"),
    Refusal(
      "show LAC1 where value = missing", .unexpectedWord, "missing", "write is missing",
      fix: "show LAC1 where value is missing"),
    Refusal(
      "compare Southampton and Rotherham", .unexpectedWord, "and", "expected a comma",
      fix: "compare Southampton, Rotherham"),
    Refusal("show LAC1 where value = 5 = 6", .unexpectedWord, "=", "does not fit"),
    Refusal(
      "show LAC1 | wher value > 3", .unknownStage, "wher", "where",
      fix: "show LAC1 | where value > 3"),
    Refusal("show LAC1 | limit 5", .unknownStage, "limit", "top", fix: "show LAC1 | top 5"),
    Refusal("show LAC1 |", .missingOperand, "|", "a stage such as sort or top"),
    Refusal("show LAC1 since", .missingOperand, "since", "a period is missing after since"),
    Refusal("show LAC1 for", .missingOperand, "for", "a council is missing after for"),
    Refusal("show LAC1 vs since Apr-24", .missingOperand, "since", "missing after vs"),
    Refusal("show LAC1,", .missingOperand, ",", "missing after ,"),
    Refusal("list", .missingOperand, "list", "what to list"),
    Refusal("load", .missingOperand, "load", "a file is missing"),
    Refusal(
      "show LAC1 for Southampton for Rotherham", .repeatedClause, "for", "for is said twice"),
  ]

  static let spelling: [Refusal] = [
    Refusal("show `LAC10 (%) since Apr-24", .unclosedQuote, "`", "this ` is never closed"),
    Refusal("find \"missing", .unclosedQuote, "\"", "is never closed"),
    Refusal("show {LAC1", .unexpectedCharacter, "{", "means nothing here"),
    Refusal("show LAC1 where (value > 5", .unclosedBracket, "(", "this ( is never closed"),
    Refusal("show LAC1 where value > 5)", .unclosedBracket, ")", "closes nothing"),
    Refusal(
      "show LAC1 where value > 1,234", .groupedNumber, "1,234", "write 1234",
      fix: "show LAC1 where value > 1234"),
    Refusal("select LAC1 from data", .foreignHabit, "select", "begins with show"),
    Refusal(
      "show LAC1 where value == 5", .foreignHabit, "==", "one = compares",
      fix: "show LAC1 where value = 5"),
    Refusal(
      "show LAC1 where n > 5 && n < 9", .foreignHabit, "&&", "is written and",
      fix: "show LAC1 where n > 5 and n < 9"),
    Refusal(
      "show LAC1 where n > 5 || n < 2", .foreignHabit, "||", "is written or",
      fix: "show LAC1 where n > 5 or n < 2"),
    Refusal("\\d", .foreignHabit, "\\d", "no backslash"),
    Refusal(".tables", .foreignHabit, ".tables", "list indicators"),
    Refusal(
      "summarize LAC1", .foreignHabit, "summarize", "with an s", fix: "summarise LAC1"),
    Refusal("show CP6B_NI", .foreignHabit, "CP6B_NI", "CP6B-NI", fix: "show CP6B-NI"),
    Refusal("show LAC1[SN]", .foreignHabit, "[SN]", "compares with vs"),
    Refusal("let x = LAC1 | top 5", .letWithPipe, "|", "define view x"),
  ]

  static let names: [Refusal] = [
    Refusal(
      "let x = LAC1-LAC1[SN]", .unknownIndicator, "LAC1-LAC1",
      "put spaces round the sign: LAC1 - LAC1[SN]", fix: "let x = LAC1 - LAC1[SN]"),
    Refusal(
      "let x = LAC1 -5", .unknownIndicator, "-5", "put spaces round the sign",
      fix: "let x = LAC1 - 5"),
    Refusal(
      "let x = yo(LAC1)", .unknownName, "yo", "no function called \"yo\"",
      fix: "let x = yoy(LAC1)"),
    Refusal(
      "show LAC1 vs SN England", .missingComma, "England", "comma missing",
      fix: "show LAC1 vs SN, England"),
    Refusal(
      "show LAC1 for Portsmouth Isle of Wight", .missingComma, "Isle of Wight", "comma missing",
      fix: "show LAC1 for Portsmouth, Isle of Wight"),
    Refusal(
      "show LAC1 in Southampton", .wrongKind, "Southampton", "write for Southampton",
      fix: "show LAC1 for Southampton"),
    Refusal(
      "show LAC1 for 2023/24", .wrongKind, "2023/24", "is a period", fix: "show LAC1 in 2023/24"),
  ]

  static let periods: [Refusal] = [
    Refusal("show LAC1 at 2024-13", .impossibleMonth, "2024-13", "2024/25 is written 2024/25"),
    Refusal(
      "show LAC1 at 2024-25", .impossibleMonth, "2024-25", "2024/25 is written 2024/25",
      fix: "show LAC1 at 2024/25"),
    Refusal(
      "show LAC1 Apr-18-Mar-19", .joinedMonths, "Apr-18-Mar-19", "two months run together",
      fix: "show LAC1 Apr-18..Mar-19"),
    Refusal("show LAC1 in FY2024", .ambiguousYear, "FY2024", "could mean 2023/24 or 2024/25"),
    Refusal("show LAC1 in FY24", .ambiguousYear, "FY24", "could mean 2023/24 or 2024/25"),
    Refusal("show LAC1 in 2024Q1", .ambiguousQuarter, "2024Q1", "write Q1 2024/25"),
    Refusal("show LAC1 in q1-24", .ambiguousQuarter, "q1-24", "calendar or financial quarter?"),
    Refusal("show LAC1 in Q1 2024", .ambiguousQuarter, "Q1 2024", "write Q4 2023/24"),
    Refusal("show LAC1 in 2023/25", .notAFinancialYear, "2023/25", "write 2023/24 or 2024/25"),
    Refusal("show LAC1 13 weeks", .notMonthly, "13 weeks", "the data are monthly"),
    Refusal("show LAC1 90d", .notMonthly, "90d", "the data are monthly"),
    Refusal("show LAC1 last week", .notMonthly, "last week", "the data are monthly"),
    Refusal(
      "show LAC1 at 01/04/2024", .notMonthly, "01/04/2024", "write Apr-24",
      fix: "show LAC1 at Apr-24"),
    Refusal("show LAC1 Apr-24 13m", .twoPeriods, "13m", "two periods in one query"),
    Refusal("show LAC1 0m", .emptyPeriod, "0m", "no time at all"),
    Refusal(
      "show LAC1 13mm", .unreadablePeriod, "13mm", "13mm is not a length of time; write 13m",
      fix: "show LAC1 13m"),
    Refusal(
      "show LAC1 since Apri-24", .unreadablePeriod, "Apri-24", "write Apr-24",
      fix: "show LAC1 since Apr-24"),
    Refusal(
      "show LAC1 since Apirl 2024", .unreadablePeriod, "Apirl 2024", "write Apr-24",
      fix: "show LAC1 since Apr-24"),
    Refusal(
      "show LAC1 04/2024", .unreadablePeriod, "04/2024", "write Apr-24",
      fix: "show LAC1 Apr-24"),
    Refusal("show LAC1 in Q5", .unreadablePeriod, "Q5", "Q1 to Q4"),
    Refusal("show LAC1 last", .unreadablePeriod, "last", "last month"),
    Refusal("show LAC1 at banana", .unreadablePeriod, "banana", "is not a period"),
  ]

  @Test(arguments: statements + spelling + names + periods)
  func everyRefusalPointsAndAdvises(refusal: Refusal) throws {
    let parsed = SmallCatalogue.parse(refusal.typed)
    #expect(parsed.statements.isEmpty)
    let diagnostic = try #require(parsed.diagnostics.first)
    #expect(parsed.diagnostics.count == 1)
    #expect(diagnostic.id == refusal.id)
    let label = try #require(diagnostic.labels.first)
    #expect(SourceText(refusal.typed)[label.range] == refusal.caret)
    let words = [diagnostic.summary] + diagnostic.help + diagnostic.suggestions.map(\.name)
    #expect(words.contains { $0.contains(refusal.says) }, "\(words)")
    #expect(!diagnostic.summary.hasSuffix("."))
    #expect(diagnostic.corrected == refusal.corrected)
  }

  @Test(arguments: statements + spelling + names + periods)
  func whatIsOfferedCanBeRun(refusal: Refusal) throws {
    let diagnostic = try #require(SmallCatalogue.parse(refusal.typed).diagnostics.first)
    let next = try #require(diagnostic.tryNext)
    #expect(SmallCatalogue.parse(next).diagnostics.isEmpty, "\(next)")
  }

  @Test func allIndependentProblemsAreReported() {
    let parsed = SmallCatalogue.parse(
      "show LAC1 13mm for 2023/24 vs SN England in 2024-13 | wher n > 1 | top x")
    #expect(
      parsed.diagnostics.map(\.id) == [
        .unreadablePeriod, .wrongKind, .missingComma, .impossibleMonth, .unknownStage,
        .missingOperand,
      ])
  }

  @Test func twoPeriodsAreBothLabelled() {
    let text = "show LAC1 Apr-24 13m"
    let labels = SmallCatalogue.parse(text).diagnostics.first?.labels ?? []
    #expect(labels.map { SourceText(text)[$0.range] } == ["13m", "Apr-24"])
  }

  @Test func aBadStatementLeavesTheOthersAlone() {
    let parsed = SmallCatalogue.parse("show LAC1\nshow LAC1 13mm\nlist indicators; quit")
    #expect(parsed.statements.count == 3)
    #expect(parsed.diagnostics.count == 1)
  }

  @Test func unknownNamesStayInTheTreeForTheCatalogueToJudge() {
    let query = SmallCatalogue.query("show CP6B-N1, Foo (val) for North Hamptonshire vs Engl")
    let unknown = query?.parts.operands.compactMap { operand -> String? in
      guard case .name(let node) = operand, !node.isKnown else { return nil }
      return node.text
    }
    #expect(unknown == ["CP6B-N1", "Foo (val)"])
    #expect(
      query?.parts.places == [
        .name(NameNode("North Hamptonshire", range: SourceRange(0, 0), isKnown: false))
      ])
  }

  @Test func aVerbMayBeShortened() {
    for (typed, verb) in [("sh", "show"), ("tr", "trend"), ("comp", "compare"), ("de", "describe")]
    {
      let statement = SmallCatalogue.parse("\(typed) LAC1").statements.first
      #expect(SmallCatalogue.canonical("\(typed) LAC1") == "\(verb) LAC1")
      #expect(statement?.warnings.map(\.id) == [.abbreviatedVerb])
    }
  }

  @Test func aNameOfSeveralWordsIsWarnedOf() {
    let statement = SmallCatalogue.parse("show LAC10 (%) for `Isle of Wight`").statements.first
    #expect(statement?.warnings.map(\.id) == [.unquotedName])
  }
}
