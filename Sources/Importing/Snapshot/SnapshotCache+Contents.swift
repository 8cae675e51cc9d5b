private import Glibc

extension SnapshotCache {
  /// What lies in the folder: how many snapshots, and their size in bytes altogether.
  public struct Contents: Equatable, Sendable {
    public var snapshots = 0
    public var bytes = 0
  }

  public var contents: Contents {
    var contents = Contents()
    for path in paths where path.hasSuffix(SnapshotFile.suffix) {
      contents.snapshots += 1
      contents.bytes += FileStamp(path)?.size ?? 0
    }
    return contents
  }

  /// Deletes every snapshot, and what a process that was killed left of one. A process that has one
  /// mapped keeps it until it ends.
  ///
  /// - Returns: what was deleted.
  public func clear() -> Contents {
    var gone = Contents()
    for path in paths {
      let size = FileStamp(path)?.size ?? 0
      guard unlink(path) == 0 else { continue }
      gone.snapshots += path.hasSuffix(SnapshotFile.suffix) ? 1 : 0
      gone.bytes += size
    }
    return gone
  }

  /// The files in the folder that are ours.
  private var paths: [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var paths: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if SnapshotFile.isOurs(name) { paths.append(folder + "/" + name) }
    }
    return paths
  }
}
