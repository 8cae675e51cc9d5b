import Store
import Testing
import Vocabulary

/// What one kind of recomputation found: how much it looked at, and what cannot be reached.
struct Check {
  var checked = 0
  var misses: [Miss] = []

  mutating func expect(_ isReached: Bool, _ miss: @autoclosure () -> Miss) {
    checked += 1
    if !isReached { misses.append(miss()) }
  }

  static func + (left: Check, right: Check) -> Check {
    Check(checked: left.checked + right.checked, misses: left.misses + right.misses)
  }
}

/// A published figure that the other printed figures cannot give, named as the list names it.
struct Miss: Hashable, CustomStringConvertible {
  var report: ReportName
  var reference: String
  var title: String
  /// The kind, as `disagreements.csv` has it in its column `column`.
  var column: String
  /// `2023-08: 507`, or the figure alone where the column says which it is.
  var printed: String

  init(_ row: PrintedRow, _ column: String, _ printed: String) {
    report = row.key.report
    reference = row.reference
    title = row.title
    self.column = column
    self.printed = printed
  }

  init(_ row: PrintedRow, _ column: String, _ period: PeriodKey, _ cell: PrintedCell) {
    self.init(row, column, "\(period.fileForm): \(cell.text)")
  }

  init?(_ listed: Disagreement, in catalogue: Catalogue) {
    guard let month = listed.report else { return nil }
    report = ReportName(authority: catalogue[listed.authority].name, month: month)
    reference = listed.reference
    title = listed.title
    column = listed.column
    printed = listed.printed
  }

  var description: String { "\(report) \(reference) \(title), \(column) \(printed)" }
}

extension Check {
  /// Holds what was found against `disagreements.csv`, both ways, and the number of figures seen:
  /// a check that looks at nothing must not pass.
  func agrees(
    with column: String, of reports: [ReportName], checked expected: Int,
    location: SourceLocation = #_sourceLocation
  ) throws {
    print("\(column): \(checked) checked, \(misses.count) listed")
    #expect(checked == expected, sourceLocation: location)
    let store = try Shipped.store
    let listed = store.disagreements.compactMap { Miss($0, in: store.catalogue) }
      .filter { $0.column == column && reports.contains($0.report) }
    for miss in Set(misses).subtracting(listed) {
      Issue.record("not listed: \(miss)", sourceLocation: location)
    }
    for miss in Set(listed).subtracting(misses) {
      Issue.record("listed, but it agrees: \(miss)", sourceLocation: location)
    }
  }
}
