import Importing
import Testing
import Vocabulary

@Suite struct CellParserTests {
  private static func number(
    _ value: Double, _ decimals: UInt8 = 0, percent: Bool = false, grouped: Bool = false
  ) -> ParsedCell {
    .number(value, decimals: decimals, hasPercentSign: percent, isGrouped: grouped)
  }

  @Test(arguments: [
    ("0", number(0)), ("1232", number(1232)), ("1,266", number(1266, grouped: true)),
    ("1,234,567.5", number(1_234_567.5, 1, grouped: true)), ("90%", number(90, percent: true)),
    ("75.0%", number(75, 1, percent: true)), ("0.0%", number(0, 1, percent: true)),
    ("31.00", number(31, 2)), ("212.61", number(212.61, 2)), ("-4.5", number(-4.5, 1)),
    (" 90 ", number(90)), ("\u{A0}90\u{A0}", number(90)), ("001", number(1)),
    ("0.33333333333333331", number(0.33333333333333331, 17)),
    ("123456789012345678", number(123_456_789_012_345_680)),
  ])
  func readsNumbersAsPrinted(text: String, cell: ParsedCell) {
    #expect(CellParser.parse(text) == cell)
  }

  @Test(arguments: [
    ("", ValueStatus.blank), ("  ", .blank), ("-", .dash), ("–", .dash), ("c", .suppressed),
    ("z", .notApplicable), ("x", .notAvailable), ("low", .low), ("k", .low), ("u", .unreliable),
    ("tbc", .toBeConfirmed), ("TBC", .toBeConfirmed), ("n/a", .notAvailable),
    ("- n/a", .notAvailable), ("New measure from Aug 16cv", .newMeasure),
    ("New measure from Jun 16", .newMeasure), ("New Definition 2018/19", .newMeasure),
    ("Old measure", .oldMeasure), ("not due", .notDue), ("suppressed", .suppressed),
    ("not-due", .notDue), ("lost", .lost),
  ])
  func readsMarkers(text: String, status: ValueStatus) {
    #expect(CellParser.parse(text) == .marker(status))
  }

  @Test(arguments: [
    "٨٠٠٠", "٠", "86.", ".5", "88.:", "1,26", "1,2345", ",5", "1.2.3", "12.3% (2017)", "<92%",
    "92%>", "95%+", "+/-15", "14-20", "1e5", "nan", "inf", "%", "5%%", "↑ 15%", "→ 7", "0x10",
    "1 266", "reported", "absent", "12,34,567", "--5", "１２",
  ])
  func refusesEverythingElse(text: String) {
    #expect(CellParser.parse(text) == .unreadable)
  }
}
