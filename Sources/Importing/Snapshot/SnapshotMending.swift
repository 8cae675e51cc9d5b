private import Glibc
import Store
import Vocabulary

/// Makes a snapshot again when bytes of it turn out to be damaged while a store reads it.
struct SnapshotMending: Sendable {
  let key: SnapshotKey
  let path: String
  let sources: [DiskFile]
  let refuse: @Sendable (Diagnostic) -> Never

  /// Puts whole bytes in the place of all of the region's, and of the file's.
  func mend(_ region: SnapshotRegion) {
    unlink(path)
    guard let bytes = made(), region.isLaidOut(as: bytes),
      SnapshotFile.overwrite(region, with: bytes)
    else { refuse(FileProblem.damagedSnapshot(path)) }
    _ = SnapshotFile.replace(path) { put in bytes.withUnsafeBytes(put) }
  }

  /// The snapshot of the files; nil where they are not what they were.
  private func made() -> [UInt8]? {
    guard let store = try? Importer.load(sources).store, SnapshotKey(sources) == key else {
      return nil
    }
    var bytes: [UInt8] = []
    let isWhole = store.writeSnapshot(for: key.bytes) {
      bytes += $0
      return true
    }
    return isWhole ? bytes : nil
  }
}
