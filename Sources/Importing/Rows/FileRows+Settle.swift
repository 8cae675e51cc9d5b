import Store
import Vocabulary

extension FileRows {
  /// Finds out what the rows are about, in the order in which they first said it, and when they
  /// were reported. What one file makes (a new indicator, the last month) the next ones see, so
  /// files are settled one by one, however they were read.
  mutating func settle(_ state: inout ImportState) {
    for printed in origins { rows.origins.append(origin(printed, &state)) }
    origins = []
    closeFile(&state)
  }

  private mutating func origin(_ printed: PrintedOrigin, _ state: inout ImportState) -> Origin {
    let key = printed.key
    let (authority, isNew) = state.authority(key.authority)
    if isNew { report.unknownAuthorities.append(state.texts[key.authority]) }
    let found = state.indicator(
      for: key, of: authority, report: printed.report, unit: printed.unit)
    if let code = found.newCode { report.unknownIndicators.append(code) }
    return Origin(
      authority: authority, indicator: found.id, report: printed.report ?? Month(ordinal: 0),
      table: key.table, reference: key.reference, title: key.title, row: printed.row,
      crosswalk: found.crosswalk)
  }

  /// Gives rows that name no report their vintage: the last month of the file itself, or for files
  /// without months the last month of the values loaded before.
  private mutating func closeFile(_ state: inout ImportState) {
    for run in rows.runs { report.widen(to: run.first + (run.count - 1)) }
    let own = report.months?.last ?? lastYear ?? state.lastMonth ?? Month(ordinal: 0)
    for place in withoutReport { rows.origins[place].report = own }
    report.isOwnVintage = !withoutReport.isEmpty
    report.reports = Set(rows.origins.map(\.report)).sorted()
    if let last = report.months?.last { state.lastMonth = max(state.lastMonth ?? last, last) }
  }

  /// March of the last year that the file has figures for.
  private var lastYear: Month? {
    rows.periods.compactMap { row in
      switch row.period {
      case .month(let month): month
      case .year(let year), .yearToDate(let year): year.months.last
      }
    }.max()
  }
}

extension ImportReport {
  mutating func widen(to month: Month) {
    let range = MonthRange(month)
    months = months?.union(range) ?? range
  }
}

extension FileRows {
  /// Takes over the codes of another table of texts, which has all that `texts` has.
  mutating func recode(from texts: TextTable, into other: inout TextTable) {
    let codes = other.intern(allOf: texts)
    for place in origins.indices { origins[place].key.recode(codes) }
    rows.recode(codes)
  }
}

extension OriginKey {
  fileprivate mutating func recode(_ codes: TextCodes) {
    authority = codes[authority]
    report = codes[report]
    table = codes[table]
    row = codes[row]
    reference = codes[reference]
    title = codes[title]
    code = codes[code]
  }
}
