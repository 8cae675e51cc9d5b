import Store
import Testing
import Vocabulary

/// The facts that the three questions of the card come down to.
@Suite struct KnownFactsTests {
  @Test func childProtectionPlansOfSouthampton() throws {
    let store = try Shipped.store
    #expect(
      try store.months("Southampton", "CP6B-NI", "2024-04", "2024-08") == [52, 51, 50, 44, 47])
    let area = try #require(store.catalogue.authority(named: "Southampton"))
    let measure = try #require(store.catalogue.indicator(code: "CP6B-NI"))
    let august = store.comparators(of: area, measure).filter { $0.cell.report.iso == "2024-08" }
    let neighbours = august.filter { $0.comparator == .statisticalNeighbours }
    #expect(neighbours.map(\.cell.value) == [52.9])
    #expect(neighbours.map(\.year) == ["2022/23"])
    let target = store.targets(of: area, measure).first
    #expect(target?.kind == .target && target?.cell.value == 49)
  }

  @Test func childrenInCareOfSouthampton() throws {
    let store = try Shipped.store
    #expect(
      try store.months("Southampton", "LAC1", "2023-08", "2024-08") == [
        507, 510, 503, 507, 510, 494, 492, 490, 488, 488, 479, 473, 470,
      ])
    let range = MonthRange(Month(year: 2023, month: 8), Month(year: 2024, month: 8))
    let values = store.values(of: try store.series("Southampton", "LAC1"), in: range)
    let disputed = range.enumerated().filter { values.isConflict[$0.offset] }.map(\.element.iso)
    #expect(disputed == ["2023-08", "2023-09", "2023-10", "2024-05", "2024-07"])
  }

  /// `1.10` is a name of its own, not 1.1.
  @Test func exploitationReferralsOfRotherham() throws {
    let store = try Shipped.store
    let area = try #require(store.catalogue.authority(named: "Rotherham"))
    guard case .reference(area, let measure) = store.catalogue.names.targets(of: "1.10").first
    else {
      Issue.record("1.10 is \(store.catalogue.names.targets(of: "1.10"))")
      return
    }
    #expect(store.catalogue[measure].code == "CSE-REF")
    #expect(try store.months("Rotherham", "CSE-REF", "2019-03", "2019-03") == [9])
  }

  /// Twelve months of referrals over the population give the printed rate, in either council.
  @Test(arguments: [("Rotherham", "2019-03", 4169.0, 732.1), ("Southampton", "2024-08", 2774, 555)])
  func referralsOfTwelveMonths(_ authority: String, _ iso: String, sum: Double, rate: Double) throws
  {
    let store = try Shipped.store
    let last = try #require(Month(iso: iso))
    let months = try store.months(authority, "M2", (last - 11).iso, iso).compactMap { $0 }
    #expect(months.count == 12)
    #expect(months.reduce(0, +) == sum)
    #expect(try store.months(authority, "M2-R12", iso, iso) == [rate])
  }

  /// One name hides three bases: a monthly rate, one of twelve months, and the count.
  @Test func ratesOfReferralsAreKeptApart() throws {
    let store = try Shipped.store
    #expect(try store.months("Southampton", "M2-NI", "2018-10", "2018-10") == [47])
    #expect(try store.months("Southampton", "M2-R12", "2018-10", "2018-10") == [nil])
    #expect(try store.months("Southampton", "M2-NI", "2024-08", "2024-08") == [nil])
  }

  /// The newest month that both councils print is Oct-18.
  @Test func theMonthToCompareAt() throws {
    let store = try Shipped.store
    let october = try #require(Month(iso: "2018-10"))
    let southampton = try store.series("Southampton", "LAC1")
    let rotherham = try store.series("Rotherham", "LAC1")
    let months = MonthRange(Month(year: 2015, month: 9), Month(year: 2024, month: 8))
    let newest = months.last { month in
      [southampton, rotherham].allSatisfy {
        !store.values(of: $0, in: MonthRange(month)).values[0].isNaN
      }
    }
    #expect(newest == october)
  }
}
