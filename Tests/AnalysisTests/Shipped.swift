import Importing
import Store
import Testing
import Vocabulary

@testable import Analysis

/// The data that ship, read once for all tests.
enum Shipped {
  static let root =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  private static let loaded = Result { () throws -> Store in
    let folder = root + "/datasets/"
    let sources = try Folder.csvFiles(under: folder).map {
      DiskFile(path: $0, name: String($0.dropFirst(folder.count)))
    }
    return try Importer.load(sources).store
  }

  static func store() throws -> Store { try loaded.get() }

  static func authority(_ name: String) throws -> AuthorityID {
    try #require(try store().catalogue.authority(named: name))
  }

  static func indicator(_ code: String) throws -> IndicatorID {
    try #require(try store().catalogue.indicator(code: code))
  }

  /// A month as files have it.
  static func month(_ iso: String) throws -> Month { try #require(Month(iso: iso)) }
}
