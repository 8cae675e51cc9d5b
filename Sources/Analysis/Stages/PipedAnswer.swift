public import Answers
public import Language
internal import Store
public import Vocabulary

/// An answer on its way through the stages behind it.
///
/// The rows are made when the first stage needs them; until then the answer is as it was asked for.
/// What stages did to them is put into the answer when somebody looks at it, not after each.
public struct PipedAnswer: Sendable {
  /// The answer as the stages so far leave it.
  public var answer: Answer {
    get { isTold ? told : retold }
    set {
      told = newValue
      isTold = true
    }
  }
  private var told: Answer
  /// Whether `told` has what the stages made of the rows.
  private var isTold = true
  /// What was asked, with the stages that it went through since; nil for what no query gave.
  public private(set) var question: Query?
  private var records: Records?
  /// What the stages did so far, a sentence each.
  private var trail: [Phrase] = []
  /// Whether any of them set figures of different units against each other.
  private var isMixed = false
  let context: RowContext

  init(_ answer: Answer, of question: Query?, _ context: RowContext) {
    told = answer
    self.question = question
    self.context = context
  }

  /// The names of its columns, for completion.
  public var columnNames: [String] { StageColumns(rows, context).names }

  private var rows: Records { records ?? Records(told, context) }

  /// Takes the answer through one stage that works on its rows.
  ///
  /// - Throws: columns that are not there, conditions and calculations that mean nothing here.
  public mutating func apply(
    _ stage: Spanned<Stage>, in source: SourceText, at statement: SourceRange
  ) throws(Diagnostics) {
    try apply(stage, Wording(source: source, statement: statement))
    note(stage)
  }

  /// Has the question say that the answer went through a stage; for those that others carry out.
  public mutating func note(_ stage: Spanned<Stage>) {
    question?.stages.append(stage)
    told.interpretation.add(" " + StatementPrinter.print([stage]))
  }

  mutating func apply(
    _ stage: Spanned<Stage>, _ wording: Wording
  ) throws(Diagnostics) {
    switch stage.value {
    case .note(let text):
      told.notes.append(Note(.ownNote, Phrase(text)))
    case .assert(let condition):
      try RowStages(rows, context, wording).check(condition)
    case .round(let decimals):
      told = told.rounded(to: decimals)
      records = records?.rounded(to: decimals)
      isTold = records == nil
    default:
      let rows = rows
      guard !rows.columns.isEmpty else { throw Diagnostics(noRows(stage)) }
      guard let result = try RowStages(rows, context, wording).apply(stage) else { return }
      take(result, insteadOf: rows)
    }
  }

  private func noRows(_ stage: Spanned<Stage>) -> Diagnostic {
    Diagnostic(
      .formNotPossible, "this answer has no rows for a stage to work on", at: stage.range,
      tryNext: "help stages")
  }

  private mutating func take(_ result: RowStages.Result, insteadOf old: Records) {
    noteFocus(result.records, addedTo: old)
    records = result.records
    isTold = false
    // An order that is asked for again takes the place of the first.
    trail.removeAll { $0 == result.did }
    if !result.did.isEmpty { trail.append(result.did) }
    isMixed = isMixed || result.isMixed
  }

  /// Figures that were looked up for a list of names: whose they are, and of when.
  private mutating func noteFocus(_ new: Records, addedTo old: Records) {
    guard context.isOfFocus, let authority = context.about.authority,
      new.columns.count > old.columns.count, new.keys.allSatisfy({ $0.authority == authority })
    else { return }
    let whose: Phrase =
      "Looked up for \(context.catalogue[authority].name), each indicator at its latest figure."
    if !trail.contains(whose) { trail.append(whose) }
  }

  /// Takes the `by` clause: a longer basis, an order, or groups.
  mutating func arrange(
    by dimensions: [Spanned<Dimension>], _ wording: Wording
  ) throws(Diagnostics) {
    guard let first = dimensions.first else { return }
    if let step = Rebasing.Step(first.value), dimensions.count == 1 {
      take(
        try Rebasing(answer, context, step, at: first.range).records(), insteadOf: rows)
    } else if dimensions.allSatisfy({ $0.value.isOrder }) {
      let keys = dimensions.map { dimension in
        SortKey(
          Spanned(.standard(dimension.value.column), dimension.range),
          isDescending: dimension.value != .rank)
      }
      try apply(Spanned(.sort(keys), first.range), wording)
    } else {
      try apply(Spanned(.group(dimensions), first.range), wording)
    }
  }

  /// The rows in the place of what was drawn; the sentence tells what became of them.
  private var retold: Answer {
    guard let records else { return told }
    var answer = told
    answer.parts = [.table(records.table)] + told.parts.filter(\.isSourceList)
    answer.figures = AnswerFigures()
    answer.allRows = nil
    let warning: Phrase = isMixed ? "The rows are counted in different units." : ""
    answer.reading = (trail + [warning, RowsReading(records).phrase]).filter { !$0.isEmpty }
      .joined(separator: " ")
    return answer
  }
}

extension Answer.Part {
  fileprivate var isSourceList: Bool {
    if case .facts(let sheet) = self { sheet.isSources } else { false }
  }
}

extension Dimension {
  /// Whether it puts rows in order, rather than together.
  fileprivate var isOrder: Bool { self == .change || self == .gap || self == .rank }

  fileprivate var column: Column {
    switch self {
    case .gap: .gap
    case .rank: .rank
    default: .change
    }
  }
}

extension Rebasing.Step {
  init?(_ dimension: Dimension) {
    switch dimension {
    case .quarter: self = .quarter
    case .year: self = .year
    default: return nil
    }
  }
}
