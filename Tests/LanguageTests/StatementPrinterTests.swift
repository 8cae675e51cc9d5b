import Language
import Testing
import Vocabulary

/// What was typed, and how it is written back.
struct StatementPrinterTests {
  static let examples: [(typed: String, canonical: String)] = [
    ("show CP6B-NI vs SN since Apr-24", "show CP6B-NI vs SN since 2024-04"),
    ("trend LAC1 13m", "trend LAC1 13m"),
    ("compare Southampton Rotherham", "compare Southampton, Rotherham"),
    ("trend Southampton LAC1 last 13 months", "trend Southampton, LAC1 13m"),
    (
      "show LAC10 (%) for Southampton Apr-18..Mar-19",
      "show `LAC10 (%)` for Southampton 2018-04..2019-03"
    ),
    ("show CP2b % , CP2b for IoW in 2023/24", "show `CP2b %`, CP2b for IoW in 2023/24"),
    (
      "trend `M6-QL (val)` vs median SN, England since Q1 18/19",
      "trend `M6-QL (val)` vs median SN, England since Q1 2018/19"
    ),
    ("show 1.10, 6.16 at latest", "show 1.10, 6.16 at latest"),
    ("show EH3a% at Mar-24 vs last year", "show EH3a% vs last year at 2024-03"),
    (
      "compare LAC1 for Southampton, Isle of Wight, BANES, Stoke-on-Trent at Mar-25",
      "compare LAC1 for Southampton, `Isle of Wight`, BANES, Stoke-on-Trent at 2025-03"
    ),
    (
      "compare Bristol, City of, Southampton of LAC1",
      "compare `Bristol, City of`, Southampton of LAC1"
    ),
    (
      "rank LAC10 (%) for SE at latest | top 5 | chart bar",
      "rank `LAC10 (%)` for SE at latest | top 5 | chart bar"
    ),
    (
      "scorecard Southampton at Mar-25 vs SN, target",
      "scorecard Southampton vs SN, target at 2025-03"
    ),
    (
      "scorecard Southampton as published in May-24",
      "scorecard Southampton as published in 2024-05"
    ),
    (
      "movers for Portsmouth 3m by change | where change > 5 or change < -5 | sort change desc | top 10",
      "movers for Portsmouth 3m by change | where change > 5 or change < -5 | sort change desc | top 10"
    ),
    ("spc LAC1 for Southampton since Apr-21", "spc LAC1 for Southampton since 2021-04"),
    ("project LAC1 for Southampton ahead 12m", "project LAC1 for Southampton ahead 12m"),
    ("project LAC1 for Southampton to Mar-27", "project LAC1 for Southampton until 2027-03"),
    ("let gap = CP6B-NI - CP6B-NI[SN]", "let gap = CP6B-NI - CP6B-NI[SN]"),
    ("let rate = LAC1 / 1.5 * 100", "let rate = LAC1 / 1.5 * 100"),
    ("show LAC1 ytd vs Apr-23", "show LAC1 vs 2023-04 ytd"),
    (
      "show LAC1 between Apr-23 and Mar-24 where value > 80% and not value is missing",
      "show LAC1 2023-04..2024-03 where value > 80% and not value is missing"
    ),
    (
      "show LAC1 from 2024-04 to 2025-03 by quarter as csv",
      "show LAC1 2024-04..2025-03 by quarter as csv"
    ),
    (
      "show LAC1 where yoy(LAC1) > 5% and CP6B-NI[-12m] < `1.10`",
      "show LAC1 where yoy(LAC1) > 5% and CP6B-NI[-12m] < `1.10`"
    ),
    ("find \"missing from care\"", "find \"missing from care\""),
    ("describe M6-QL (val)", "describe `M6-QL (val)`"),
    ("list indicators where rag = red", "list indicators where rag is red"),
    ("audit Rotherham in 2024/25", "audit Rotherham in 2024/25"),
    ("explain CP6B-NI for Southampton at Mar-24", "explain CP6B-NI for Southampton at 2024-03"),
    (
      "define set patch = Southampton, Portsmouth, Isle of Wight",
      "define set patch = Southampton, Portsmouth, `Isle of Wight`"
    ),
    (
      "define view monthly = scorecard Southampton at latest vs SN | where rag is red | as markdown",
      "define view monthly = scorecard Southampton vs SN at latest | where rag is red | as markdown"
    ),
    (
      "trend LAC1, `LAC10 (%)` for Southampton 24m to Mar-25 | chart line | export \"lac.svg\"",
      "trend LAC1, `LAC10 (%)` for Southampton 24m to 2025-03 | chart line | export \"lac.svg\""
    ),
    ("again for Portsmouth", "again for Portsmouth"),
    ("again 36m vs England", "again vs England 36m"),
    ("again 12 for Portsmouth", "again 12 for Portsmouth"),
    ("| sort value desc | top 3", "_ | sort value desc | top 3"),
    ("assert LAC1[Southampton, Mar-25] > 0", "assert LAC1[Southampton, 2025-03] > 0"),
    ("show CP6B–NI since Apr‑24", "show CP6B-NI since 2024-04"),
    ("show “LAC10 (%)” Apr-18 – Mar-19", "show `LAC10 (%)` 2018-04..2019-03"),
    ("show LAC1 Apr 2024–Mar 2025", "show LAC1 2024-04..2025-03"),
    ("SHOW lac1 FOR southampton AT LATEST", "show lac1 for southampton at latest"),
    ("show LAC1 against best SN", "show LAC1 vs `best SN`"),
    ("show LAC1 vs statistical neighbours", "show LAC1 vs `statistical neighbours`"),
    ("show ind:1.10 for la:Southampton", "show ind:1.10 for la:Southampton"),
    ("show IND:1.10", "show ind:1.10"),
    ("show `where`", "show `where`"),
    ("show LAC1 for $la", "show LAC1 for $la"),
    ("show LAC1 for all, except Rotherham", "show LAC1 for all, except Rotherham"),
    ("show LAC1 as at Mar-24 with notes, sources", "show LAC1 at 2024-03 with notes, sources"),
    ("show LAC1 using \"DfE 2024\" without gaps", "show LAC1 using `DfE 2024` without gaps"),
    ("describe _", "describe _"),
    ("trend ?", "help trend"),
    ("show LAC1, SW1 - agency %", "show LAC1, `SW1 - agency %`"),
    ("let x = - (LAC1 + 3) * 2", "let x = - (LAC1 + 3) * 2"),
    ("let x = LAC1 - (CP2b - 3)", "let x = LAC1 - (CP2b - 3)"),
    ("let x = (LAC1 - CP2b) - 3", "let x = LAC1 - CP2b - 3"),
    ("let x = (value > 3 or value < 1) and n > 5", "let x = (value > 3 or value < 1) and n > 5"),
    ("let x = if(LAC1 > 3, 1, 0)", "let x = if(LAC1 > 3, 1, 0)"),
    ("show LAC1 for la:$council", "show LAC1 for la:$council"),
    ("assert value not in (1, 2) \"why\"", "assert value not in (1, 2) \"why\""),
    (
      "show LAC1 | add half = value / 2 | sort half desc | select half, period",
      "show LAC1 | add half = value / 2 | sort half desc | select half, period"
    ),
    (
      "show LAC1 | group by topic, region | pivot month | round 1 | all | copy",
      "show LAC1 | group by topic, region | pivot month | round 1 | all | copy"
    ),
    (
      "show LAC1 | note \"a \"\"b\"\"\" | save as x", "show LAC1 | note \"a \"\"b\"\"\" | save as x"
    ),
    (
      "define target LAC1 Southampton = 50% in 2024/25",
      "define target LAC1 Southampton = 50% in 2024/25"
    ),
    (
      "define indicator r = LAC1 / 2 unit \"per 2\" polarity down",
      "define indicator r = LAC1 / 2 unit \"per 2\" polarity down"
    ),
    ("param la = Southampton", "param la = Southampton"),
    ("param from = Apr-24", "param from = 2024-04"),
    ("load southampton.csv, ~/b.csv as mine", "load \"southampton.csv\", \"~/b.csv\" as mine"),
    ("find missing from care, LAC", "find missing from care LAC"),
    ("focus Southampton vs SN", "focus Southampton vs SN"),
    ("echo \"–\"", "echo \"–\""), ("set colour = always", "set color always"), ("set", "set"),
    ("set width", "set width"), ("unset width", "unset width"),
    ("anchor Mar-25", "anchor 2025-03"),
    ("log \"x.md\" append", "log \"x.md\" append"),
    ("cache clear", "cache clear"),
    ("try show LAC1", "try show LAC1"),
    ("help how do I compare", "help how do I compare"),
    ("exit", "quit"),
  ]

