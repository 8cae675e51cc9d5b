internal import Answers
internal import Vocabulary

/// Whether the figures of some rows may be added up, or averaged as if each weighed the same.
struct RowAddition {
  let records: Records
  let context: RowContext

  init(_ records: Records, _ context: RowContext) {
    self.records = records
    self.context = context
  }

  static let rule = "only counts of one kind do, of one month, or of what happened in several"

  /// Counts of one indicator: over authorities at one month, over months if they count what happened.
  func isPossible(_ values: [RowValue], at places: [Int]) -> Bool {
    let quantities = places.compactMap { values[$0].number?.quantity }
    guard let first = quantities.first, quantities.allSatisfy({ $0 == first }) else { return false }
    if first.isPlain { return true }
    guard case .measured(let unit, let basis) = first, unit == .count || unit == .fte else {
      return false
    }
    let keys = places.map { records.keys[$0] }
    let isOneMonth = Set(keys.map { context.month($0) }).count <= 1
    let isOneIndicator = Set(keys.map(\.indicator)).count <= 1
    // Two rows of one authority and month would count the same children twice.
    return isOneIndicator && Set(keys).count == keys.count && (isOneMonth || basis == .month)
  }
}
