internal import Answers
public import Vocabulary

/// The long form of one diagnostic: why it is refused, and what to do. `why` prints it.
public struct ErrorPage: Sendable {
  public var id: DiagnosticID
  /// What it is called, without the code.
  public var title: String
  /// Why it is so, in a few sentences.
  public var reason: String
  /// A statement that shows it; empty where it needs a file or a terminal.
  public var example: String
  /// What to do instead.
  public var remedy: String

  public init(
    _ id: DiagnosticID, _ title: String, reason: String, example: String = "", remedy: String
  ) {
    self.id = id
    self.title = title
    self.reason = reason
    self.example = example
    self.remedy = remedy
  }

  /// The page of an id; every id has one, which a test makes sure of.
  static func of(_ id: DiagnosticID) -> ErrorPage {
    all.first { $0.id == id } ?? ErrorPage(id, id.rawValue, reason: "", remedy: "")
  }

  var sheet: FactSheet {
    var facts = [FactSheet.Fact("why", Phrase(reason))]
    if !example.isEmpty { facts.append(.init("for instance", Phrase(example))) }
    facts.append(.init("way out", Phrase(remedy)))
    return FactSheet(title: "\(id.rawValue)  \(title)", facts: facts)
  }
}
