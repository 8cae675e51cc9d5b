import Importing
import Rendering
import Shell
import Testing
import Vocabulary

/// `cache status` and `cache clear`, and what `list datasets` says of a snapshot.
@Suite struct CacheCommandTests {
  private let output = RecordingOutput()
  private let nowhere = SnapshotCache(folder: "/nowhere/bellwether")

  private func session(_ cache: SnapshotCache?, isFromSnapshot: Bool = false) throws -> Session {
    let text = "authority,indicator,period,value\nTown,M1,2024-01,1\n"
    var world = Session.World(open: { DiskFile(path: $0) })
    world.cache = cache
    world.isFromSnapshot = isFromSnapshot
    return try Session(
      sources: [ByteBuffer(name: "a.csv", text: text)], style: OutputStyle(), output: output,
      world: world)
  }

  private func says(_ text: String) -> Bool { output.lines.contains { $0.contains(text) } }

  @Test func statusTellsTheFolderAndWhatIsThere() throws {
    #expect(try session(nowhere).run(SourceText("cache status")) == .success)
    #expect(says("/nowhere/bellwether"))
    #expect(says("no snapshots"))
    #expect(says("read from their files"))
  }

  @Test func clearTellsWhatIsGone() throws {
    #expect(try session(nowhere).run(SourceText("cache clear")) == .success)
    #expect(says("Deleted: no snapshots."))
  }

  @Test func turnedOffItSaysSo() throws {
    #expect(try session(nil).run(SourceText("cache status; cache clear")) == .success)
    #expect(says("No snapshots are kept"))
  }

  @Test func listDatasetsTellsOfTheSnapshot() throws {
    _ = try session(nowhere, isFromSnapshot: true).run(SourceText("list datasets"))
    #expect(says("Taken from the snapshot"))
  }

  @Test func itSaysNothingOfFilesThatWereRead() throws {
    _ = try session(nowhere).run(SourceText("list datasets"))
    #expect(!says("snapshot"))
  }

  @Test func itTakesOneOfTwoWords() throws {
    #expect(try session(nowhere).run(SourceText("cache")) == .statementFailed)
    #expect(try session(nowhere).run(SourceText("cache empty")) == .statementFailed)
  }
}
