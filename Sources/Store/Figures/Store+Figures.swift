public import Vocabulary

extension Store {
  /// The figures for years and years to date, oldest year first: of each the newest printing.
  public func figures(of series: SeriesID, vintage: Vintage = .latest) -> [PeriodFigure] {
    var shown: [ShownRow] = []
    for row in periodRows.rows(of: table.keys[series.index], in: origins) {
      let report = origins[Int(row.origin)].report
      guard vintage.includes(report) else { continue }
      if let place = shown.firstIndex(where: { $0.row.period == row.period }) {
        shown[place].lay(row, of: report)
      } else {
        shown.append(ShownRow(row: row, report: report, order: sortKey(row.period)))
      }
    }
    guard shown.count > 1 else { return shown.map(figure) }
    return shown.sorted { $0.order < $1.order }.map(figure)
  }

  private func figure(_ shown: ShownRow) -> PeriodFigure {
    PeriodFigure(
      period: shown.row.period, cell: printed(shown.row.cell, at: shown.row.origin),
      isConflict: shown.isConflict)
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

/// The row that is shown of a period so far.
private struct ShownRow {
  var row: PeriodRow
  var report: Month
  /// Where its period stands among others.
  var order: Int
  var isConflict = false

  /// Lays an older or later printing under the one shown; the rules are those of `Overlay`.
  mutating func lay(_ other: PeriodRow, of otherReport: Month) {
    guard otherReport == report, !other.cell.value.isNaN else { return }
    if row.cell.value.isNaN {
      row = other
    } else if row.cell.value != other.cell.value {
      isConflict = true
    }
  }
}
