internal import Language
internal import Store
internal import Vocabulary

extension Planner {
  /// One share or rate, at its latest month unless others are asked for.
  mutating func planNeed(_ names: Names, _ vintage: Vintage) throws(Diagnostics) -> Plan {
    let subjects = try subjects(names, vintage)
    let subject = try onlySubject(subjects)
    let about = store.catalogue[subject.indicator]
    guard about.unit == .percent || about.unit == .rate else {
      throw Diagnostics(
        Diagnostic(
          .unlikeUnits,
          "need is about percentages and rates; \(about.code) is counted in \(about.unit.name)",
          at: query.parts.knownNames.first?.range ?? query.verb.range,
          tryNext: "show \(NameSpelling.inStatement(about.code)) vs target"))
    }
    try refuseOtherThanTarget(names)
    var names = names
    names.comparisons = names.comparisons?.filter(\.isTarget)
    return plan(.need(subject), names, try window(for: subjects, vintage, usual: nil), vintage)
  }
}
