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
    let cells = cells.withholding(cellsOfFigures(hidden))
    var table = table
    table.views = Column(
      table.views.map { view in
        var view = view
        view.evenDecimals = cells.evenDecimals(in: view.allCells)
        return view
      })
    return Store(
      catalogue: catalogue, files: files, disagreements: [], texts: texts, origins: origins,
      printings: printings, cells: cells, table: table,
      reportMonths: reportMonths,
      periodRows: KeyedTable(sorted: Column(periodRows.rows.map { withholding($0, hidden) })),
      comparatorRows: comparatorRows, targetRows: targetRows, publishedRows: KeyedTable([]))
  }

  /// The cells of these figures: printed ones, and those of views.
  private func cellsOfFigures(_ hidden: Set<FigurePlace>) -> Set<Int> {
    var found: Set<Int> = []
    for series in allSeries {
      let (authority, indicator) = (authority(of: series), indicator(of: series))
      let view = table.views[series.index]
      let isHidden = { hidden.contains(FigurePlace(authority, indicator, .month($0))) }
      for (offset, cell) in view.allCells.enumerated()
      where isHidden(view.first + offset % view.count) {
        found.insert(cell)
      }
      for printing in table.printings(of: series).map({ printings[$0] }) {
        for offset in 0..<Int(printing.count) where isHidden(printing.first + offset) {
          found.insert(printing.cells + offset)
        }
      }
    }
    return found
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
  /// The same without the figures of some cells; markers stay, but nothing beside them does.
  fileprivate func withholding(_ hidden: Set<Int>) -> CellArena {
    let figures = hidden.filter { marks[$0].isValue }
    var rest = self
    rest.values = values.without(figures)
    rest.marks = marks.replacing(figures, with: CellMark(.withheld))
    rest.decimals = decimals.replacing(figures, with: 0)
    rest.numerators = numerators.without(hidden)
    rest.denominators = denominators.without(hidden)
    // What was printed in a cell, and the note on it, may hold the figure.
    rest.notes = notes.without(hidden)
    rest.texts = texts.without(hidden)
    return rest
  }
}

extension SparseTexts {
  fileprivate func without(_ dropped: Set<Int>) -> SparseTexts {
    let kept = cells.indices.filter { !dropped.contains(cells[$0]) }
    return SparseTexts(
      cells: Column(kept.map { cells[$0] }), codes: Column(kept.map { codes[$0] }))
  }
}
