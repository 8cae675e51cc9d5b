internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// The functions whose meaning hangs on the catalogue, and the readings that must be told.
extension ExpressionPlanner {
  /// The one argument of a function that takes one.
  func only(
    _ arguments: [Expression], _ word: Function, _ range: SourceRange
  ) throws(Diagnostics) -> Expression {
    guard let argument = arguments.first, arguments.count == 1 else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "\(word.word) is written \(word.word)(LAC1)", at: range,
          tryNext: "help let"))
    }
    return argument
  }

  /// `rag(x)` and `dot(x)` are words, not figures: they stand only before `is`.
  func noFigure(_ word: Function, at range: SourceRange) -> Diagnostics {
    let status = word == .rag ? "red" : "worse"
    return Diagnostics(
      Diagnostic(
        .unlikeUnits, "\(word.word)( ) is a word, not a figure", at: range,
        help: ["in a condition: \(word.word)(LAC1) is \(status)"], tryNext: "help let"))
  }

  /// `share(M1-POLICE)`: of the whole that the catalogue names; without one nothing is guessed.
  mutating func share(_ argument: Expression) throws(Diagnostics) -> Result {
    let planned = try plan(argument)
    guard case .series(let id) = planned.expression else {
      throw noWhole("share takes one indicator", at: argument.range)
    }
    let parent = store.catalogue[id].parent
    guard !parent.isEmpty, let whole = store.catalogue.indicator(code: parent),
      case .measured(let unit, let basis) = planned.quantity, unit == .count
    else {
      let code = store.catalogue[id].code
      throw noWhole("the catalogue names no whole that \(code) is a part of", at: argument.range)
    }
    return (
      .call(.share, [planned.expression, .series(whole)], months: 0), .measured(.percent, basis)
    )
  }

  private func noWhole(_ summary: String, at range: SourceRange) -> Diagnostics {
    Diagnostics(
      Diagnostic(
        .noDenominator, summary, at: range,
        help: ["say of what: pct(M2, M1) is M2 as a percentage of M1"]))
  }

  /// `if(condition, x, y)`
  mutating func choice(
    _ arguments: [Expression], at range: SourceRange
  ) throws(Diagnostics) -> Result {
    guard arguments.count == 3 else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "if is written \(SeriesFunction.choice.usage)", at: range,
          tryNext: "help let"))
    }
    let condition = try truth(arguments[0])
    let (yes, no) = (try plan(arguments[1]), try plan(arguments[2]))
    guard let quantity = UnitRule.like(yes.quantity, no.quantity) else {
      throw unlike(yes.quantity, no.quantity, at: range)
    }
    return (.call(.choice, [condition, yes.expression, no.expression], months: 0), quantity)
  }

  /// Whether the lowest place is the best: by the direction of the one indicator, where it has one.
  func isLowBest(_ expression: PlannedExpression) -> Bool {
    guard case .series(let id) = expression else { return false }
    return store.catalogue[id].polarity == .low
  }

  // MARK: - is red, is worse

  mutating func judged(
    _ inner: Expression, _ status: Status, at range: SourceRange
  ) throws(Diagnostics) -> PlannedExpression {
    guard case .call(let word, let arguments) = inner.value, word == .rag || word == .dot else {
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "a figure is not \(status.word)", at: range,
          help: ["a colour or a direction is: rag(LAC1) is red, dot(LAC1) is worse"]))
    }
    let statuses: [Status] = word == .rag ? [.red, .amber, .green] : [.better, .worse, .same]
    let argument = try only(arguments, word, inner.range)
    guard case .series(let id) = try plan(argument).expression, statuses.contains(status) else {
      let list = statuses.map(\.word).joined(separator: ", ")
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "\(word.word) takes one indicator and is \(list)", at: range,
          tryNext: "help let"))
    }
    return .judged(word == .rag ? .colour : .travel, id, status)
  }

  // MARK: - What could have been read otherwise

  mutating func noteReference(_ number: NumberNode) {
    let isCode = !store.catalogue.names.targets(of: number.digits).isEmpty
    guard number.unit == nil, isCode else { return }
    add(
      Note(
        .numberNotCode,
        "\(number.digits) was read as a number; the row of that name is written `\(number.digits)`")
    )
  }

  mutating func noteOperator(_ name: NameNode) {
    guard name.form == .plain else { return }
    for sign in [" - ", " + ", " * ", " / "] {
      let parts = name.text.split(separator: sign, maxSplits: 1).map(String.init)
      let isEach = parts.allSatisfy { !store.catalogue.names.targets(of: $0).isEmpty }
      guard parts.count == 2, isEach else { continue }
      let written = parts.map { "`\($0)`" }.joined(separator: sign)
      add(
        Note(
          .nameTookOperator,
          "`\(name.text)` was read as one name; to calculate write \(written)"))
    }
  }

  private mutating func add(_ note: Note) {
    if !notes.contains(note) { notes.append(note) }
  }
}
