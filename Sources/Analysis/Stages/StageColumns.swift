internal import Answers
internal import Language
internal import Vocabulary

/// The columns that stages can name: those an answer has, and those its rows can look up.
struct StageColumns {
  let records: Records
  let context: RowContext

  init(_ records: Records, _ context: RowContext) {
    self.records = records
    self.context = context
  }

  /// The records with the column, looked up where it is not there yet.
  func with(_ column: Spanned<ColumnNode>, isShown: Bool) throws(Diagnostics) -> Records {
    var result = records
    if let place = records.columns.firstIndex(where: { $0.name == column.value.name }) {
      result.columns[place].isShown = result.columns[place].isShown || isShown
      // What a stage is about is not dropped for want of room.
      if isShown { result.columns[place].layout.priority = 0 }
      return result
    }
    guard case .standard(let standard) = column.value,
      var found = ColumnLookup(records: records, context: context).column(standard)
    else { throw Diagnostics(unknown(column.value, at: column.range)) }
    found.isShown = isShown
    result.columns.append(found)
    return result
  }

  /// The names that may be written here, those that are shown first.
  var names: [String] {
    let lookup = ColumnLookup(records: records, context: context)
    let shown = records.columns.filter { !$0.name.isEmpty }.sorted { $0.isShown && !$1.isShown }
    let others = Column.allCases.filter { column in
      records.column(column.word) == nil && lookup.column(column) != nil
    }
    return shown.map(\.name) + others.map(\.word)
  }

  func unknown(_ column: ColumnNode, at range: SourceRange) -> Diagnostic {
    let known = names
    // What is printed over a column need not be its name: `%` stands over `percent`.
    let headed = records.columns.filter { $0.layout.header == .text(column.name) }.map(\.name)
    let near = headed.isEmpty ? NearNames.near(column.name, among: known) : headed
    return Diagnostic(
      .unknownColumn, "there is no column \(column.name) here", at: range,
      suggestions: near.prefix(3).map { Diagnostic.Suggestion(name: spelling($0), title: "") },
      help: ["the columns are: \(spellings.joined(separator: ", "))"],
      tryNext: "help stages")
  }

  /// The same as they are written.
  var spellings: [String] { names.map(spelling) }

  /// As it is written in a stage: words that are no column of every answer need a qualifier.
  private func spelling(_ name: String) -> String {
    if Column(rawValue: name) != nil { return name }
    return "col:" + (NameSpelling.isOneWord(name) ? name : NameSpelling.quoted(name))
  }
}
