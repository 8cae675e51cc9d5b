public import Vocabulary

extension Store {
  /// The cross-walk lines between an authority's rows and an indicator, `different` ones included.
  public func crosswalk(of authority: AuthorityID, _ indicator: IndicatorID) -> [CrosswalkLine] {
    catalogue.crosswalk(of: indicator, in: authority)
  }

  /// The line that made a printed row this series, in the newest report up to `vintage`.
  ///
  /// - Returns: nil when the rows carry the indicator's own code, or nothing was printed by then.
  public func crosswalk(of series: SeriesID, vintage: Vintage = .latest) -> CrosswalkLine? {
    let key = table.keys[series.index]
    let first = partitionPoint(origins) { $0.key >= key }
    let origin = origins[first...].prefix { $0.key == key }.first {
      vintage.includes($0.report) && $0.crosswalk != nil
    }
    return origin?.crosswalk.map { catalogue.crosswalk[Int($0)] }
  }

  /// The changes of definition that concern a series, oldest first.
  public func breaks(of series: SeriesID) -> [DefinitionBreak] {
    let key = table.keys[series.index]
    return catalogue.breaks(of: key.indicator)
      .filter { ($0.authority ?? key.authority) == key.authority }
      .sorted { $0.month < $1.month }
  }

  /// What one report of an authority prints: how many rows, cells, and markers of each kind.
  public struct Tally: Equatable, Sendable {
    /// Rows with months.
    public var rows = 0
    public var monthCells = 0
    public var yearCells = 0
    /// Cells of months and years without a figure, by reason.
    public var missing: [ValueStatus: Int] = [:]
  }

  /// - Complexity: O(n) in the printed cells of the store.
  public func tally(of authority: AuthorityID, report: Month) -> Tally {
    var tally = Tally()
    for printing in printings where isOrigin(printing.origin, of: authority, in: report) {
      tally.rows += 1
      for cell in printing.cells..<(printing.cells + Int(printing.count)) {
        if cells.marks[cell].isAbsent { continue }
        tally.monthCells += 1
        tally.count(cells.marks[cell].status)
      }
    }
    for row in periodRows.rows where isOrigin(row.origin, of: authority, in: report) {
      tally.yearCells += 1
      tally.count(row.cell.mark.status)
    }
    return tally
  }

  private func isOrigin(_ place: Int32, of authority: AuthorityID, in report: Month) -> Bool {
    let origin = origins[Int(place)]
    return origin.authority == authority && origin.report == report
  }
}

extension Store.Tally {
  fileprivate mutating func count(_ status: ValueStatus) {
    if !status.isValue { missing[status, default: 0] += 1 }
  }
}
