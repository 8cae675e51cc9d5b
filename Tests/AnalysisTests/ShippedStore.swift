import Importing
import Store
import Testing
import Vocabulary

/// The data that ship, read once for all tests of this target.
enum ShippedStore {
  static let root =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  static let store = Result {
    let folder = root + "/datasets/"
    let files = try Folder.csvFiles(under: folder)
    return try Importer.load(
      files.map { DiskFile(path: $0, name: String($0.dropFirst(folder.count))) }
    ).store
  }
}
