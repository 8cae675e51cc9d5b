/// What was expected and what was printed, as the few lines that differ.
struct LineDifference {
  /// Lines of context on either side of a difference.
  static let context = 1
  /// Lines shown; a whole table that moved tells no more than its start.
  static let most = 24

  /// Where the first difference is in what was expected, from 0.
  let firstLine: Int
  /// `-` before what was expected, `+` before what was printed.
  let text: String

  init(expected: [String], printed: [String]) {
    let changes = printed.difference(from: expected)
    let removed = Set(changes.removals.map(LineDifference.offset))
    let added = Set(changes.insertions.map(LineDifference.offset))
    var rows: [(mark: Character, line: String)] = []
    var (old, new) = (0, 0)
    var first: Int?
    while old < expected.count || new < printed.count {
      if removed.contains(old) {
        first = first ?? old
        rows.append(("-", expected[old]))
        old += 1
      } else if added.contains(new) {
        first = first ?? old
        rows.append(("+", printed[new]))
        new += 1
      } else {
        rows.append((" ", expected[old]))
        old += 1
        new += 1
      }
    }
    firstLine = first ?? 0
    text = LineDifference.excerpt(rows)
  }

  private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func excerpt(_ rows: [(mark: Character, line: String)]) -> String {
    let shown = rows.indices.filter { index in
      let near = max(0, index - context)...min(rows.count - 1, index + context)
      return rows[near].contains { $0.mark != " " }
    }
    var lines: [String] = []
    for (place, index) in shown.prefix(most).enumerated() {
      if place > 0, shown[place - 1] + 1 < index { lines.append("  …") }
      let row = rows[index]
      lines.append(row.line.isEmpty && row.mark != " " ? "\(row.mark)" : "\(row.mark) \(row.line)")
    }
    if shown.count > most { lines.append("  … and \(shown.count - most) more lines") }
    return lines.joined(separator: "\n")
  }
}
