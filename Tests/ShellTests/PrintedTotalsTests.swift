import Testing

/// What calculations give, against what the reports print beside their months and against figures
/// worked out from the reports' own months apart from this program.
@Suite struct PrintedTotalsTests {
  private func value(_ text: String) throws -> String? {
    let lines = try Shipped.printed(text)
    let row = lines.last { $0.hasPrefix("x,") }?.split(
      separator: ",", omittingEmptySubsequences: false)
    return row.map { String($0[4]) }
  }

  /// Rotherham's report of March 2019 prints April to March beside the months.
  @Test(arguments: [
    ("1.1", "16694"), ("1.10", "103"), ("EH3-START", "4797"), ("EH3", "4932"), ("3.4", "2215"),
    ("6.3", "271"), ("6.4", "254"), ("6.6", "53"), ("9.4", "11"), ("9.5", "21"), ("10.1", "32"),
    ("10.2", "11"),
  ])
  func yearToDate(_ reference: String, printed: String) throws {
    let text = "focus Rotherham; let x = ytd(`\(reference)`); show x at Mar-19 as csv"
    #expect(try value(text) == printed)
  }

  /// Row 1.5's count of twelve months, printed each month.
  @Test(arguments: [
    ("Dec-18", "4310"), ("Jan-19", "4236"), ("Feb-19", "4205"), ("Mar-19", "4169"),
  ])
  func rollingTwelveMonths(_ month: String, printed: String) throws {
    #expect(try value("let x = roll(M2, 12); show x for Rotherham at \(month) as csv") == printed)
  }

  /// Southampton's report of October 2018, worked out by hand from its rows.
  @Test(arguments: [
    ("pct(M2, M1)", "Oct-18", 14.506172839506174), ("pct(M2, M1)", "Mar-18", 19.62209302325581),
    ("pct(M2, M1)", "Oct-17", 22.423802612481857), ("M2 / M1", "Oct-18", 0.14506172839506174),
    ("yoy(LAC1)", "Oct-18", -5.222437137330754), ("mom(M1)", "Oct-18", 12.421929215822345),
    ("roll(M1, 12)", "Oct-18", 17263), ("ytd(M1)", "Oct-18", 10945),
    ("roll(LAC1, 3)", "Oct-18", 501),
    ("pct(roll(M2, 12), roll(M1, 12))", "Oct-18", 17.146498291142905),
    ("median(LAC2, LAC3, LAC2[Mar-18])", "Oct-18", 14),
    ("if(LAC2 > LAC3, LAC2, LAC3)", "Mar-18", 14), ("if(LAC2 > LAC3, LAC2, LAC3)", "Oct-18", 16),
    ("M1[Rotherham]", "Oct-18", 1698), ("M2 - M2[Rotherham]", "Oct-18", -127),
    ("rank(M1)", "Oct-18", 2), ("count(LAC1, LAC2, M5)", "Oct-18", 3),
  ])
  func workedOutByHand(_ expression: String, _ month: String, _ expected: Double) throws {
    let written = try value("let x = \(expression); show x for Southampton at \(month) as csv")
    let computed = try #require(written.flatMap(Double.init), "\(expression): \(written ?? "")")
    #expect(abs(computed - expected) < 1e-9)
  }

  /// The same as an indicator, to the decimals that it shows.
  @Test func anIndicatorIsItsCalculation() throws {
    let text = "define indicator x = pct(M2, M1); show x for Southampton at Oct-18 as csv"
    #expect(try value(text) == "14.5")
  }
}
