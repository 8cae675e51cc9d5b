internal import Answers
internal import Store
internal import Vocabulary

/// Where the figures of a window are printed: one line for each printed row.
struct Sources {
  let reader: SeriesReader

  init(_ reader: SeriesReader) { self.reader = reader }

  func facts(_ subject: Subject, _ window: MonthRange) -> [FactSheet.Fact] {
    guard let id = reader.store.series(of: subject.authority, subject.indicator) else { return [] }
    let cells = window.flatMap { month in
      reader.store.printings(of: id, at: .month(month)).prefix(1)
    }
    let places = cells.map { place(of: $0) }.uniqued()
    let name = reader.store.catalogue[subject.indicator].code
    return places.enumerated().map { FactSheet.Fact($0 == 0 ? name : "", Phrase($1)) }
  }

  /// `Aug-24 report, Right support at the right time, line 104 (southampton/2024-08.csv)`.
  func place(of cell: PrintedCell) -> String {
    var parts = ["\(cell.report) report"]
    if !cell.table.isEmpty { parts.append(cell.table) }
    if !cell.reference.isEmpty { parts.append("row \(cell.reference)") }
    if let line = cell.line { parts.append("line \(line)") }
    return parts.joined(separator: ", ") + " (\(cell.file):\(cell.fileLine))"
  }
}
