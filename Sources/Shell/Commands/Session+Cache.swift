internal import Answers
internal import Importing
internal import Language
internal import Vocabulary

extension Session {
  /// `cache`: what is kept to make the next start quick, or its end.
  func cache(_ action: CacheAction) -> Answer {
    let statement = Interpretation(statement: "cache \(action.word)")
    guard let cache = world.cache else {
      return Answer(
        interpretation: statement, parts: [],
        reading: "No snapshots are kept: --no-cache or BELLWETHER_CACHE=off turned them off.")
    }
    switch action {
    case .status: return Answer(interpretation: statement, parts: [.facts(status(of: cache))])
    case .clear:
      let gone = words(cache.clear())
      return Answer(
        interpretation: statement, parts: [],
        reading: Phrase("Deleted: \(gone). The next start reads the files again."))
    }
  }

  private func status(of cache: SnapshotCache) -> FactSheet {
    FactSheet(
      title: "cache",
      facts: [
        .init("folder", Phrase(cache.folder)), .init("kept", Phrase(words(cache.contents))),
        .init("these data", Phrase(world.isFromSnapshot ? "a snapshot" : "read from their files")),
      ])
  }

  /// `2 snapshots, 1.4 MB`
  private func words(_ contents: SnapshotCache.Contents) -> String {
    if contents.snapshots == 0 { return "no snapshots" }
    let size = megabytes(contents.bytes)
    return "\(contents.snapshots) snapshot\(contents.snapshots == 1 ? "" : "s"), \(size)"
  }

  /// `1.4 MB`
  func megabytes(_ bytes: Int) -> String {
    "\(bytes / 1_000_000).\(bytes / 100_000 % 10) MB"
  }
}
