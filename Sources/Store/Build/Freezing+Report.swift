import Vocabulary

extension Freezing {
  /// Turns what was found while freezing into places that a person can look up.
  func report(of store: Store) -> BuildReport {
    var report = BuildReport()
    report.duplicates = duplicates
    report.outOfReach = outOfReach
    report.conflicts = conflicts.map { described($0, in: store) }
    addPeriods(of: store, to: &report)
    return report
  }

  private func described(_ conflict: Overlay.Conflict, in store: Store) -> PrintedConflict {
    let shown = side(conflict.shown, conflict.month, in: store)
    let other = side(conflict.other, conflict.month, in: store)
    let origin = origins[Int(printings[conflict.shown].origin)]
    return PrintedConflict(
      authority: origin.authority, indicator: origin.indicator, report: origin.report,
      period: .month(conflict.month), shown: shown.place, shownText: shown.text,
      other: other.place, otherText: other.text)
  }

  private func side(
    _ place: Int, _ month: Month, in store: Store
  ) -> (place: RowPlace, text: String) {
    let printing = printings[place]
    let offset = month - printing.first
    let cell = printing.cells + offset
    let text = printedText(
      arena.value(at: cell), decimals: arena.decimals[cell], mark: arena.marks[cell])
    let file = Int(origins[Int(printing.origin)].file)
    return (RowPlace(file: file, line: Int(arena.fileLine(at: cell))), text)
  }

  /// Years and years to date: each row is held against the first of its report and period. The rows
  /// of one series and report stand together, so only theirs are remembered.
  private func addPeriods(of store: Store, to report: inout BuildReport) {
    var first: [PeriodKey: PeriodRow] = [:]
    var last: Origin?
    for row in store.periodRows.rows {
      let origin = origins[Int(row.origin)]
      if last?.key != origin.key || last?.report != origin.report {
        first.removeAll(keepingCapacity: true)
      }
      last = origin
      guard let earlier = first[row.period] else {
        first[row.period] = row
        continue
      }
      if earlier.origin == row.origin, earlier.cell.saysTheSame(as: row.cell) {
        report.duplicates.append(place(of: row))
      } else if !earlier.cell.mark.isValue {
        if row.cell.mark.isValue { first[row.period] = row }
      } else if row.cell.mark.isValue, earlier.cell.value != row.cell.value {
        report.conflicts.append(conflict(earlier, row))
      }
    }
  }

  private func conflict(_ shown: PeriodRow, _ other: PeriodRow) -> PrintedConflict {
    let origin = origins[Int(shown.origin)]
    return PrintedConflict(
      authority: origin.authority, indicator: origin.indicator, report: origin.report,
      period: shown.period, shown: place(of: shown), shownText: text(of: shown.cell),
      other: place(of: other), otherText: text(of: other.cell))
  }

  private func place(of row: PeriodRow) -> RowPlace {
    RowPlace(file: Int(origins[Int(row.origin)].file), line: Int(row.cell.fileLine))
  }

  private func text(of cell: FigureCell) -> String {
    printedText(cell.value, decimals: cell.decimals, mark: cell.mark)
  }
}
