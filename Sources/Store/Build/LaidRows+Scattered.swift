import Vocabulary

extension LaidRows {
  /// Lays scattered runs of one origin into one dense printing, cell by cell.
  ///
  /// A cell said again is a duplicate; one said differently starts another printing of the origin,
  /// so that both figures are kept.
  mutating func fill(
    _ place: PrintedPlace, from runs: ArraySlice<MonthRun>, since reach: Month, of file: FileCells
  ) {
    var pending = cellsInReach(runs, since: reach, of: file)
    while let first = pending.map(\.month).min(), let last = pending.map(\.month).max() {
      pending = fill(place, MonthRange(first, last), with: pending, of: file)
    }
  }

  /// A cell of a file's columns and its month.
  private struct Pending {
    var month: Month
    var cell: Int
  }

  private mutating func cellsInReach(
    _ runs: ArraySlice<MonthRun>, since reach: Month, of file: FileCells
  ) -> [Pending] {
    var cells: [Pending] = []
    for run in runs {
      for offset in 0..<run.count {
        let (month, cell) = (run.first + offset, run.start + offset)
        if month >= reach {
          cells.append(Pending(month: month, cell: cell))
        } else {
          outOfReach.append(file.place(of: cell))
        }
      }
    }
    return cells
  }

  /// - Returns: the cells whose month holds another figure already.
  private mutating func fill(
    _ place: PrintedPlace, _ range: MonthRange, with pending: [Pending], of file: FileCells
  ) -> [Pending] {
    var owners = Array(repeating: -1, count: range.count)
    var others: [Pending] = []
    for item in pending {
      let slot = item.month - range.first
      if owners[slot] < 0 {
        owners[slot] = item.cell
      } else if file.columns.saysTheSame(owners[slot], item.cell) {
        duplicates.append(file.place(of: item.cell))
      } else {
        others.append(item)
      }
    }
    append(owners, of: place, from: range.first, file.columns)
    return others
  }

  /// Appends a printing whose cells are those of `columns` at `owners`; -1 is a gap.
  private mutating func append(
    _ owners: [Int], of place: PrintedPlace, from first: Month, _ columns: CellColumns
  ) {
    printings.append(
      Printing(
        origin: place.origin, report: place.report, first: first, count: UInt16(owners.count),
        hasRatios: owners.contains { $0 >= 0 && columns.hasRatio(at: $0) }, cells: arena.count))
    for owner in owners {
      if owner < 0 { arena.appendGap(1) } else { arena.append(columns, owner..<(owner + 1)) }
    }
  }
}
