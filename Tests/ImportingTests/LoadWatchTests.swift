import Importing
import Store
import Testing
import Vocabulary

/// Who waits for a load is told how far it is, and can stop it.
@Suite struct LoadWatchTests {
  private static let files = (0..<20).map { place in
    ByteBuffer(name: "\(place).csv", text: "authority,code,period,value\nA,X\(place),2024-01,5\n")
  }

  @Test(arguments: [false, true]) func isToldOfEveryFile(inParallel: Bool) throws {
    var seen: [LoadProgress] = []
    let loaded = try Importer.load(
      Self.files, inParallel: inParallel,
      watch: { progress in
        seen.append(progress)
        return true
      })
    #expect(seen.map(\.files) == Array(1...20))
    #expect(seen.last?.bytes == seen.last?.allBytes)
    #expect(loaded.store.counts.series == 20)
  }

  @Test func canStopIt() throws {
    var calls = 0
    do throws(Diagnostic) {
      _ = try Importer.load(
        Self.files,
        watch: { _ in
          calls += 1
          return calls < 3
        })
      Issue.record("the load went on")
    } catch {
      #expect(error.id == .interrupted)
    }
    #expect(calls == 3)
  }
}
