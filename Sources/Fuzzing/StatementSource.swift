public import Shell

/// Writes the statement that belongs to a seed: the same one whenever it is asked for.
public struct StatementSource: Sendable {
  private let names: NamePool
  /// Statements that people would type, to be spoilt.
  private let corpus: [String]

  /// - Parameter transcripts: further statements to begin from, beside the examples of help and of the
  ///   messages.
  public init(_ names: NamePool, transcripts: [TranscriptFile] = []) {
    self.names = names
    corpus =
      HelpEntry.all.flatMap { $0.examples.map(\.statement) }
      + ErrorPage.all.map(\.example).filter { !$0.isEmpty } + transcripts.flatMap(\.statements)
  }

  public func statement(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var writer = GrammarWriter(names, generator)
    let isWritten = generator.chance(40)
    var text = isWritten ? writer.statement() : generator.one(of: corpus)
    guard !isWritten || generator.chance(40) else { return text }
    repeat {
      let mutation = generator.one(of: Mutation.allCases)
      text = mutation.apply(to: text, other: generator.one(of: corpus), &generator)
    } while generator.chance(30)
    return text
  }
}
