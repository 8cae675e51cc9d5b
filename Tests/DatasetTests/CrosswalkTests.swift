import Store
import Testing
import Vocabulary

/// What each printed row is taken for, and on what grounds.
@Suite struct CrosswalkTests {
  /// Not one row is kept under two codes, and every row was found through the cross-walk.
  @Test(arguments: ReportName.all)
  func oneLineForEachRow(_ report: ReportName) throws {
    let store = try Shipped.store
    let book = try Shipped.book.get()
    var places = Set<String>()
    for row in book.rows(of: report) {
      #expect(places.insert("\(row.key.table) \(row.key.row)").inserted, "\(row.name)")
      let lines = store.catalogue.crosswalk.filter {
        $0.comparability != .different
          && store.catalogue[$0.authority].name == report.authority
          && $0.matches(
            report: report.month, table: row.key.table, reference: row.reference,
            title: row.title)
      }
      #expect(lines.count == 1, "\(row.name)")
      #expect(lines.first.map { store.catalogue[$0.indicator].code } == row.key.code)
    }
  }

  /// A line that no printed row matches says nothing.
  @Test func everyLineIsOfAPrintedRow() throws {
    let store = try Shipped.store
    let rows = try Shipped.book.get().rows
    for line in store.catalogue.crosswalk {
      let authority = store.catalogue[line.authority].name
      let isPrinted = rows.contains {
        $0.key.report.authority == authority
          && line.matches(
            report: $0.key.report.month, table: $0.key.table, reference: $0.reference,
            title: $0.title)
      }
      #expect(isPrinted, "\(authority) \(line.reference) \(line.title)")
    }
  }

  @Test func everyCodeIsInTheCatalogue() throws {
    let catalogue = try Shipped.store.catalogue
    for indicator in catalogue.indicators {
      #expect(indicator.isCatalogued, "\(indicator.code)")
      #expect(!indicator.title.isEmpty && !indicator.definition.isEmpty, "\(indicator.code)")
      for code in [indicator.numerator, indicator.denominator, indicator.parent]
      where !code.isEmpty && code != "population" {
        #expect(catalogue.indicator(code: code) != nil, "\(indicator.code): \(code)")
      }
    }
  }

  /// What is not the same says why, and a row is never both a code and different from it.
  @Test func nearAndDifferentHaveReasons() throws {
    let store = try Shipped.store
    var counts: [Comparability: Int] = [:]
    for line in store.catalogue.crosswalk {
      counts[line.comparability, default: 0] += 1
      #expect(line.comparability == .same || !line.reason.isEmpty, "\(line)")
    }
    #expect(counts.count == 3 && counts.values.allSatisfy { $0 > 40 })
    for row in try Shipped.book.get().rows {
      let refused = store.catalogue.crosswalk.filter {
        $0.comparability == .different
          && store.catalogue[$0.authority].name == row.key.report.authority
          && $0.matches(
            report: row.key.report.month, table: row.key.table, reference: row.reference,
            title: row.title)
      }
      #expect(!refused.contains { store.catalogue[$0.indicator].code == row.key.code })
    }
  }

  /// A near row carries its reason to the answer.
  @Test func theReasonStandsByTheFigure() throws {
    let store = try Shipped.store
    let series = try store.series("Rotherham", "M3")
    let cell = store.printings(of: series, at: .month(Month(year: 2019, month: 3))).first
    #expect(cell?.comparability == .near)
    #expect(cell?.crosswalk?.reason.isEmpty == false)
  }
}
