/// Facts about one thing, a line each: what `describe` and `explain` answer with.
public struct FactSheet: Equatable, Sendable {
  public var title: Phrase
  public var facts: [Fact]

  public init(title: Phrase, facts: [Fact] = []) {
    self.title = title
    self.facts = facts
  }

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
