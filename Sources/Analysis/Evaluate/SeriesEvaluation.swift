internal import Answers
internal import Store
internal import Vocabulary

/// An answer about series: what `show` and `trend` have in common.
protocol SeriesEvaluation {
  var inputs: SeriesInputs { get }
}

/// The plan, the series it asks for, and how they are read.
struct SeriesInputs {
  let plan: Plan
  let subjects: [Subject]
  let store: Store
  let reader: SeriesReader
  let notes: AnswerNotes

  init(_ plan: Plan, _ subjects: [Subject], _ store: Store) {
    self.plan = plan
    self.subjects = subjects
    self.store = store
    reader = SeriesReader(store: store, vintage: plan.vintage)
    notes = AnswerNotes(store: store, plan: plan)
  }
}

extension SeriesEvaluation {
  var plan: Plan { inputs.plan }
  var subjects: [Subject] { inputs.subjects }
  var store: Store { inputs.store }
  var reader: SeriesReader { inputs.reader }
  var notes: AnswerNotes { inputs.notes }

  /// Where the figures are printed, when that is asked for.
  var sources: [Answer.Part] {
    guard plan.shows.contains(.sources) else { return [] }
    return [.facts(.sources(subjects.flatMap { Sources(reader).facts($0, plan.window) }))]
  }
}
