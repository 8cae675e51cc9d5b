import Store
import Vocabulary

/// Every printed row of every report, put together again from the store alone.
///
/// The store keeps figures by series; the checks want them as the report has them, row by row, so
/// that a published average is held against the months printed beside it and no others.
struct PrintedBook {
  private(set) var rows: [PrintedRow] = []
  private var places: [PrintedRow.Key: Int] = [:]

  init(_ store: Store) {
    for series in store.allSeries {
      let about = store.catalogue[store.indicator(of: series)]
      let authority = store.authority(of: series)
      let name = store.catalogue[authority].name
      for period in PrintedBook.periods(of: series, in: store) {
        for cell in store.printings(of: series, at: period) {
          self[cell, name, about].cells[period] = cell
        }
      }
      let indicator = store.indicator(of: series)
      for cell in store.published(of: authority, indicator) {
        self[cell.cell, name, about].published[cell.column] = cell.cell
      }
      for target in store.targets(of: authority, indicator) {
        self[target.cell, name, about].targets.append(target)
      }
      for comparator in store.comparators(of: authority, indicator) {
        self[comparator.cell, name, about].comparators.append(comparator)
      }
    }
    rows.sort { $0.place < $1.place }
    places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.key, $0) })
  }

  func rows(of report: ReportName) -> [PrintedRow] { rows.filter { $0.key.report == report } }

  /// The rows of a report by code, in the order of the report.
  func rowsByCode(of report: ReportName) -> [String: [PrintedRow]] {
    Dictionary(grouping: rows(of: report), by: \.key.code)
  }

  /// The row that `cell` is printed on.
  private subscript(cell: PrintedCell, authority: String, about: Indicator) -> PrintedRow {
    get { rows[0] }
    _modify {
      let key = PrintedRow.Key(
        report: ReportName(authority: authority, month: cell.report), table: cell.table,
        row: cell.row ?? 0, code: about.code)
      let place = places[key] ?? rows.count
      if place == rows.count {
        places[key] = place
        rows.append(PrintedRow(key: key, about: about, cell: cell))
      }
      yield &rows[place]
    }
  }

  private static func periods(of series: SeriesID, in store: Store) -> [PeriodKey] {
    (store.span(of: series).map { $0.map(PeriodKey.month) } ?? [])
      + store.figures(of: series).map(\.period)
  }
}

/// One line of a report and all that stands on it.
struct PrintedRow {
  struct Key: Hashable {
    var report: ReportName
    var table: String
    /// Counted within the report.
    var row: Int
    var code: String
  }

  let key: Key
  let about: Indicator
  let reference: String
  let title: String
  var cells: [PeriodKey: PrintedCell] = [:]
  var published: [String: PrintedCell] = [:]
  var targets: [TargetFigure] = []
  var comparators: [ComparatorFigure] = []

  init(key: Key, about: Indicator, cell: PrintedCell) {
    self.key = key
    self.about = about
    reference = cell.reference
    title = cell.title
  }

  fileprivate var place: String {
    let row = "\(key.row)"
    let padded = String(repeating: "0", count: max(0, 4 - row.count)) + row
    return "\(key.report.authority) \(key.report.month.iso) \(padded) \(key.code)"
  }

  var name: String { "\(key.report) \(reference) \(title)" }
  var months: [Month] {
    cells.keys.compactMap { if case .month(let month) = $0 { month } else { nil } }.sorted()
  }

  /// The cell of a month if it has a figure.
  func figure(_ month: Month) -> PrintedCell? { figure(.month(month)) }
  func figure(_ period: PeriodKey) -> PrintedCell? {
    cells[period].flatMap { $0.value == nil ? nil : $0 }
  }

  /// Counts are exact; anything else was rounded to be printed.
  func interval(_ period: PeriodKey) -> Interval? {
    figure(period).flatMap { Interval($0, isExact: about.unit == .count) }
  }
}

extension PeriodKey {
  /// As the files write it.
  var fileForm: String {
    switch self {
    case .month(let month): month.iso
    case .year(let year): year.label
    case .yearToDate(let year): year.label + " ytd"
    }
  }
}
