/// One problem, as data: what it is, where, and the way out. Rendering gives it its shape.
public struct Diagnostic: Error, Equatable, Sendable {
  public var id: DiagnosticID
  /// How bad it is; `set strict on` makes an error of a warning.
  public var severity: Severity
  /// One sentence without a full stop: `no indicator called "CP6B-N1"`.
  public var summary: String
  /// The words it is about; the first is the one that carries the message.
  public var labels: [Label]
  /// What of the statement was understood, when part was.
  public var understood: String?
  /// At most three near names, each with its title.
  public var suggestions: [Suggestion]
  /// Further advice, a line each.
  public var help: [String]
  /// One statement that runs as it stands.
  public var tryNext: String?
  /// The whole statement with the one clear correction made; the prompt puts it on Up-arrow.
  public var corrected: String?

  public init(
    _ id: DiagnosticID, _ summary: String, at range: SourceRange? = nil, label: String = "",
    understood: String? = nil, suggestions: [Suggestion] = [], help: [String] = [],
    tryNext: String? = nil, corrected: String? = nil
  ) {
    self.id = id
    severity = id.severity
    self.summary = summary
    self.labels = range.map { [Label($0, label)] } ?? []
    self.understood = understood
    self.suggestions = suggestions
    self.help = help
    self.tryNext = tryNext
    self.corrected = corrected
  }

  /// Words of the statement, and a short text that may stand beside the caret.
  public struct Label: Equatable, Sendable {
    public var range: SourceRange
    public var text: String

    public init(_ range: SourceRange, _ text: String = "") {
      self.range = range
      self.text = text
    }
  }

  /// A near name and what it is: `CP6B-NI`, `Children subject to a plan, rate per 10,000`.
  public struct Suggestion: Equatable, Sendable {
    public var name: String
    public var title: String

    public init(name: String, title: String) {
      self.name = name
      self.title = title
    }
  }
}

/// Several independent problems in one statement, reported together.
public struct Diagnostics: Error, Equatable, Sendable {
  public var all: [Diagnostic]

  public init(_ all: [Diagnostic]) { self.all = all }
}
