internal import Answers
internal import Vocabulary

/// `name = value`, one figure a line: for narrow windows and for one look at one row.
struct LineExport {
  private let style: OutputStyle
  private let phrases: PhrasePrinter
  private let cells: CellPrinter

  init(_ style: OutputStyle) {
    self.style = style
    phrases = PhrasePrinter(style)
    cells = CellPrinter(style)
  }

  static func isEmpty(_ answer: Answer) -> Bool {
    answer.figures.isEmpty
      && !answer.parts.contains { part in
        if case .table = part { true } else { false }
      }
  }

  func text(_ answer: Answer) -> String {
    let lines = answer.figures.isEmpty ? answer.parts.flatMap(tableLines) : lines(answer.figures)
    return (lines + legend(answer)).joined(separator: "\n")
  }

  // MARK: - Figures

  private func lines(_ figures: AnswerFigures) -> [String] {
    figures.lines.flatMap(lines)
      + figures.marks.map { mark in
        let year = mark.reference.year.isEmpty ? "" : " \(mark.reference.year)"
        let name = "\(mark.indicator), \(mark.reference.label)\(year)"
        return line(name, phrases.format.inText(mark.reference.figure))
      }
  }

  private func lines(_ line: AnswerFigures.Line) -> [String] {
    let series = line.series
    return series.months.indices.map { place in
      let value =
        series.statuses[place].isValue
        ? phrases.format.inText(series.figure(series.values[place]))
        : phrases.symbol(series.statuses[place])
      return self.line("\(line.indicator), \(series.label), \(series.months[place].label)", value)
    }
  }

  private func line(_ name: String, _ value: String) -> String {
    "\(style.clean(name)) = \(value)"
  }

  // MARK: - Tables

  private func tableLines(_ part: Answer.Part) -> [String] {
    guard case .table(let table) = part else { return [] }
    return table.rows.filter { $0.kind == .data || $0.kind == .secondary }.flatMap { row in
      let texts = row.cells.map { cells.text($0, in: row.kind, isNumber: false).text.text }
      let name = texts.first ?? ""
      return zip(table.columns, texts).dropFirst().filter { !$0.1.isEmpty }.map { column, text in
        line("\(name), \(column.header.shown)", text)
      }
    }
  }

  private func legend(_ answer: Answer) -> [String] {
    let missing = answer.figures.lines.flatMap(\.series.statuses).filter { !$0.isValue }
    guard !missing.isEmpty else { return [] }
    var signs = Signs()
    signs.statuses = Set(missing)
    return phrases.legend(of: signs).wrapped(to: style.width, hanging: 2).map(\.text)
  }
}
