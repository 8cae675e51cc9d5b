import Importing
import Store
import Testing
import Vocabulary

/// The data that ships: every row is kept, and what the card asks for is there.
@Suite struct ShippedTests {
  /// The folder of datasets beside the tests.
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/") + "/datasets"

  private static var files: [String] { (try? Folder.csvFiles(under: folder)) ?? [] }
  private static var isThere: Bool { files.contains { $0.hasSuffix("/crosswalk.csv") } }

  private static func load(_ files: [String]) throws -> Importer.Loaded {
    try Importer.load(files.map { DiskFile(path: $0) })
  }

  @Test(.enabled(if: isThere)) func everyRowIsKept() throws {
    for report in try Self.load(Self.files).reports {
      #expect(report.setAside.first == [], "\(report.file)")
      #expect(report.rowsRead == report.rowsKept)
      #expect(report.duplicates.isEmpty, "\(report.file)")
      #expect(report.remarks.first == [], "\(report.file)")
      #expect(report.unknownColumns.isEmpty, "\(report.file)")
      #expect(report.unknownIndicators.isEmpty, "\(report.file)")
      #expect(report.unknownAuthorities.isEmpty, "\(report.file)")
    }
  }

  @Test(.enabled(if: isThere)) func childrenInCareOfSouthampton() throws {
    let store = try Self.load(Self.files).store
    let series = try store.series("Southampton", "LAC1")
    let values = store.values(of: series, in: MonthRange(month("2023-08"), month("2024-08")))
    #expect(
      values.values == [507, 510, 503, 507, 510, 494, 492, 490, 488, 488, 479, 473, 470])
    #expect(values.isConflict.count { $0 } == 5)
    let july = store.printings(of: series, at: .month(month("2024-07")))
    #expect(july.map(\.value) == [473, 474, 474])
    #expect(july.map(\.line) == [130, 213, 254])
    #expect(Set(july.map(\.table)).count == 3)
    let october = Vintage.published(month("2018-10"))
    #expect(store.latestMonth(of: series, vintage: october) == month("2018-10"))
  }

  @Test(.enabled(if: isThere)) func theQuestionsOfTheCard() throws {
    let store = try Self.load(Self.files).store
    #expect(
      try store.figures("Southampton", "CP6B-NI", "2024-04", "2024-08") == [52, 51, 50, 44, 47])
    let area = try #require(store.catalogue.authority(named: "Southampton"))
    let measure = try #require(store.catalogue.indicator(code: "CP6B-NI"))
    let neighbours = store.comparators(of: area, measure).first {
      $0.comparator == .statisticalNeighbours
    }
    #expect(neighbours?.cell.value == 52.9)
    #expect(store.targets(of: area, measure).first?.cell.value == 49)
  }

  @Test(.enabled(if: isThere)) func rotherhamsReferenceIsAName() throws {
    let store = try Self.load(Self.files).store
    let rotherham = try #require(store.catalogue.authority(named: "Rotherham"))
    let targets = store.catalogue.names.targets(of: "1.10")
    guard case .reference(rotherham, let indicator) = try #require(targets.first) else {
      Issue.record("1.10 is \(targets)")
      return
    }
    let series = try #require(store.series(of: rotherham, indicator))
    let march = MonthRange(month("2019-03"))
    #expect(store.values(of: series, in: march).values == [9])
  }

  /// The order in which files are named changes nothing.
  @Test(.enabled(if: isThere)) func loadingOrderDoesNotMatter() throws {
    let one = try Self.load(Self.files).store
    let other = try Self.load(Self.files.reversed()).store
    #expect(one.counts == other.counts)
    #expect(one.files == other.files)
    for series in one.allSeries {
      #expect(one.indicator(of: series) == other.indicator(of: series))
      guard let span = one.span(of: series) else { continue }
      let (left, right) = (one.values(of: series, in: span), other.values(of: series, in: span))
      #expect(left.values.map(\.bitPattern) == right.values.map(\.bitPattern))
      #expect(left.statuses == right.statuses)
    }
  }
}
