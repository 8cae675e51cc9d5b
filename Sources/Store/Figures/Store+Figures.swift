public import Vocabulary

extension Store {
  /// The figures for years and years to date, oldest year first: of each the newest printing.
  public func figures(of series: SeriesID, vintage: Vintage = .latest) -> [PeriodFigure] {
    var places: [PeriodKey: Int] = [:]
    var figures: [PeriodFigure] = []
    for row in periodRows.rows(of: table.keys[series.index], in: origins)
    where vintage.includes(origins[Int(row.origin)].report) {
      let cell = printed(row.cell, at: row.origin)
      if let place = places[row.period] {
        figures[place].lay(cell)
      } else {
        places[row.period] = figures.count
        figures.append(PeriodFigure(period: row.period, cell: cell, isConflict: false))
      }
    }
    return figures.sorted { sortKey($0.period) < sortKey($1.period) }
  }

  private func sortKey(_ period: PeriodKey) -> Int {
    switch period {
    case .month(let month): Int(month.ordinal)
    case .year(let year): year.start * 2
    case .yearToDate(let year): year.start * 2 + 1
    }
  }

  /// What reports print of others beside an indicator, newest report first, then as printed.
  public func comparators(
    of authority: AuthorityID, _ indicator: IndicatorID, vintage: Vintage = .latest
  ) -> [ComparatorFigure] {
    rows(comparatorRows, authority, indicator, vintage).map { row in
      let label = texts[row.label]
      return ComparatorFigure(
        comparator: Comparator(name: label, regions: [label]) ?? .region(label),
        year: texts[row.year], cell: printed(row.cell, at: row.origin))
    }
  }

  /// Targets and limits of an indicator, newest report first, then as printed.
  public func targets(
    of authority: AuthorityID, _ indicator: IndicatorID, vintage: Vintage = .latest
  ) -> [TargetFigure] {
    rows(targetRows, authority, indicator, vintage).map {
      TargetFigure(
        kind: $0.kind, period: texts[$0.period], cell: printed($0.cell, at: $0.origin))
    }
  }

  /// The derived cells printed for an indicator, newest report first, then as printed.
  public func published(
    of authority: AuthorityID, _ indicator: IndicatorID, vintage: Vintage = .latest
  ) -> [PublishedCell] {
    rows(publishedRows, authority, indicator, vintage).map {
      PublishedCell(column: texts[$0.column], cell: printed($0.cell, at: $0.origin))
    }
  }

  private func rows<Row: OriginRow>(
    _ table: KeyedTable<Row>, _ authority: AuthorityID, _ indicator: IndicatorID, _ vintage: Vintage
  ) -> [Row] {
    table.rows(of: SeriesKey(authority, indicator), in: origins)
      .filter { vintage.includes(origins[Int($0.origin)].report) }
  }
}

extension PeriodFigure {
  /// Lays an older or later printing under the one shown; the rules are those of `Overlay`.
  fileprivate mutating func lay(_ other: PrintedCell) {
    guard other.report == cell.report, let value = other.value else { return }
    if cell.value == nil {
      cell = other
    } else if cell.value != value {
      isConflict = true
    }
  }
}
