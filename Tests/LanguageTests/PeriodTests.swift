import Language
import Testing
import Vocabulary

/// Every written form of a period and what it means.
struct PeriodTests {
  private static func month(_ iso: String) -> PointNode {
    Month(iso: iso).map(PointNode.month) ?? .latest
  }
  private static func spanned(_ point: PointNode) -> Spanned<PointNode> {
    Spanned(point, SourceRange(0, 0))
  }
  private static func range(_ from: PointNode?, _ to: PointNode?) -> PeriodNode {
    .range(from: from.map(spanned), to: to.map(spanned))
  }
  private static let april = month("2024-04")
  private static let march = month("2025-03")
  private static let year = FinancialYear(starting: 2018)

  static let forms: [(String, PeriodNode)] = [
    ("Apr-24", .point(april)), ("at Apr-24", .point(april)), ("apr-2024", .point(april)),
    ("April 2024", .point(april)), ("Apr 24", .point(april)), ("2024-04", .point(april)),
    ("as at Apr-24", .point(april)), ("in 2024-04", .point(april)), ("per:Apr-24", .point(april)),
    ("Sept-24", .point(month("2024-09"))), ("Apr-79", .point(month("2079-04"))),
    ("Apr-80", .point(month("1980-04"))), ("Apr", .point(.monthOfYear(4))),
    ("in may", .point(.monthOfYear(5))), ("2018/19", .point(.financialYear(year))),
    ("in 18/19", .point(.financialYear(year))), ("FY18/19", .point(.financialYear(year))),
    ("FY2018-19", .point(.financialYear(year))), ("2018/2019", .point(.financialYear(year))),
    ("FY 2018/19", .point(.financialYear(year))), ("in 2024", .point(.calendarYear(2024))),
    ("Q1 18/19", .point(.quarter(Quarter(1, of: year)))),
    ("2018/19 q4", .point(.quarter(Quarter(4, of: year)))), ("Q1", .point(.quarterOfYear(1))),
    ("latest", .point(.latest)), ("at latest month", .point(.latest)), ("first", .point(.first)),
    ("common", .point(.common)), ("last month", .point(.last(.month))),
    ("last year", .point(.last(.year))), ("previous quarter", .point(.previous(.quarter))),
    ("-12m", .point(.before(PeriodLength(12, .month)))),
    ("13m", .length(PeriodLength(13, .month), to: nil)),
    ("4q", .length(PeriodLength(4, .quarter), to: nil)),
    ("3y", .length(PeriodLength(3, .year), to: nil)),
    ("13 months", .length(PeriodLength(13, .month), to: nil)),
    ("13mo", .length(PeriodLength(13, .month), to: nil)),
    ("13 mth", .length(PeriodLength(13, .month), to: nil)),
    ("last 13m", .length(PeriodLength(13, .month), to: nil)),
    ("last 2 years", .length(PeriodLength(2, .year), to: nil)),
    ("13m to Mar-25", .length(PeriodLength(13, .month), to: spanned(march))),
    ("Apr-24..Mar-25", range(april, march)), ("Apr-24 .. Mar-25", range(april, march)),
    ("Apr-24..", range(april, nil)), ("..Mar-25", range(nil, march)),
    ("Apr-24 to Mar-25", range(april, march)), ("from Apr-24 to Mar-25", range(april, march)),
    ("between Apr-24 and Mar-25", range(april, march)), ("Apr-24 - Mar-25", range(april, march)),
    ("Apr-24 – Mar-25", range(april, march)), ("April 2024–March 2025", range(april, march)),
    ("Apr 2024-Mar 2025", range(april, march)), ("since Apr-24", range(april, nil)),
    ("from Apr-24", range(april, nil)), ("until Mar-25", range(nil, march)),
    ("to Mar-25", range(nil, march)), ("since Apr-24 until Mar-25", range(april, march)),
    ("from Q1 to latest", range(.quarterOfYear(1), .latest)),
    ("2018/19..latest", range(.financialYear(year), .latest)),
    ("since last year", range(.last(.year), nil)), ("ytd", .yearToDate(to: nil)),
    ("ytd Mar-25", .yearToDate(to: spanned(march))),
    ("ytd to Mar-25", .yearToDate(to: spanned(march))),
  ]

  @Test(arguments: forms)
  func everyFormIsRead(text: String, expected: PeriodNode) {
    let typed = "show LAC1 \(text)"
    #expect(SmallCatalogue.canonical(typed).hasPrefix("show LAC1"))
    #expect(SmallCatalogue.query(typed)?.parts.period?.value == expected)
  }

  @Test(arguments: forms)
  func everyFormStandsBeforeAndAfterTheName(text: String, expected: PeriodNode) {
    let before = SmallCatalogue.query("show \(text), LAC1")
    #expect(before?.parts.period?.value == expected)
    #expect(before?.parts == SmallCatalogue.query("show LAC1 \(text)")?.parts)
  }

  @Test func theRangeOfAPeriodIsItsWords() throws {
    let text = "show LAC1 – since Apr‑24 vs SN"
    let typed = text.replacing(" –", with: "")
    let period = try #require(SmallCatalogue.query(typed)?.parts.period)
    #expect(SourceText(typed)[period.range] == "since Apr‑24")
  }
}
