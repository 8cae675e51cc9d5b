/// Facts about one thing, a line each: what `describe` and `explain` answer with.
public struct FactSheet: Equatable, Sendable {
  public var title: Phrase
  public var facts: [Fact]

  public init(title: Phrase, facts: [Fact] = []) {
    self.title = title
    self.facts = facts
  }

  /// Where the figures of an answer were printed: forms for programs put it beside the statement.
  public static func sources(_ facts: [Fact]) -> FactSheet {
    FactSheet(title: sourcesTitle, facts: facts)
  }

  public var isSources: Bool { title == FactSheet.sourcesTitle }

  private static let sourcesTitle: Phrase = "Sources"

  public struct Fact: Equatable, Sendable {
    /// `unit`, `printed in`; empty continues the fact above.
    public var name: String
    public var text: Phrase

    public init(_ name: String, _ text: Phrase) {
      self.name = name
      self.text = text
    }
  }
}
