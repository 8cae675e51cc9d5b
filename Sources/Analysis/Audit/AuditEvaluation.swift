internal import Answers
internal import Store
internal import Vocabulary

/// `audit`: what an authority's reports contradict themselves in, and how sure that is.
struct AuditEvaluation {
  let plan: Plan
  let authority: AuthorityID
  let store: Store

  init(_ plan: Plan, _ authority: AuthorityID, _ store: Store) {
    self.plan = plan
    self.authority = authority
    self.store = store
  }

  private var name: String { store.catalogue[authority].name }
  private var reports: [Month] {
    store.reports(of: authority)
      .filter { plan.window.contains($0) && plan.vintage.includes($0) }
  }

  func answer() throws(Diagnostics) -> Answer {
    guard !reports.isEmpty else { throw Diagnostics(noReport) }
    let audits = reports.map { Audit(authority, $0, store) }
    let found = audits.map { ($0.report.month, $0.findings) }
    let checked = audits.reduce(0) { $0 + $1.checkedCells }
    return Answer(
      interpretation: Interpretation(
        statement: plan.statement,
        subject: "\(name) · reports of \(reports.map(\.label).joined(separator: ", "))"),
      parts: found.filter { !$0.1.isEmpty }.map { .facts(sheet($0, $1)) },
      reading: reading(found.flatMap(\.1), checked),
      notes: plan.shows.contains(.notes) ? AnswerNotes(store: store, plan: plan).findings : [],
      allRows: rows(found), faults: found.reduce(0) { $0 + $1.1.count(where: \.isFault) })
  }

  private var noReport: Diagnostic {
    Diagnostic(
      .noData, "no report of \(name) is of \(plan.window.label)",
      help: [
        "its reports are of " + store.reports(of: authority).map(\.label).joined(separator: ", ")
      ],
      tryNext: "audit \(name)")
  }

  private func sheet(_ month: Month, _ findings: [AuditFinding]) -> FactSheet {
    FactSheet(title: "Report of \(month)", facts: sorted(findings).flatMap(facts))
  }

  /// The surest first.
  private func sorted(_ findings: [AuditFinding]) -> [AuditFinding] {
    AuditFinding.Certainty.allCases.flatMap { certainty in
      findings.filter { $0.certainty == certainty }
    }
  }

  /// A row a finding, for stages and files.
  private func rows(_ found: [(month: Month, findings: [AuditFinding])]) -> AnswerTable {
    AnswerTable(
      columns: [
        .init("report", .name), .init("class", .name), .init("indicator", .name),
        .init("finding", .text), .init("place", .text, priority: 1),
      ],
      rows: found.flatMap { month, findings in
        sorted(findings).map { finding in
          AnswerTable.Row(
            .data,
            [
              Cell(.month(month)), .text(finding.certainty.rawValue), .text(finding.subject),
              .phrase(finding.text), .phrase(finding.place),
            ])
        }
      })
  }

  private func facts(_ finding: AuditFinding) -> [FactSheet.Fact] {
    let what = FactSheet.Fact(
      finding.certainty.rawValue, "\(finding.subject) \(finding.text)")
    return finding.place.isEmpty ? [what] : [what, .init("", "(\(finding.place))")]
  }

  private func reading(_ findings: [AuditFinding], _ checked: Int) -> Phrase {
    let counts = AuditFinding.Certainty.allCases.compactMap { certainty -> String? in
      let count = findings.count { $0.certainty == certainty }
      return count == 0 ? nil : certainty.counted(count)
    }
    let cells = Figure(Double(checked), unit: .count)
    let months = EnglishList.joined(reports.map(\.label))
    let what = "\(name)'s report\(reports.count == 1 ? "" : "s") of \(months)"
    guard !findings.isEmpty else { return "\(cells) checks of \(what): nothing contradicts." }
    return "\(cells) checks of \(what): \(EnglishList.joined(counts))."
  }
}
