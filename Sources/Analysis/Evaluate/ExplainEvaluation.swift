internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `explain`: where one figure comes from, and every printing of it.
struct ExplainEvaluation {
  let plan: Plan
  let subject: Subject
  let store: Store

  init(_ plan: Plan, _ subject: Subject, _ store: Store) {
    self.plan = plan
    self.subject = subject
    self.store = store
  }

  private var indicator: Indicator { store.catalogue[subject.indicator] }
  private var authority: String { store.catalogue[subject.authority].name }

  /// The month asked for; a whole financial year means the figure printed for the year.
  private var period: PeriodKey {
    plan.window.count == 1
      ? .month(plan.window.first) : .year(FinancialYear(of: plan.window.first))
  }

  func answer() throws(Diagnostics) -> Answer {
    let printings = printings(period)
    guard let shown = printings.first else { throw Diagnostics(nothing(period)) }
    let sheets = printings.enumerated().map { place, cell in
      let isShown = place == 0
      return FactSheet(
        title: title(cell, isShown: isShown),
        facts: facts(cell) + (isShown ? verdict?.facts ?? [] : []))
    }
    return Answer(
      interpretation: Interpretation(
        statement: plan.statement,
        subject: "\(indicator.code)  \(indicator.title) · \(authority) · \(period.label)"),
      parts: sheets.map { .facts($0) }, reading: reading(shown, printings, period), notes: notes)
  }

  private func printings(_ period: PeriodKey) -> [PrintedCell] {
    guard let id = store.series(of: subject.authority, subject.indicator) else { return [] }
    return SeriesReader(store: store, vintage: plan.vintage).printings(of: id, at: period)
  }

  private func nothing(_ period: PeriodKey) -> Diagnostic {
    Diagnostic(
      .noData, "no report prints \(indicator.code) of \(authority) for \(period.label)",
      tryNext: "describe \(NameSpelling.inStatement(indicator.code))")
  }

  // MARK: - One printing

  private func title(_ cell: PrintedCell, isShown: Bool) -> Phrase {
    let what: Phrase =
      cell.value.map { "\(figure($0, cell))" } ?? "\(cell.status) \(cell.status.legend)"
    return isShown ? what + "  shown" : what + "  also printed"
  }

  private func figure(_ value: Double, _ cell: PrintedCell) -> Figure {
    Figure(value, decimals: Int(cell.decimals), unit: indicator.unit)
  }

  private func facts(_ cell: PrintedCell) -> [FactSheet.Fact] {
    if indicator.isOwn { return ownFacts(cell) }
    var facts = [FactSheet.Fact("report", "\(cell.report)")]
    if !cell.table.isEmpty { facts.append(.init("table", Phrase(cell.table))) }
    facts.append(.init("row", Phrase(row(cell))))
    if let line = cell.line { facts.append(.init("line", "\(line) of the report's text")) }
    facts.append(
      .init(
        "printed", Phrase(cell.text.isEmpty ? "nothing: \(cell.status.legend)" : "\"\(cell.text)\"")
      ))
    if let n = cell.n, let d = cell.d { facts.append(.init("n of d", ratio(n, d))) }
    facts += disagreements(cell)
    if !cell.note.isEmpty { facts.append(.init("note", Phrase(cell.note))) }
    if let line = cell.crosswalk { facts.append(.init("kept as", Phrase(kept(line)))) }
    facts.append(.init("file", "\(cell.file), line \(cell.fileLine)"))
    return facts
  }

  /// Of what no report prints: how it was made, and from which figures.
  private func ownFacts(_ cell: PrintedCell) -> [FactSheet.Fact] {
    var facts = [
      FactSheet.Fact("made by", Phrase(indicator.definition)),
      .init("from", "the figures as of the \(cell.report) report"),
    ]
    if cell.value == nil { facts.append(.init("result", Phrase(cell.status.legend))) }
    if !cell.note.isEmpty { facts.append(.init("note", Phrase(cell.note))) }
    return facts
  }

  /// What is listed as impossible to reconcile with this figure in its own report.
  private func disagreements(_ cell: PrintedCell) -> [FactSheet.Fact] {
    guard case .month(let month) = period else { return [] }
    let listed = store.disagreements.filter { known in
      known.authority == subject.authority && known.report == cell.report
        && (known.reference.isEmpty
          ? known.title == cell.title : known.reference == cell.reference)
        // The other printing of a figure that is printed twice stands beside it already.
        && known.column != "printed twice" && known.printed.hasPrefix(month.iso + ":")
    }
    return listed.map { .init("disagrees", "recomputed it is \($0.recomputed): \($0.reason)") }
  }

  private func row(_ cell: PrintedCell) -> String {
    let title = cell.title.isEmpty ? indicator.title : cell.title
    return cell.reference.isEmpty ? title : "\(cell.reference)  \(title)"
  }

  private func ratio(_ n: Double, _ d: Double) -> Phrase {
    let decimals = n == n.rounded() ? 0 : 1
    let parts: Phrase = "\(Figure(n, decimals: decimals)) of \(Figure(d))"
    guard indicator.unit == .percent, d != 0 else { return parts }
    return parts + ", which is \(Figure(n / d * 100, decimals: 2, unit: .percent))"
  }

  private func kept(_ line: CrosswalkLine) -> String {
    let code = store.catalogue[line.indicator].code
    let reason = line.reason.isEmpty ? "" : ": \(line.reason)"
    return "\(code), \(line.comparability.rawValue)\(reason)"
  }

  private var verdict: ExplainedVerdict? {
    guard plan.window.count == 1 else { return nil }
    return ExplainedVerdict(
      of: subject, at: plan.window.first,
      reader: SeriesReader(store: store, vintage: plan.vintage))
  }

  // MARK: - Words

  private func reading(_ shown: PrintedCell, _ all: [PrintedCell], _ period: PeriodKey) -> Phrase {
    let line = shown.line.map { " (line \($0))" } ?? ""
    let place =
      indicator.isOwn
      ? "by your calculation over the \(shown.report) report"
      : "\(shown.value == nil ? "in" : "from") the \(shown.report) report\(line)"
    var sentence: Phrase =
      shown.value.map {
        "\(authority)'s \(indicator.code) for \(period.label) is \(figure($0, shown)), \(place)"
      }
      ?? "\(authority) has no \(indicator.code) for \(period.label): \(shown.status.legend), \(place)"
    let differing = all.dropFirst().filter { $0.value != shown.value || $0.status != shown.status }
    if let other = differing.first, let value = other.value {
      let where_ =
        other.report == shown.report
        ? "another table of the same report" : "the \(other.report) report"
      sentence +=
        indicator.isOwn
        ? "; over \(where_) it was \(figure(value, other))"
        : "; \(where_) prints \(figure(value, other))"
    } else if all.count > 1 {
      sentence +=
        "; \(all.count == 2 ? "the other printing agrees" : "the other \(all.count - 1) printings agree")"
    }
    return sentence + "." + (verdict?.sentence ?? "")
  }

  private var notes: [Note] {
    guard plan.shows.contains(.notes) else { return [] }
    return AnswerNotes(store: store, plan: plan).findings
  }
}
