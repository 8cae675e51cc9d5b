internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `need`: a percentage or a rate against its target, in children instead of per cent.
struct NeedEvaluation {
  let plan: Plan
  let subject: Subject
  private let indicator: Indicator
  private let place: String
  private let reader: SeriesReader
  private let months: [NeedMonth]

  init(_ plan: Plan, _ subject: Subject, _ store: Store) {
    self.plan = plan
    self.subject = subject
    let reader = SeriesReader(store: store, vintage: plan.vintage)
    self.reader = reader
    indicator = store.catalogue[subject.indicator]
    place = store.catalogue[subject.authority].name
    months = plan.window.compactMap {
      NeedMonth(subject, at: $0, plan.comparisons ?? [], reader: reader)
    }
  }

  func answer() throws(Diagnostics) -> Answer {
    guard let last = months.last else { throw Diagnostics(noFigure) }
    guard months.contains(where: { !$0.needs.isEmpty }) else { throw Diagnostics(refusal(last)) }
    return Answer(
      interpretation: Interpretation(statement: plan.statement, subject: subjectLine),
      parts: [.table(table)] + sources, reading: reading,
      notes: plan.shows.contains(.notes)
        ? unknown + AnswerNotes(store: reader.store, plan: plan).findings : [])
  }

  private var subjectLine: Phrase {
    "\(indicator.code)  \(indicator.title) · \(place) · \(indicator.polarity.label) · \(plan.window.label)"
  }

  private var sources: [Answer.Part] {
    guard plan.shows.contains(.sources) else { return [] }
    return [.facts(.sources(Sources(reader).facts(subject, plan.window)))]
  }

  // MARK: - Table

  private var table: AnswerTable {
    let columns: [AnswerTable.Column] = [
      .init("", .name), .init(indicator.unit.label, .number), .init("number", .number),
      .init("of", .number), .init("goal", .name), .init("would be", .number),
      .init("difference", .number),
    ]
    return AnswerTable(columns: columns, rows: months.flatMap(rows))
  }

  private func rows(_ line: NeedMonth) -> [AnswerTable.Row] {
    let head: [Cell] = [.text(line.month.label), .figure(line.figure)]
    guard let children = line.children.children else {
      return [AnswerTable.Row(.data, head + Array(repeating: .blank, count: 5))]
    }
    let counts: [Cell] = [children.count, children.whole].map { .figure(Figure($0, unit: .count)) }
    return line.needs.enumerated().map { place, need in
      let isFirst = place == 0
      let front = isFirst ? head + counts : Array(repeating: Cell.blank, count: 4)
      return AnswerTable.Row(isFirst ? .data : .secondary, front + cells(need))
    }
  }

  private func cells(_ need: Need) -> [Cell] {
    let count = need.count.map { Cell.figure(Figure($0, unit: .count)) } ?? .blank
    let difference = need.difference.map { Cell(.difference($0)) } ?? .blank
    return [.phrase(need.goal.name), count, need.isReached ? .text("reached") : difference]
  }

  // MARK: - Words

  private var reading: Phrase {
    guard let line = months.last(where: { !$0.needs.isEmpty }), let phrase = line.phrase else {
      return Phrase()
    }
    let sentence: Phrase =
      "\(place)'s \(indicator.code) was \(line.figure) in \(line.month), \(phrase)."
    return [sentence, others].compactMap { $0 }.joined(separator: " ")
  }

  /// How many of several months met the target.
  private var others: Phrase? {
    let needs = months.flatMap(\.needs).filter(\.goal.isTarget)
    guard needs.count > 1 else { return nil }
    return "Met in \(needs.count(where: \.isReached)) of \(needs.count) months."
  }

  // MARK: - What cannot be said

  private var unknown: [Note] {
    months.compactMap { line in
      guard case .unknown(let reason) = line.children else { return nil }
      return Note(.childrenUnknown, "\(line.month) cannot be said in numbers: \(reason)")
    }
  }

  private var noFigure: Diagnostic {
    Diagnostic(
      .noData, "\(place) has no \(indicator.code) in \(plan.window.label)",
      tryNext: "show \(NameSpelling.inStatement(indicator.code))")
  }

  private func refusal(_ last: NeedMonth) -> Diagnostic {
    let code = NameSpelling.inStatement(indicator.code)
    let whose = "\(code) for \(NameSpelling.inStatement(place))"
    if case .unknown(let reason) = last.children {
      return Diagnostic(
        .childrenNotKnown, "\(indicator.code) at \(last.month) cannot be said in numbers",
        help: [reason], tryNext: "show \(whose) vs target")
    }
    guard last.target != nil else {
      return Diagnostic(
        .noData, "no report has a target or limits for \(indicator.code) at \(last.month)",
        help: ["name one: need \(code) vs 85%"], tryNext: "describe \(code)")
    }
    return Diagnostic(
      .childrenNotKnown,
      "\(indicator.code) has no agreed direction: more and fewer can both be good",
      tryNext: "describe \(code)")
  }
}

/// One month of `need`: its figure, the children behind it, what it lacks to each goal.
struct NeedMonth {
  let month: Month
  let figure: Figure
  let children: ChildrenBehind.Finding
  let target: ReferenceFigure?
  let needs: [Need]

  /// Nil for a month without a figure.
  init?(_ subject: Subject, at month: Month, _ comparisons: [Comparison], reader: SeriesReader) {
    guard let figure = reader.figure(of: subject, at: month)?.figure else { return nil }
    let window = MonthRange(month)
    let report = reader.lastReport(subject, in: window) ?? month
    let polarity =
      reader.printedPolarity(of: subject, in: report)
      ?? reader.store.catalogue[subject.indicator].polarity
    let target = Opponents(reader: reader, window: window).target(comparisons, for: subject)
    let goals = NeedGoal.all(target, reader.colourRule(of: subject, in: window), polarity)
    let children = ChildrenBehind.find(figure, subject, at: month, reader: reader)
    self.month = month
    self.figure = figure
    self.target = target
    self.children = children
    needs = children.children.map { children in goals.map { Need($0, children) } } ?? []
  }

  /// `41 of 53: 5 more would have been amber (from 85%), 7 more green (from 90%)`
  var phrase: Phrase? {
    guard let children = children.children, !needs.isEmpty else { return nil }
    return "\(children.phrase): " + needs.map(\.phrase).joined(separator: "; ")
  }
}
