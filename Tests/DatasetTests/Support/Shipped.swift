import Importing
import Store
import Testing
import Vocabulary

/// The data that ship, read once through the loader that users use.
enum Shipped {
  /// The folder of datasets beside the tests.
  static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    .joined(separator: "/") + "/datasets/"

  static let loaded = Result {
    let files = try Folder.csvFiles(under: folder)
    return try Importer.load(
      files.map { DiskFile(path: $0, name: String($0.dropFirst(folder.count))) })
  }

  static let book = Result { PrintedBook(try loaded.get().store) }

  static var store: Store { get throws { try loaded.get().store } }
}

/// One report of one authority.
struct ReportName: Hashable, Sendable, CustomStringConvertible {
  var authority: String
  var month: Month

  init(_ authority: String, _ iso: String) {
    self.authority = authority
    month = Month(iso: iso) ?? Month(ordinal: 0)
  }

  init(authority: String, month: Month) {
    self.authority = authority
    self.month = month
  }

  static let september2016 = ReportName("Southampton", "2016-09")
  static let october2018 = ReportName("Southampton", "2018-10")
  static let february2021 = ReportName("Southampton", "2021-02")
  static let august2024 = ReportName("Southampton", "2024-08")
  static let rotherham = ReportName("Rotherham", "2019-03")
  static let all = [september2016, october2018, february2021, august2024, rotherham]

  var description: String { "\(authority) \(month.label)" }
}

extension Store {
  func series(_ authority: String, _ code: String) throws -> SeriesID {
    let area = try #require(catalogue.authority(named: authority))
    let measure = try #require(catalogue.indicator(code: code))
    return try #require(series(of: area, measure))
  }

  /// The figures of some months, nil where there is none.
  func months(_ authority: String, _ code: String, _ first: String, _ last: String) throws
    -> [Double?]
  {
    let range = MonthRange(try #require(Month(iso: first)), try #require(Month(iso: last)))
    return values(of: try series(authority, code), in: range).values.map { $0.isNaN ? nil : $0 }
  }
}
