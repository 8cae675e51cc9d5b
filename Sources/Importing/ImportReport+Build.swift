import Store
import Vocabulary

extension ImportReport {
  /// Adds what building the store found out about the rows of this file.
  mutating func add(_ report: BuildReport, file: Int, of store: Store) {
    for place in report.duplicates where place.file == file { duplicates.append(place.line) }
    for place in report.outOfReach where place.file == file {
      setAside.append(
        RowProblem(
          line: place.line, column: "period",
          reason: "more than \(StoreBuilder.longestRun) months before the last of the series"))
    }
    for conflict in report.conflicts where conflict.other.file == file {
      conflicts.append(ReportedConflict(conflict, in: store))
    }
  }
}

extension ReportedConflict {
  fileprivate init(_ conflict: PrintedConflict, in store: Store) {
    authority = store.catalogue[conflict.authority].name
    indicator = store.catalogue[conflict.indicator].code
    report = conflict.report
    period = conflict.period
    shown = Place(
      file: store.files[conflict.shown.file].name, line: conflict.shown.line,
      text: conflict.shownText)
    other = Place(
      file: store.files[conflict.other.file].name, line: conflict.other.line,
      text: conflict.otherText)
  }
}
