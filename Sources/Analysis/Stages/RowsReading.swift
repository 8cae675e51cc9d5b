internal import Answers
internal import Vocabulary

/// Rows in a sentence, where there are few enough to be read out.
struct RowsReading {
  /// More than these are a table, not a sentence.
  static let mostTold = 3

  private let records: Records

  init(_ records: Records) { self.records = records }

  var phrase: Phrase {
    guard (1...RowsReading.mostTold).contains(records.count), figures != nil else { return "" }
    let rows = records.keys.indices.compactMap(row)
    return rows.count == records.count ? rows.joined(separator: "; ") + "." : ""
  }

  /// `Southampton, LAC1, Aug-24`: whatever is shown in front of the first figure.
  func label(_ place: Int) -> String {
    let names = names.compactMap { column -> String? in
      switch column.cells[place].rowValue {
      case .text(let text) where !text.isEmpty: text
      case .months(let months): months.label
      default: nil
      }
    }
    return names.isEmpty ? "row \(place + 1)" : names.joined(separator: ", ")
  }

  private func row(_ place: Int) -> Phrase? {
    guard let cell = figures?.cells[place] else { return nil }
    switch cell.content {
    case .figure(let figure): return "\(label(place)): \(figure)"
    case .missing(let status): return "\(label(place)): \(status.legend)"
    case .change(let change): return "\(label(place)): \(change)"
    default: return nil
    }
  }

  /// What names a row.
  private var names: [Records.Column] {
    records.columns.filter(\.isShown).prefix { $0.name != figures?.name }
      .filter { RowsReading.naming.contains($0.name) }
  }

  /// The columns that say what a row is about.
  static let naming = ["indicator", "authority", "period", "topic", "region", "quarter", "year"]

  /// The column of figures that the answer is about.
  private var figures: Records.Column? {
    records.columns.first { $0.isShown && $0.name == "value" }
  }
}
