import Store
import Testing
import Vocabulary

/// What `let` computes is what the figures come to when they are calculated one by one.
@Suite struct CalculationTests {
  /// One figure of one month, straight from the store.
  struct Reader {
    let store: Store
    let authority: AuthorityID

    func callAsFunction(_ code: String, _ month: Month) -> Double? {
      guard let indicator = store.catalogue.indicator(code: code),
        let series = store.series(of: authority, indicator)
      else { return nil }
      let read = store.values(of: series, in: MonthRange(month))
      return read.statuses[0].isValue ? read.values[0] : nil
    }

    func sum(_ code: String, _ month: Month, _ count: Int) -> Double? {
      let all = (0..<count).map { self(code, month - $0) }
      return all.contains { $0 == nil } ? nil : all.compactMap(\.self).reduce(0, +)
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let expression: String
    let expected: @Sendable (Reader, Month) -> Double?
    var testDescription: String { expression }

    init(_ expression: String, _ expected: @escaping @Sendable (Reader, Month) -> Double?) {
      self.expression = expression
      self.expected = expected
    }
  }

  static func both(
    _ left: Double?, _ right: Double?, _ combine: (Double, Double) -> Double?
  ) -> Double? {
    guard let left, let right else { return nil }
    return combine(left, right)
  }

  static let cases = [
    Case("M2 / M1") { read, month in both(read("M2", month), read("M1", month)) { $0 / $1 } },
    Case("roll(M2, 12)") { read, month in read.sum("M2", month, 12) },
    Case("roll(M2, 12) / roll(M1, 12)") { read, month in
      both(read.sum("M2", month, 12), read.sum("M1", month, 12)) { $0 / $1 }
    },
    Case("ytd(M2)") { read, month in
      read.sum("M2", month, month - FinancialYear(of: month).months.first + 1)
    },
    Case("roll(LAC1, 3)") { read, month in read.sum("LAC1", month, 3).map { $0 / 3 } },
    Case("LAC1 - LAC1[-12m]") { read, month in
      both(read("LAC1", month), read("LAC1", month - 12)) { $0 - $1 }
    },
    Case("lag(LAC1, 2)") { read, month in read("LAC1", month - 2) },
    Case("yoy(LAC1)") { read, month in
      both(read("LAC1", month), read("LAC1", month - 12)) { ($0 - $1) / $1 * 100 }
    },
    Case("mom(LAC10 (%))") { read, month in
      both(read("LAC10 (%)", month), read("LAC10 (%)", month - 1)) { $0 - $1 }
    },
    Case("LAC2 - LAC3") { read, month in
      both(read("LAC2", month), read("LAC3", month)) { $0 - $1 }
    },
    Case("max(LAC2, LAC3)") { read, month in
      both(read("LAC2", month), read("LAC3", month)) { Swift.max($0, $1) }
    },
    Case("abs(LAC2 - LAC3) * 2 + 1") { read, month in
      both(read("LAC2", month), read("LAC3", month)) { Swift.abs($0 - $1) * 2 + 1 }
    },
    Case("avg(LAC2, LAC3, LAC2)") { read, month in
      both(read("LAC2", month), read("LAC3", month)) { ($0 * 2 + $1) / 3 }
    },
    Case("coalesce(LAC1[-12m], LAC1)") { read, month in
      read("LAC1", month - 12) ?? read("LAC1", month)
    },
  ]

  @Test(arguments: cases, ["Southampton", "Rotherham"])
  func isWhatTheFiguresComeTo(_ test: Case, _ authority: String) throws {
    let store = try Shipped.store.get()
    let read = Reader(
      store: store, authority: try #require(store.catalogue.authority(named: authority)))
    let lines = try Shipped.printed(
      "let x = \(test.expression); show x for \(authority) 2018-01..2018-12 as csv")
    let rows = lines.filter { $0.hasPrefix("x,") }.map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    try #require(!rows.isEmpty, "\(lines)")
    let first = Month(year: 2018, month: 1)
    for (place, row) in rows.enumerated() {
      let expected = test.expected(read, first + place)
      let computed = Double(row[4])
      #expect((computed == nil) == (expected == nil), "\(row[3])")
      guard let computed, let expected else { continue }
      #expect(Swift.abs(computed - expected) < 1e-9, "\(row[3])")
    }
  }

  /// Rotherham prints its rolling twelve months (row 1.5) beside the months: they must agree.
  @Test func twelveMonthsAreWhatTheReportPrints() throws {
    let lines = try Shipped.printed(
      "let x = roll(M2, 12); show x, M2-N12 for Rotherham at Mar-19 as csv")
    let values = lines.filter { $0.contains(",2019-03,") }.map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[4]
    }
    #expect(values == ["4169", "4169"])
  }

  /// The share printed to one decimal is the ratio of the counts printed beside it.
  @Test func theRatioIsTheSharePrinted() throws {
    let lines = try Shipped.printed(
      "let x = round(M2 / M1 * 100, 1); show x, M3 2017-10..2018-10 as csv")
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let computed = rows.filter { $0[0] == "x" }.map { $0[4] }
    let printed = rows.filter { $0[0] == "M3" }.map { $0[4] }
    #expect(computed.count == 13)
    let near = zip(computed, printed).filter { pair in
      Swift.abs((Double(pair.0) ?? -1) - (Double(pair.1) ?? -2)) < 0.06
    }
    #expect(near.count == 13, "\(computed) \(printed)")
  }
}
