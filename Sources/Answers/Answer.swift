public import Vocabulary

/// What an evaluation hands to people: the contract between thinking and showing.
///
/// Nothing in it is formatted and nothing has to be computed to print it. The reading, the tables and
/// the charts of one answer are made from the same figures, so they cannot contradict each other.
public struct Answer: Equatable, Sendable {
  public var interpretation: Interpretation
  public var parts: [Part]
  /// The finding in words, to be read out: at most a few sentences.
  public var reading: Phrase
  public var notes: [Note]
  /// The figures as they are held, for files and for pipes; empty where the parts say all.
  public var figures: AnswerFigures
  /// Every row, where the table among the parts leaves some out, or where the parts are text.
  public var allRows: AnswerTable?
  /// Errors and suspected errors in print that an audit found; a run may be asked to end on them.
  public var faults: Int

  public init(
    interpretation: Interpretation, parts: [Part], reading: Phrase = Phrase(), notes: [Note] = [],
    figures: AnswerFigures = AnswerFigures(), allRows: AnswerTable? = nil, faults: Int = 0
  ) {
    self.interpretation = interpretation
    self.parts = parts
    self.reading = reading
    self.notes = notes
    self.figures = figures
    self.allRows = allRows
    self.faults = faults
  }

  public enum Part: Equatable, Sendable {
    case table(AnswerTable)
    case trend(TrendChart)
    case panels(Panels)
    case facts(FactSheet)
    /// Paragraphs of running text, wrapped by the printer.
    case prose([Phrase])
    /// Lines laid out by the author, printed as they are: usage lines and examples.
    case verbatim([String])
  }
}

/// What was understood, above every answer.
///
/// It can be left to be written when it is read: rows for a program have no place for it, and putting
/// a question into canonical form takes longer than finding a few figures.
public struct Interpretation: Equatable, Sendable {
  /// The whole question in canonical form; typing it again gives the same answer.
  public var statement: String {
    get { writtenStatement() }
    set { writtenStatement = { newValue } }
  }
  /// The same in words, where the statement alone does not say it: title, unit, direction, months.
  public var subject: Phrase {
    get { writtenSubject() }
    set { writtenSubject = { newValue } }
  }

  private var writtenStatement: @Sendable () -> String
  private var writtenSubject: @Sendable () -> Phrase

  public init(statement: String, subject: Phrase = Phrase()) {
    writtenStatement = { statement }
    writtenSubject = { subject }
  }

  /// Written when it is read, each time.
  public init(
    late statement: @autoclosure @escaping @Sendable () -> String,
    subject: @autoclosure @escaping @Sendable () -> Phrase = Phrase()
  ) {
    writtenStatement = statement
    writtenSubject = subject
  }

  /// Adds to the end of the statement.
  public mutating func add(_ text: @autoclosure @escaping @Sendable () -> String) {
    let before = writtenStatement
    writtenStatement = { before() + text() }
  }

  public static func == (left: Interpretation, right: Interpretation) -> Bool {
    left.statement == right.statement && left.subject == right.subject
  }
}

/// Something that did not stop the answer but that the reader must know.
public struct Note: Equatable, Sendable {
  public var id: DiagnosticID
  public var text: Phrase

  /// - Parameter text: a sentence without a full stop; it is given its capital letter here.
  public init(_ id: DiagnosticID, _ text: Phrase) {
    self.id = id
    self.text = text.capitalised
  }

  /// Whether it says for whom the answer is: then it goes with every form of it.
  public var isAboutSharing: Bool { id == .withheld || id == .notForPublication }
}
