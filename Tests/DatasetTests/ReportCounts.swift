import Testing
import Vocabulary

/// How much each report prints.
///
/// These numbers were counted apart from the shipped files, in the checked transcriptions that the
/// files were made from: a row is a printed line, a month cell is a line of the values with a month, a
/// year cell one with a year or a year to date, and a figure beside the months is a cell of its column
/// that is neither empty nor a dash nor `Local`, except where a dash is what the report says (the
/// colours and arrows of Aug-24 and Mar-19, the years of Aug-24). Reasons were counted by their words:
/// `New measure from …` and `New Definition …`; `Old measure`; `-`; `tbc`; a blank cell; "not available
/// for that year"; "no YTD", "denominator 0" and "team has disbanded" (not applicable); termly figures
/// (not due); and cells lost in the text less the fourteen that another printing or a sum restores. Of
/// Mar-19 the seven sources of contacts count as two rows each: the contacts and the share of them
/// that became referrals. Its pairs of numerator and denominator are 340 of the detail pages, 133 of the
/// sources, 9 that were restored, and 127 of the detail pages said again beside the summary's share.
struct ReportCounts: Sendable, CustomTestStringConvertible {
  var report: ReportName
  var rows: Int
  /// Rows that print past years and no month.
  var rowsOfYearsOnly = 0
  var monthCells: Int
  var yearCells = 0
  var missing: [String: Int]
  var comparators: [String: Int]
  var targets: [String: Int] = [:]
  var published: [String: Int]
  /// Cells with a numerator and a denominator.
  var pairs = 0

  var testDescription: String { report.description }

  static let all = [september2016, october2018, february2021, august2024, rotherham]

  static let september2016 = ReportCounts(
    report: .september2016, rows: 50, monthCells: 650,
    missing: ["new-measure": 49, "old-measure": 2], comparators: ["SN": 6, "England": 6],
    published: [
      "change month": 48, "arrow month": 46, "change year": 48, "arrow year": 42, "mean 12": 48,
      "maximum 12": 48,
    ])

  static let october2018 = ReportCounts(
    report: .october2018, rows: 58, monthCells: 754, missing: ["dash": 6],
    comparators: ["SN": 27, "England": 27, "South East": 27],
    targets: ["good": 32, "target": 6 + 5 + 5],
    published: ["change month": 58, "change year": 58, "mean 12": 58, "maximum 12": 58])

  static let february2021 = ReportCounts(
    report: .february2021, rows: 64, monthCells: 448, missing: ["blank": 8, "tbc": 6, "dash": 2],
    comparators: ["SN": 24, "England": 24, "South East": 24],
    targets: ["good": 38, "target": 6 + 5 + 5],
    published: ["change year": 64, "arrow year": 59, "mean 12": 64, "maximum 12": 64])

  static let august2024 = ReportCounts(
    report: .august2024, rows: 72, monthCells: 959, yearCells: 30,
    missing: ["blank": 14 + 3, "dash": 16],
    comparators: ["SN": 11, "England": 11, "South East": 1], targets: ["target": 45],
    published: ["rag month": 5 + 18, "travel month": 69 + 2])

  static let rotherham = ReportCounts(
    report: .rotherham, rows: 90 + 75 + 2 * 7, rowsOfYearsOnly: 1, monthCells: 1459 + 2 * 105,
    yearCells: 823 + 2 * 35,
    missing: [
      "not-available": 191, "not-applicable": 107, "blank": 20, "not-due": 4, "lost": 3,
      "new-measure": 3,
    ],
    comparators: [
      "SN": 23 + 12, "Best SN": 23 + 12, "England": 23 + 12, "England top quartile": 16 + 9,
    ],
    targets: ["good": 90, "red": 56, "amber": 56, "green": 85, "target": 4],
    published: ["travel month": 89, "travel year": 87, "rag month": 3, "rag year": 2],
    pairs: 340 + 133 + 9 + 127)
}
