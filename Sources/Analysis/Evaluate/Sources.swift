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
      reader.printings(of: id, at: .month(month)).prefix(1)
    }
    let rows = cells.map { row(of: $0) }.uniqued()
    let name = reader.store.catalogue[subject.indicator].code
    return rows.enumerated().map { place, row in
      let lines = cells.filter { self.row(of: $0) == row }.map(\.fileLine)
      return FactSheet.Fact(place == 0 ? name : "", Phrase(row + span(lines) + ")"))
    }
  }

  /// `Aug-24 report, Family Safeguarding, line 130 (southampton/2024-08.csv`, without the file's lines.
  private func row(of cell: PrintedCell) -> String { "\(cell.place) (\(cell.file)" }

  /// `, lines 288 to 300`
  private func span(_ lines: [Int]) -> String {
    guard let first = lines.min(), let last = lines.max(), first < last else {
      return lines.first.map { ", line \($0)" } ?? ""
    }
    return ", lines \(first) to \(last)"
  }
}

extension PrintedCell {
  /// `Aug-24 report, Family Safeguarding, line 130`
  var place: String {
    var parts = ["\(report) report"]
    if !table.isEmpty { parts.append(table) }
    if !reference.isEmpty { parts.append("row \(reference)") }
    if let line { parts.append("line \(line)") }
    return parts.joined(separator: ", ")
  }
}
