public import Answers
public import Vocabulary

/// Answers for programs: numbers are numbers, a missing one is null with its status.
public struct JSONExport {
  public init() {}

  private let phrases = PhrasePrinter(OutputStyle(isTerminal: false, isPlain: true))

  public func value(_ answer: Answer) -> JSONValue {
    .object([
      .init("meta", meta(answer)),
      .init("figures", .array(LongRows(answer.figures).rows.map(\.json))),
      .init("parts", .array(answer.parts.filter { !$0.isSources }.map(value))),
    ])
  }

  /// One line each: what the figures are, then the figures; failing those, the parts.
  func lines(_ answer: Answer) -> [JSONValue] {
    let figures = LongRows(answer.figures).rows.map(\.json)
    let parts = answer.parts.filter { !$0.isSources }.map(value)
    return [.object([.init("meta", meta(answer))])] + (figures.isEmpty ? parts : figures)
  }

  /// What was understood, what it comes to, where it was printed, what must be known.
  private func meta(_ answer: Answer) -> JSONValue {
    .object([
      .init("statement", .string(sanitised(answer.interpretation.statement))),
      .init("subject", text(answer.interpretation.subject)),
      .init("reading", text(answer.reading)),
      .init("sources", .array(answer.parts.flatMap(\.sources).map(text))),
      .init(
        "notes",
        .array(
          answer.notes.map { note in
            .object([.init("id", .string(note.id.rawValue)), .init("text", text(note.text))])
          })),
    ])
  }

  private func text(_ phrase: Phrase) -> JSONValue { .string(phrases.text(phrase).unglued.text) }
  private func text(_ text: String) -> JSONValue { .string(sanitised(text)) }

  // MARK: Parts

  private func value(_ part: Answer.Part) -> JSONValue {
    switch part {
    case .table(let table): value(table)
    case .trend(let chart): value(chart)
    case .panels(let panels): value(panels.table)
    case .facts(let sheet):
      .object([
        .init("kind", .string("facts")), .init("title", text(sheet.title)),
        .init(
          "facts",
          .array(
            sheet.facts.map { fact in
              .object([.init("name", text(fact.name)), .init("text", text(fact.text))])
            })),
      ])
    case .prose(let paragraphs):
      .object([.init("kind", .string("prose")), .init("text", .array(paragraphs.map(text)))])
    case .verbatim(let lines):
      .object([.init("kind", .string("verbatim")), .init("text", .array(lines.map(text)))])
    }
  }

  private func value(_ table: AnswerTable) -> JSONValue {
    .object([
      .init("kind", .string("table")), .init("title", text(table.title)),
      .init("columns", .array(table.columns.map { .string($0.exported) })),
      .init(
        "rows",
        .array(
          table.rows.map { row in
            .object([
              .init("kind", .string(row.kind.exported)),
              .init("cells", .array(row.cells.map(value))),
            ])
          })),
    ])
  }

  private func value(_ cell: Cell) -> JSONValue {
    switch cell.content {
    case .blank, .bar, .strip: return .null
    case .shares(let shares): return .array(shares.map(JSONValue.number))
    case .phrase(let phrase): return phrase.onlyNumber.map(JSONValue.number) ?? text(phrase)
    case .month(let month): return .string(month.iso)
    case .figure(let figure):
      let conflict: [JSONValue.Member] =
        cell.isConflicting ? [.init("conflicting", .bool(true))] : []
      return .object([.init("value", .number(figure.value)), unit(figure.unit)] + conflict)
    case .difference(let figure):
      return .object([.init("difference", .number(figure.value)), unit(figure.unit)])
    case .change(let change), .travel(let change), .relative(let change): return value(change)
    case .colour(let colour): return .object([.init("colour", .string(colour.rawValue))])
    case .spark(let values, scale: _):
      return .array(values.map { $0.map(JSONValue.number) ?? .null })
    case .verdict(let verdict):
      return .object([.init("verdict", .string(verdict == .met ? "met" : "not met"))])
    case .missing(let status):
      return .object([.init("value", .null), .init("status", .string(status.word))])
    }
  }

  private func unit(_ unit: Unit) -> JSONValue.Member { .init("unit", .string(unit.rawValue)) }

