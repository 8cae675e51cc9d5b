import Vocabulary

extension Freezing {
  /// Lays scattered runs of one origin into one dense printing, cell by cell.
  ///
  /// A cell said again is a duplicate; one said differently starts another printing of the origin,
  /// so that both figures are kept.
  mutating func fill(_ origin: Int, from runs: ArraySlice<MonthRun>, since reach: Month) {
    var pending = cellsInReach(origin, runs, since: reach)
    while let first = pending.map(\.month).min(), let last = pending.map(\.month).max() {
      pending = fill(origin, MonthRange(first, last), with: pending)
    }
  }

  /// A cell of a batch's columns and its month.
  private struct Pending {
    var month: Month
    var cell: Int
  }

  private mutating func cellsInReach(
    _ origin: Int, _ runs: ArraySlice<MonthRun>, since reach: Month
  ) -> [Pending] {
    let columns = batches[batchOf[origin]].cells
    var cells: [Pending] = []
    for run in runs {
      for offset in 0..<run.count {
        let (month, cell) = (run.first + offset, run.start + offset)
        if month >= reach {
          cells.append(Pending(month: month, cell: cell))
        } else {
          outOfReach.append(place(columns.fileLines[cell], of: origin))
        }
      }
    }
    return cells
  }

  private func place(_ line: UInt32, of origin: Int) -> RowPlace {
    RowPlace(file: Int(origins[origin].file), line: Int(line))
  }

  /// - Returns: the cells whose month holds another figure already.
  private mutating func fill(
    _ origin: Int, _ range: MonthRange, with pending: [Pending]
  ) -> [Pending] {
    let columns = batches[batchOf[origin]].cells
    var owners = Array(repeating: -1, count: range.count)
    var others: [Pending] = []
    for item in pending {
      let slot = item.month - range.first
      if owners[slot] < 0 {
        owners[slot] = item.cell
      } else if columns.saysTheSame(owners[slot], item.cell) {
        duplicates.append(place(columns.fileLines[item.cell], of: origin))
      } else {
        others.append(item)
      }
    }
    append(owners, of: origin, from: range.first, columns)
    return others
  }

  /// Appends a printing whose cells are those of `columns` at `owners`; -1 is a gap.
  private mutating func append(
    _ owners: [Int], of origin: Int, from first: Month, _ columns: CellColumns
  ) {
    let start = arena.count
    for (slot, owner) in owners.enumerated() {
      if owner < 0 {
        arena.appendAbsent(1)
        continue
      }
      arena.values.append(contentsOf: columns.values, owner..<(owner + 1))
      arena.marks.append(columns.marks[owner])
      arena.decimals.append(columns.decimals[owner])
      keepText(columns.notes[owner], at: start + slot, in: \.notes)
      keepText(columns.texts[owner], at: start + slot, in: \.texts)
    }
    var printing = Printing(
      origin: Int32(origin), report: origins[origin].report, first: first,
      count: Int32(owners.count), cells: start, fileLine: 0, sourceLine: -1)
    printing.fileLines = arena.fileLines.count
    arena.fileLines += owners.map { $0 < 0 ? 0 : columns.fileLines[$0] }
    if !columns.sourceLines.isEmpty {
      printing.sourceLines = arena.sourceLines.count
      arena.sourceLines += owners.map { $0 < 0 ? -1 : columns.sourceLines[$0] }
    }
    keepRatios(of: &printing, owners, columns)
    printings.append(printing)
  }

  private mutating func keepText(
    _ code: TextCode, at cell: Int, in texts: WritableKeyPath<CellArena, SparseTexts>
  ) {
    if !code.isEmpty { arena[keyPath: texts].append(code, at: cell) }
  }

  private mutating func keepRatios(
    of printing: inout Printing, _ owners: [Int], _ columns: CellColumns
  ) {
    guard !columns.numerators.isEmpty else { return }
    printing.ratios = arena.numerators.count
    for owner in owners {
      arena.numerators.append(owner < 0 ? .nan : columns.numerators.number(at: owner))
      arena.denominators.append(owner < 0 ? .nan : columns.denominators.number(at: owner))
    }
  }
}
