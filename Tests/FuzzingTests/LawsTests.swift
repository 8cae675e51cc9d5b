import Fuzzing
import Importing
import Shell
import Store
import Testing
import Vocabulary

/// A few thousand of the statements that `scripts/fuzz` tries by the million.
@Suite struct LawsTests {
  static let seeds: [UInt64] = [1, 2, 3, 4].map { $0 * 1_000_000_000 }

  /// Names that look like words of the language, like periods, numbers or calculations.
  private static let awkward = NamePool(
    indicators: [
      "CP6B-NI", "LAC1", "LAC10 (%)", "CP2b %", "CP2b", "M6-QL (val)", "1.10", "6.16", "EH3a%",
      "where", "SW1", "SW1 - agency %", "Q9", "MAR12",
    ],
    authorities: [
      "Southampton", "Isle of Wight", "BANES", "Stoke-on-Trent", "Bristol, City of", "King's Lynn",
    ])

  @Test(arguments: seeds) func awkwardNamesAreReadPrintedAndReadAgain(_ seed: UInt64) throws {
    let indicators = Self.awkward.indicators.map { "\($0),Title of \($0)" }
    let authorities = Self.awkward.authorities.map { "\"\($0)\"" }
    let store = try Importer.load([
      ByteBuffer(name: "i", text: (["code,title"] + indicators).joined(separator: "\n")),
      ByteBuffer(name: "a", text: (["name"] + authorities).joined(separator: "\n")),
    ]).store
    try hold(store, Self.awkward, seed..<(seed + 400), answering: 0)
  }

  @Test(arguments: seeds) func theShippedNamesAreAnsweredToo(_ seed: UInt64) throws {
    let store = try Self.shipped.get()
    try hold(store, NamePool(of: store), seed..<(seed + 200), answering: 10)
  }

  private static let shipped = Result { () throws(Diagnostic) in
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/")
    let files = try Folder.csvFiles(under: root + "/datasets")
    return try Importer.load(files.map { DiskFile(path: $0) }).store
  }

  /// - Parameter share: one in so many is answered, too; 0 for none.
  private func hold(
    _ store: Store, _ names: NamePool, _ seeds: Range<UInt64>, answering share: UInt64
  ) throws {
    let source = StatementSource(names)
    var laws = Laws(store)
    for seed in seeds {
      let text = source.statement(seed: seed)
      var found = laws.read(text, cursor: text.utf8.count / 2)
      if share > 0, seed.isMultiple(of: share) { found += laws.answer(text) }
      for breach in found {
        Issue.record("seed \(seed): \(breach.law): \(text.debugDescription): \(breach.detail)")
      }
    }
    #expect(laws.counts.statements > seeds.count / 5)
    #expect(laws.counts.refused > seeds.count / 5)
  }

  @Test func theStatementOfASeedIsAlwaysTheSame() {
    let source = StatementSource(Self.awkward)
    let texts = (1...50).map { source.statement(seed: $0) }
    #expect(texts == (1...50).map { source.statement(seed: $0) })
    #expect(Set(texts).count > 40)
  }
}
