internal import Answers
internal import Vocabulary

/// Answers as pages: the finding, charts as pictures, tables, where it was printed, what must be known.
struct HTMLExport {
  private let phrases = PhrasePrinter(HTMLPage.style)
  /// Whether where its figures were printed stands below it; a report has that once, at its end.
  private let hasSources: Bool

  init(sources: Bool = true) { hasSources = sources }

  func text(_ answer: Answer) -> String {
    let article = self.article(answer, level: 1, id: "answer")
    return HTMLPage(title: title(answer), content: article).text
  }

  /// One answer for a page of somebody else's.
  func fragment(_ answer: Answer, id: String) -> String {
    HTMLFragment(content: article(answer, level: 3, id: id)).text
  }

  /// One answer among others on a page.
  ///
  /// - Parameters:
  ///   - level: of its heading, 1 to 3.
  ///   - id: what links lead to; no two on a page are alike.
  func article(_ answer: Answer, level: Int, id: String) -> Markup {
    let parts = answer.parts.enumerated().map { place, part in
      markup(part, of: answer, level: level + 1, id: "\(id)-\(place + 1)")
    }
    let sources = answer.parts.compactMap { part in
      if hasSources, case .facts(let sheet) = part, sheet.isSources { sheet } else { nil }
    }
    return Markup(
      "article", ["id": id, "class": sheet(answer)],
      [
        [
          Markup("h\(level)", [:], prose: title(answer)),
          paragraph(AnswerTitle(answer, style: HTMLPage.style).rest, "quiet"),
          paragraph(text(answer.reading), "reading"), parts.onLines, key(answer), notes(answer),
          sources.map { facts($0, level: level + 1) }.onLines,
          asked(answer.interpretation.statement),
        ].onLines
      ])
  }

  /// An answer with a wide table has its sheet turned, heading, picture and notes too; a short one is
  /// kept on one sheet.
  private func sheet(_ answer: Answer) -> String {
    let tables = answer.parts.compactMap(\.shownTable)
    if tables.contains(where: { SheetFit($0) == .sideways }) { return "turned" }
    let rows = tables.map(\.rows.count).reduce(0, +)
    return rows <= HTMLExport.mostRowsTogether ? "together" : ""
  }

  private static let mostRowsTogether = 24

  /// What the answer is about; a page must be called something.
  func title(_ answer: Answer) -> String {
    let title = AnswerTitle(answer, style: HTMLPage.style).words
    return title.isEmpty ? sanitised(answer.interpretation.statement) : title
  }

  func text(_ phrase: Phrase) -> String { phrases.text(phrase).unglued.text }

  private func paragraph(_ words: String, _ kind: String) -> Markup {
    words.isEmpty ? Markup() : Markup("p", ["class": kind], prose: words)
  }

  private func asked(_ statement: String) -> Markup {
    statement.isEmpty
      ? Markup()
      : Markup(
        "p", ["class": "quiet"], [Markup("Asked: "), Markup("code", [:], prose: statement)])
  }

  // MARK: - Parts

  private func markup(_ part: Answer.Part, of answer: Answer, level: Int, id: String) -> Markup {
    switch part {
    case .table(let table): return HTMLTable(table, under: title(answer)).markup
    case .trend(let chart): return figure(chart, of: answer, level: level, id: id)
    case .panels(let panels): return figure(panels, of: answer, id: id)
    case .facts(let sheet): return sheet.isSources ? Markup() : facts(sheet, level: level)
    case .prose(let paragraphs): return paragraphs.map { Markup("p", [:], text($0)) }.onLines
    case .verbatim(let lines):
      return Markup("pre", [:], lines.map { sanitised($0) }.joined(separator: "\n"))
    }
  }

  private func facts(_ sheet: FactSheet, level: Int) -> Markup {
    let facts = sheet.facts.flatMap { fact in
      [Markup("dt", [:], fact.name), Markup("dd", [:], text(fact.text))]
    }
    let heading = sheet.title.isEmpty ? Markup() : Markup("h\(level)", [:], text(sheet.title))
    return [heading, Markup("dl", [:], [facts.onLines])].onLines
  }

  /// The picture, how to read it, and its months as a table.
  private func figure(
    _ chart: TrendChart, of answer: Answer, level: Int, id: String
  ) -> Markup {
    let isOnly = answer.parts.count(where: \.isChart) == 1
    let described = text(isOnly ? answer.reading : chart.headline)
    let plot = SVGTrend(chart)
    let facts = [chart.unit.label, text(chart.headline).replacing("   ", with: " · ")]
    let figure = Markup(
      "figure", [:],
      [
        [
          SVGFile.inline(chart, described: described, id: id) ?? Markup(),
          Markup("figcaption", [:], plot?.remark ?? "No month has a figure."),
        ].onLines
      ])
    return [
      isOnly ? Markup() : Markup("h\(level)", [:], prose: SVGFile.title(chart)),
      paragraph(facts.filter { !$0.isEmpty }.joined(separator: " · "), "quiet"), figure,
      HTMLTable(ChartCalendar(chart).table, under: "").markup, against(chart),
    ].onLines
  }

  private func figure(_ panels: Panels, of answer: Answer, id: String) -> Markup {
    let picture = SVGFile.inline(panels, described: text(answer.reading), id: id)
    return Markup("figure", [:], [picture]) + HTMLTable(panels.table, under: title(answer)).markup
  }

  /// `Set against: SN 52.9 (2022/23), target 49.`
  private func against(_ chart: TrendChart) -> Markup {
    let references = TrendList(chart, style: HTMLPage.style).references.text
    return paragraph(references.isEmpty ? "" : "Set against: \(references).", "quiet")
  }

  // MARK: - Below

  /// The key to the signs that the tables printed.
  private func key(_ answer: Answer) -> Markup {
    let layouts = answer.parts.compactMap(\.shownTable).map(TablePrinter(HTMLPage.style).layout)
    var signs = layouts.reduce(into: Signs()) { $0.merge($1.signs) }
    if answer.notes.contains(where: { $0.id == .conflict }) { signs.hasConflicts = false }
    let remarks = unique(layouts.flatMap(\.remarks).map(\.text))
    let items = (remarks + phrases.meanings(of: signs)).map { Markup("li", [:], prose: $0) }
    return items.isEmpty ? Markup() : Markup("ul", ["class": "key"], [items.onLines])
  }

  private func notes(_ answer: Answer) -> Markup {
    guard !answer.notes.isEmpty else { return Markup() }
    let items = answer.notes.map { note in
      Markup("li", [:], prose: "\(text(note.text)) (\(note.id.rawValue))")
    }
    return Markup("ul", ["class": "notes"], [items.onLines])
  }
}

extension Answer.Part {
  /// The table that a page shows of it, beside the picture where there is one.
  fileprivate var shownTable: AnswerTable? {
    switch self {
    case .table(let table): table
    case .trend(let chart): ChartCalendar(chart).table
    case .panels(let panels): panels.table
    case .facts, .prose, .verbatim: nil
    }
  }
}

/// Each once, in the order of their first appearance.
func unique(_ words: [String]) -> [String] {
  words.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}
