internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  /// `spc` without a period looks back three years.
  static let spcMonths = 36

  mutating func planSpc(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    if names.indicators.isEmpty || isAboutMany(names) { return try planSignals(names, vintage) }
    let subjects = try subjects(names, vintage)
    if subjects.count > 1 { return try planSignals(names, vintage) }
    let subject = try onlySubject(subjects)
    let window = try window(for: subjects, vintage, usual: Planner.spcMonths)
    guard query.parts.period == nil,
      let usual = coverage(subject, vintage)?.controlWindow(to: window.last)
    else { return plan(.spc(subject), names, window, vintage) }
    return plan(.spc(subject), names, usual, vintage)
  }

  /// The one subject of a verb that takes one.
  func onlySubject(_ subjects: [Subject]) throws(Diagnostics) -> Subject {
    guard let subject = subjects.first, subjects.count == 1 else {
      let verb = query.verb.value.word
      let code = subjects.first.map { store.catalogue[$0.indicator].code } ?? ""
      throw Diagnostics(
        Diagnostic(
          .unexpectedWord, "\(verb) takes one indicator of one authority",
          at: query.parts.knownNames.dropFirst().first?.range ?? query.verb.range,
          tryNext: "\(verb) \(NameSpelling.inStatement(code))"))
    }
    return subject
  }
}
