public import Vocabulary

/// One figure of an authority: of a month, a year, or a year to date.
public struct FigurePlace: Hashable, Sendable {
  public var authority: AuthorityID
  public var indicator: IndicatorID
  public var period: PeriodKey

  public init(_ authority: AuthorityID, _ indicator: IndicatorID, _ period: PeriodKey) {
    self.authority = authority
    self.indicator = indicator
    self.period = period
  }
}

extension Store {
  /// The same store without some of its figures, in whichever report they were printed.
  ///
  /// Whatever is asked of it can therefore not tell them: no answer has to remember what to hide.
  /// Derived cells as printed and known disagreements go altogether, since they are made of figures.
  public func withholding(_ hidden: Set<FigurePlace>) -> Store {
    var cells = self.cells
    var withheld: [Int] = []
    for series in allSeries {
      let (authority, indicator) = (authority(of: series), indicator(of: series))
      let isHidden = { hidden.contains(FigurePlace(authority, indicator, .month($0))) }
      for place in table.printings(of: series) {
        withheld += cells.withhold(printings[place], where: isHidden)
      }
      let view = table.views[series.index]
      for offset in 0..<view.count where isHidden(view.first + offset) {
        cells.withhold(view.cells + offset)
        withheld.append(view.cells + offset)
      }
    }
    cells.forgetTexts(of: Set(withheld))
    return Store(
      catalogue: catalogue, files: files, disagreements: [], texts: texts, origins: origins,
      printings: printings, cells: cells, table: table, reportMonths: reportMonths,
      periodRows: KeyedTable(sorted: Column(periodRows.rows.map { withholding($0, hidden) })),
      comparatorRows: comparatorRows, targetRows: targetRows, publishedRows: KeyedTable([]))
  }

  private func withholding(_ row: PeriodRow, _ hidden: Set<FigurePlace>) -> PeriodRow {
    let origin = origins[Int(row.origin)]
    guard row.cell.mark.isValue,
      hidden.contains(FigurePlace(origin.authority, origin.indicator, row.period))
    else { return row }
    return PeriodRow(
      origin: row.origin, period: row.period,
      cell: FigureCell(
        value: .nan, mark: CellMark(.withheld), sourceLine: row.cell.sourceLine,
        fileLine: row.cell.fileLine))
  }
}

extension CellArena {
  fileprivate mutating func withhold(_ cell: Int) {
    guard marks[cell].isValue else { return }
    values.clear(at: cell)
    marks[cell] = CellMark(.withheld)
    decimals[cell] = 0
  }

  /// - Returns: the cells of the printing that are withheld.
  fileprivate mutating func withhold(_ printing: Printing, where isHidden: (Month) -> Bool) -> [Int]
  {
    (0..<Int(printing.count)).filter { isHidden(printing.first + $0) }.map { offset in
      withhold(printing.cells + offset)
      if printing.ratios >= 0 {
        numerators.clear(at: printing.ratios + offset)
        denominators.clear(at: printing.ratios + offset)
      }
      return printing.cells + offset
    }
  }

  /// What was printed in a cell, and the note on it, may hold the figure.
  fileprivate mutating func forgetTexts(of withheld: Set<Int>) {
    notes = notes.without(withheld)
    texts = texts.without(withheld)
  }
}

extension SparseTexts {
  fileprivate func without(_ dropped: Set<Int>) -> SparseTexts {
    let kept = cells.indices.filter { !dropped.contains(cells[$0]) }
    return SparseTexts(
      cells: Column(kept.map { cells[$0] }), codes: Column(kept.map { codes[$0] }))
  }
}
