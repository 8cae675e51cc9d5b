import Vocabulary

extension StatementPrinter {
  mutating func write(_ stages: [Spanned<Stage>]) {
    for stage in stages { word("| " + text(stage.value)) }
  }

  private func text(_ stage: Stage) -> String {
    switch stage {
    case .filter(let condition): "where \(text(condition))"
    case .sort(let keys): "sort \(keys.map(text).joined(separator: ", "))"
    case .top(let count, let column): "top \(count)\(by(column))"
    case .bottom(let count, let column): "bottom \(count)\(by(column))"
    case .select(let columns):
      "select \(columns.map { columnName($0.value) }.joined(separator: ", "))"
    case .add(let name, let value): "add \(newName(name)) = \(text(value))"
    case .group(let dimensions):
      "group by \(dimensions.map(\.value.word).joined(separator: ", "))"
    case .pivot(let dimension): "pivot \(dimension.value.word)"
    case .round(let count): "round \(count)"
    case .all: "all"
    case .chart(let kind): "chart" + (kind.map { " \($0.value.word)" } ?? "")
    case .mode(let mode): "as \(mode.value.word)"
    case .export(let file, let mode): "export \(quotedText(file.value))\(suffix(mode))"
    case .copy: "copy"
    case .note(let note): "note \(quotedText(note))"
    case .assert(let condition): "assert \(text(condition))"
    case .save(let name): "save as \(newName(name))"
    }
  }

  private func text(_ key: SortKey) -> String {
    columnName(key.column.value) + (key.isDescending ? " desc" : "")
  }

  private func by(_ column: Spanned<ColumnNode>?) -> String {
    column.map { " by \(columnName($0.value))" } ?? ""
  }

  /// Where only a column can stand it needs no qualifier.
  private func columnName(_ column: ColumnNode) -> String {
    switch column {
    case .standard(let column): column.word
    case .named(let name): NameSpelling.isPlain(name) ? name : quotedText(name)
    }
  }

  func suffix(_ mode: WriteMode?) -> String { mode.map { " \($0.word)" } ?? "" }
}