  private func value(_ change: Change) -> JSONValue {
    .object([
      .init("difference", .number(change.difference.value)), unit(change.difference.unit),
      .init("percent", change.percent.map(JSONValue.number) ?? .null),
      .init("movement", .string("\(change.movement)")),
      .init("judgement", .string("\(change.judgement)")),
    ])
  }

  private func value(_ chart: TrendChart) -> JSONValue {
    .object([
      .init("kind", .string("trend")), .init("code", text(chart.code)),
      .init("title", text(chart.title)), .init("place", text(chart.place)), unit(chart.unit),
      .init("headline", text(chart.headline)),
      .init("lines", .array(chart.lines.map(value))),
      .init("references", .array(chart.references.map(value))),
      .init("breaks", .array(chart.breaks.map { .string($0.iso) })),
    ])
  }

  private func value(_ line: AnswerSeries) -> JSONValue {
    let points = zip(line.months, line.figures(in: line.months)).map { month, figure in
      JSONValue.object([
        .init("month", .string(month.iso)),
        .init("value", figure.map(JSONValue.number) ?? .null),
        .init("status", .string(figure == nil ? line.status(of: month).word : "reported")),
        .init("conflicting", .bool(line.isConflicting(month))),
      ])
    }
    return .object([
      .init("label", text(line.label)), unit(line.unit),
      .init("decimals", .number(Double(line.decimals))), .init("points", .array(points)),
    ])
  }

  private func value(_ reference: TrendChart.Reference) -> JSONValue {
    .object([
      .init("label", text(reference.label)), .init("value", .number(reference.figure.value)),
      .init("year", text(reference.year)), .init("kind", .string("\(reference.kind)")),
    ])
  }

  // MARK: Diagnostics

  public func value(_ diagnostic: Diagnostic, in source: SourceText?) -> JSONValue {
    let labels = diagnostic.labels.map { label -> JSONValue in
      var members: [JSONValue.Member] = [
        .init("start", .number(Double(label.range.start))),
        .init("end", .number(Double(label.range.end))), .init("text", text(label.text)),
      ]
      if let position = source?.position(of: label.range.start) {
        members.append(.init("line", .number(Double(position.line))))
        members.append(.init("column", .number(Double(position.column))))
      }
      return .object(members)
    }
    let suggestions = diagnostic.suggestions.map { suggestion -> JSONValue in
      .object([.init("name", text(suggestion.name)), .init("title", text(suggestion.title))])
    }
    return .object([
      .init("id", .string(diagnostic.id.rawValue)),
      .init("severity", .string(diagnostic.id.severity.rawValue)),
      .init("summary", text(diagnostic.summary)), .init("labels", .array(labels)),
      .init("understood", diagnostic.understood.map(text) ?? .null),
      .init("suggestions", .array(suggestions)), .init("help", .array(diagnostic.help.map(text))),
      .init("try", diagnostic.tryNext.map(text) ?? .null),
      .init("corrected", diagnostic.corrected.map(text) ?? .null),
    ])
  }
}

extension Answer.Part {
  fileprivate var isSources: Bool {
    if case .facts(let sheet) = self { sheet.isSources } else { false }
  }

  /// `LAC1: Aug-24 report, line 104`, one for each printed row.
  fileprivate var sources: [Phrase] {
    guard case .facts(let sheet) = self, sheet.isSources else { return [] }
    var name = ""
    return sheet.facts.map { fact in
      if !fact.name.isEmpty { name = fact.name }
      return name.isEmpty ? fact.text : Phrase(name + ": ") + fact.text
    }
  }
}

extension AnswerTable.Column {
  /// As files have it: a column without a heading is called what it holds.
  var exported: String { header == .text("") ? name ?? "" : header.exported }
}

extension AnswerTable.Header {
  /// Months as files have them.
  var exported: String {
    switch self {
    case .text(let text): sanitised(text)
    case .month(let month): month.iso
    case .axis: ""
    }
  }
}

extension AnswerTable.Row.Kind {
  var exported: String {
    switch self {
    case .data: "data"
    case .heading: "heading"
    case .secondary: "secondary"
    case .remark: "remark"
    }
  }
}
