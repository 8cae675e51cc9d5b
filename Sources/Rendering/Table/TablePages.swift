internal import Answers

extension TablePlanner {
  /// All columns in as many pages as it takes, the first ones repeated on each; nil where not even
  /// one column more has room beside those.
  var pages: [TablePlan]? {
    // Where a column is too wide to stand beside them all, the first alone says which row it is.
    [keyColumns, Array(keyColumns.prefix(1))].lazy.compactMap { keys in
      shortestTexts.lazy.compactMap { self.pages(titles: $0, keys) }.first
    }.first
  }

  /// - Parameter shortest: below which titles are not shortened.
  private func pages(titles shortest: Int, _ keys: [Int]) -> [TablePlan]? {
    let page = { (columns: [Int]) in
      let left = measure.columns.indices.filter { !keys.contains($0) && !columns.contains($0) }
      return narrowed(without: left, titles: shortest)
    }
    var pages: [[Int]] = []
    for group in groups(after: keys.count) {
      if let last = pages.last, page(last + group) != nil {
        pages[pages.count - 1] += group
      } else if page(group) != nil {
        pages.append(group)
      } else {
        return nil
      }
    }
    return pages.compactMap(page)
  }

  /// What says which row it is: a mark, a code, a title in front of the first figures.
  private var keyColumns: [Int] {
    let keys = measure.columns.indices.prefix { measure.columns[$0].kind != .number }
    return Array(keys.prefix(max(1, min(keys.count, measure.columns.count - 1, 4))))
  }

  /// Columns that say nothing without each other stay on one page.
  private func groups(after keys: Int) -> [[Int]] {
    measure.columns.indices.dropFirst(keys).reduce(into: []) { groups, column in
      if measure.columns[column].isJoined, !groups.isEmpty {
        groups[groups.count - 1].append(column)
      } else {
        groups.append([column])
      }
    }
  }
}

/// A table that is read page by page, from left to right.
struct TablePages {
  let measure: TableMeasure
  let pages: [TablePlan]
  let style: OutputStyle

  /// `columns 1-7 of 10` over each page; remarks on rows stand on the last one.
  var lines: [StyledText] {
    let keys = pages.reduce(Set(measure.columns.indices)) { $0.intersection($1.columns) }.count
    var shown = 0
    let all = measure.columns.count - keys
    let blocks = pages.enumerated().map { place, plan -> [StyledText] in
      let first = shown + 1
      shown += plan.columns.count - keys
      let range = first == shown ? "column \(first)" : "columns \(first)-\(shown)"
      var rows = measure
      if place < pages.count - 1 { rows.rows.removeAll { $0.kind == .remark } }
      return [StyledText("\(range) of \(all)", .quiet)]
        + TableEmitter(measure: rows, plan: plan, style: style).lines
    }
    return Array(blocks.joined(separator: [StyledText()]))
  }
}
