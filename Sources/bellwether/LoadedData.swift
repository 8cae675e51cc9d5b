import Importing
import Store
import Vocabulary

/// The figures that a run begins with, and where they came from.
struct LoadedData {
  let folder: DataFolder
  let sources: [DiskFile]
  let store: Store
  /// Nil with `--no-cache`.
  let cache: SnapshotCache?
  let snapshot: SnapshotCache.Load?

  init(
    _ command: Invocation, _ environment: [String: String], checked: SnapshotCache.Check,
    watch: @escaping LoadWatch
  ) throws(Diagnostic) {
    folder = try DataFolder.find(command.data, environment)
    sources = try folder.sources()
    cache = command.isWithoutCache ? nil : SnapshotCache(environment: environment)
    snapshot = try cache?.load(sources, of: folder.path, checked: checked, watch: watch)
    store =
      if let snapshot { snapshot.store } else { try Importer.load(sources, watch: watch).store }
  }

  /// Writes the snapshot for the next start.
  func keep() {
    if let cache, let snapshot { cache.keep(snapshot) }
  }
}
