internal import Importing
internal import Vocabulary

extension Session.World {
  /// A world to try things in: files are read from a folder, and what would be written is only
  /// checked for whether a disk would take it.
  static func rehearsing(in folder: String) -> Session.World {
    let folder = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    return Session.World(
      open: { NamedFile(name: $0, folder: folder) },
      write: { (file, _, way) throws(Diagnostic) in
        let place = (folder + file).lastIndex(of: "/").map { (folder + file)[..<$0] } ?? "."
        guard place.isEmpty || isThere(String(place)) else {
          throw Diagnostic(.cannotWrite, "\(file) cannot be written: there is no such folder")
        }
        guard way == .new, isThere(folder + file) else { return }
        throw Diagnostic(
          .fileExists, "\(file) is there already",
          help: ["write replace or append behind it, or choose another name"])
      })
  }

  /// Whether there is a file or a folder at this path.
  private static func isThere(_ path: String) -> Bool {
    do throws(Diagnostic) {
      try DiskFile(path: path).withBytes(upTo: 0) { _ in }
      return true
    } catch { return error.id != .fileNotFound }
  }
}

/// A file of the folder, whose messages say its name instead of its path.
private struct NamedFile: ByteSource {
  let name: String
  let folder: String

  func withBytes<Result>(
    upTo limit: Int, _ body: (Span<UInt8>) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    do throws(Diagnostic) {
      return try DiskFile(path: folder + name, name: name).withBytes(upTo: limit, body)
    } catch {
      var problem = error
      if !folder.isEmpty { problem.summary = problem.summary.replacing(folder, with: "") }
      throw problem
    }
  }
}