  @Test(arguments: examples)
  func canonicalText(typed: String, canonical: String) {
    #expect(SmallCatalogue.canonical(typed) == canonical)
  }

  @Test(arguments: examples)
  func printedTextReadsBackAsTheSame(typed: String, canonical: String) {
    let first = SmallCatalogue.parse(typed).statements
    #expect(SmallCatalogue.parse(canonical).statements == first)
    #expect(SmallCatalogue.canonical(canonical) == canonical)
  }

  @Test func neighbouringNamesThatWouldMakeALongerOneAreAllQuoted() {
    let typed = "let x = `SW1` - `agency`"
    var names = SmallCatalogue.names
    names.insert("SW1 - agency", .indicator(IndicatorID(99)))
    names.insert("agency", .indicator(IndicatorID(98)))
    let parsed = Parser.parse(SourceText(typed), names: names)
    let printed = parsed.statements.map { StatementPrinter.print($0, names: names) }
    #expect(printed == ["let x = `SW1` - `agency`"])
  }

  @Test func namesAreWrittenAsTheCatalogueSpellsThem() throws {
    let statement = try #require(SmallCatalogue.parse("show lac1, cp2b %").statements.first)
    let printed = StatementPrinter.print(statement) { $0.text == "lac1" ? "LAC1" : "CP2b %" }
    #expect(printed == "show LAC1, `CP2b %`")
  }

  @Test(arguments: [
    ("LAC1", true), ("LAC10 (%)", false), ("where", false), ("Apr-24", false), ("13m", false),
    ("2024", false), ("Stoke-on-Trent", true), ("1.10", true), ("a|b", false), ("CP2b %", false),
    ("ind:x", false), ("'x", false), ("$x", false), ("-", false), ("13mm", false), ("%", true),
    ("#x", false), ("value", false), ("", false), ("a..b", false), ("24", false), ("m", false),
  ])
  func whichNamesNeedBackTicks(name: String, isPlain: Bool) {
    #expect(NameSpelling.isPlain(name) == isPlain)
  }
}
