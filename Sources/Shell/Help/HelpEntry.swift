/// One page of help: a verb, a command or a topic. Help, completion, the manual and the tests all read these.
public struct HelpEntry: Sendable {
  public var name: String
  /// The question people ask when they need it; pages are listed under it.
  public var question: Question
  /// One line, without a full stop.
  public var summary: String
  /// How it is written; a topic has none.
  public var usage: [String]
  /// What may be added, and what is assumed when it is not.
  public var details: [Detail]
  /// Statements that run as they stand on the bundled data; the tests run every one.
  public var examples: [Example]
  public var seeAlso: [String]
  /// Other words that people ask with, for the search.
  public var words: String

  public init(
    _ name: String, _ question: Question, _ summary: String, usage: [String] = [],
    details: [Detail] = [], examples: [Example] = [], seeAlso: [String] = [],
    words: String = ""
  ) {
    self.name = name
    self.question = question
    self.summary = summary
    self.usage = usage
    self.details = details
    self.examples = examples
    self.seeAlso = seeAlso
    self.words = words
  }

  public enum Question: String, CaseIterable, Sendable {
    case now = "What is it now?"
    case movement = "How has it moved?"
    case comparison = "How do we compare?"
    case meaning = "What is this number?"
    case finding = "Find"
    case keeping = "Work"
    case topic = "Topics"
  }

  public struct Detail: Sendable {
    public var name: String
    public var text: String

    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  public struct Example: Sendable {
    public var statement: String
    public var comment: String

    public init(_ statement: String, _ comment: String) {
      self.statement = statement
      self.comment = comment
    }
  }
}
