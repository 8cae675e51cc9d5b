import Store
import Testing
import Vocabulary

/// The catalogue against the figures it describes.
@Suite struct CatalogueTests {
  /// A share that is not of a whole: enquiries completed against the discussions of the same month.
  private static let mayExceedAHundred: Set<String> = ["CP-STRAT-S47"]

  @Test func percentagesAreSharesOfAHundred() throws {
    var checked = 0
    for (row, cell) in try figures(in: .percent) {
      let limit = Self.mayExceedAHundred.contains(row.key.code) ? 1000.0 : 100
      checked += 1
      #expect((0...limit).contains(cell.value ?? -1), "\(row.name) \(cell.text)")
    }
    print("percentages in range: \(checked)")
    #expect(checked == 2127)
  }

  @Test func countsAreWhole() throws {
    var checked = 0
    for (row, cell) in try figures(in: .count) {
      checked += 1
      let value = cell.value ?? -0.5
      #expect(value >= 0 && value == value.rounded(), "\(row.name) \(cell.text)")
    }
    print("whole counts: \(checked)")
    #expect(checked == 2164)
  }

  @Test(arguments: [Unit.rate, .average, .days, .score, .fte, .other])
  func nothingIsBelowNothing(_ unit: Unit) throws {
    for (row, cell) in try figures(in: unit) {
      #expect(cell.value ?? -1 >= 0, "\(row.name) \(cell.text)")
    }
  }

  /// A percent sign stands only by what the catalogue calls a percentage.
  @Test func signsAgreeWithUnits() throws {
    for row in try Shipped.book.get().rows where row.about.unit != .percent {
      for cell in row.cells.values { #expect(!cell.text.hasSuffix("%"), "\(row.name)") }
    }
  }

  /// The basis is in the code where two bases would otherwise share a name.
  @Test func endingsSayTheBasis() throws {
    let endings: [(String, Unit, Basis)] = [
      ("-N12", .count, .rolling12), ("-R12", .rate, .rolling12), ("-P12", .percent, .rolling12),
    ]
    for indicator in try Shipped.store.catalogue.indicators {
      for (ending, unit, basis) in endings where indicator.code.hasSuffix(ending) {
        #expect(indicator.unit == unit && indicator.basis == basis, "\(indicator.code)")
      }
      if indicator.denominator == "population" { #expect(indicator.unit == .rate) }
    }
  }

  // MARK: - Breaks

  @Test func breaksHaveMonthsAndWords() throws {
    let store = try Shipped.store
    #expect(store.catalogue.breaks.count == 25)
    for line in store.catalogue.breaks {
      let code = store.catalogue[line.indicator].code
      #expect(!line.change.isEmpty, "\(code)")
      let authority = try #require(line.authority, "\(code)")
      let series = try #require(store.series(of: authority, line.indicator), "\(code)")
      #expect(store.breaks(of: series).contains(line))
      let first = try #require(store.span(of: series)).first
      #expect(line.month > first, "\(code): a break lies after the first figure")
      #expect(line.month <= store.reports(of: authority).last ?? first, "\(code)")
    }
  }

  private func figures(in unit: Unit) throws -> [(PrintedRow, PrintedCell)] {
    try Shipped.book.get().rows.filter { $0.about.unit == unit }.flatMap { row in
      row.cells.values.filter { $0.value != nil }.map { (row, $0) }
    }
  }
}
