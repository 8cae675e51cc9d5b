public import Vocabulary

extension Store {
  /// Every printing of one figure, the one shown first, then newest report first and as printed.
  public func printings(of series: SeriesID, at period: PeriodKey) -> [PrintedCell] {
    switch period {
    case .month(let month): printings(of: series, at: month)
    case .year, .yearToDate: longerPrintings(of: series, at: period)
    }
  }

  private func longerPrintings(of series: SeriesID, at period: PeriodKey) -> [PrintedCell] {
    var found = periodRows.rows(of: table.keys[series.index], in: origins)
      .filter { $0.period == period }.map { printed($0.cell, at: $0.origin) }
    let newest = found.first?.report
    if let shown = found.firstIndex(where: { $0.report == newest && $0.value != nil }) {
      found.insert(found.remove(at: shown), at: 0)
    }
    return found
  }

  private func printings(of series: SeriesID, at month: Month) -> [PrintedCell] {
    let shown = overlay(of: series, in: MonthRange(month), vintage: .latest).sources[0]
    var places = table.printings(of: series).filter { place in
      guard let offset = printings[place].offset(of: month) else { return false }
      return !cells.marks[printings[place].cells + offset].isAbsent
    }
    if let place = places.firstIndex(of: Int(shown)) {
      places.insert(places.remove(at: place), at: 0)
    }
    return places.compactMap { place in
      printings[place].offset(of: month).map { printed(printings[place], at: $0) }
    }
  }

  /// One cell of a run, with the figures and lines beside it.
  private func printed(_ printing: Printing, at offset: Int) -> PrintedCell {
    let place = printing.cells + offset
    let cell = FigureCell(
      value: cells.value(at: place), mark: cells.marks[place], decimals: cells.decimals[place],
      numerator: cells.numerators.number(at: place),
      denominator: cells.denominators.number(at: place), sourceLine: cells.sourceLines[place],
      fileLine: cells.fileLine(at: place), text: cells.texts[place], note: cells.notes[place])
    return printed(cell, at: printing.origin)
  }

  /// A figure and its origin in words.
  func printed(_ cell: FigureCell, at place: Int32) -> PrintedCell {
    let origin = origins[Int(place)]
    let isValue = !cell.value.isNaN
    let text =
      cell.text.isEmpty && isValue
      ? printedText(cell.value, decimals: cell.decimals, mark: cell.mark) : texts[cell.text]
    return PrintedCell(
      value: isValue ? cell.value : nil, status: cell.mark.status, decimals: cell.decimals,
      n: cell.numerator.isNaN ? nil : cell.numerator,
      d: cell.denominator.isNaN ? nil : cell.denominator, text: text, report: origin.report,
      table: texts[origin.table], row: origin.row.map(Int.init),
      reference: texts[origin.reference], title: texts[origin.title],
      line: cell.sourceLine < 0 ? nil : Int(cell.sourceLine), file: files[Int(origin.file)].name,
      fileLine: Int(cell.fileLine), note: texts[cell.note],
      crosswalk: origin.crosswalk.map { catalogue.crosswalk[Int($0)] })
  }
}
