public import Answers
internal import Vocabulary

/// Answers as lines: what was understood, the parts, the finding in words, and what must be known.
public struct AnswerRenderer: Sendable {
  public let style: OutputStyle

  public init(_ style: OutputStyle) { self.style = style }

  /// The answer as it goes to the output, without a newline at the end.
  public func text(_ answer: Answer) -> String {
    let theme = Theme(style.colour)
    return lines(answer).map(theme.dress).joined(separator: "\n")
  }

  public func lines(_ answer: Answer) -> [StyledText] {
    if let figure = style.figure { return lines(answer, figure: figure) }
    let parts = layouts(answer.parts)
    var blocks = [header(answer.interpretation)] + parts.map(\.lines)
    let finding = phrases.text(answer.reading).wrapped(to: style.width)
    if style.isPlain { blocks.insert(finding, at: 1) }
    let below = (style.isPlain ? [] : finding) + footer(parts, answer.notes)
    blocks.append(below)
    return blocks.filter { !$0.isEmpty }.joined(separator: [StyledText()])
      .map { $0.trimmingTrailingSpaces() }
  }

  /// For a meeting: number and finding first, then what is drawn, and only the codes of the notes.
  private func lines(_ answer: Answer, figure: Int) -> [StyledText] {
    let parts = layouts(answer.parts.filter { !$0.isFacts })
    let codes = unique(answer.notes.map(\.id.rawValue)).joined(separator: ", ")
    let heading =
      StyledText("Figure \(figure)  ", .heading) + phrases.text(answer.reading, .emphasis)
    let notes =
      codes.isEmpty ? "" : "Notes: \(codes). meeting off shows them, help tells what they say."
    let blocks =
      [heading.wrapped(to: style.width, hanging: 2)] + parts.map(\.lines)
      + [
        remarks(parts) + legend(parts, answer.notes)
          + StyledText(notes, .quiet).wrapped(to: style.width, hanging: 2)
      ]
    return blocks.filter { !$0.isEmpty }.joined(separator: [StyledText()])
      .map { $0.trimmingTrailingSpaces() }
  }

  private var phrases: PhrasePrinter { PhrasePrinter(style) }

  // MARK: Above

  private func header(_ interpretation: Interpretation) -> [StyledText] {
    StatementLines(style: style).lines(interpretation.statement)
      + phrases.text(interpretation.subject).wrapped(to: style.width)
  }

  // MARK: Parts

  /// What is said of one chart among several says of which.
  private func layouts(_ parts: [Answer.Part]) -> [PartLayout] {
    let codes = parts.map { part -> String? in
      if case .trend(let chart) = part { style.clean(chart.code) } else { nil }
    }
    let isOneOfSeveral = codes.count { $0 != nil } > 1
    return zip(parts, codes).map { part, code in
      var layout = layout(part)
      if isOneOfSeveral, let code {
        layout.remarks = layout.remarks.map { StyledText("\(code): ", .quiet) + $0 }
      }
      return layout
    }
  }

  private func layout(_ part: Answer.Part) -> PartLayout {
    switch part {
    case .table(let table): TablePrinter(style).layout(table)
    case .trend(let chart): TrendPrinter(style: style).layout(chart)
    case .panels(let panels): PanelsPrinter(style: style).layout(panels)
    case .facts(let sheet): PartLayout(lines: FactSheetPrinter(style).lines(sheet))
    case .prose(let paragraphs): PartLayout(lines: prose(paragraphs))
    case .verbatim(let lines): PartLayout(lines: lines.flatMap(verbatim))
    }
  }

  /// As the author laid it out; a line that is too long goes on further in.
  private func verbatim(_ line: String) -> [StyledText] {
    let text = StyledText(style.clean(line))
    return text.width <= style.width ? [text] : text.wrapped(to: style.width, hanging: 6)
  }

  private func prose(_ paragraphs: [Phrase]) -> [StyledText] {
    let blocks = paragraphs.map { phrases.text($0).wrapped(to: style.width) }
    return Array(blocks.joined(separator: [StyledText()]))
  }

  // MARK: Below

  /// What the layout did, the key to the signs, then the notes; each once.
  private func footer(_ parts: [PartLayout], _ notes: [Note]) -> [StyledText] {
    remarks(parts) + legend(parts, notes) + notes.flatMap(self.note)
  }

  private func remarks(_ parts: [PartLayout]) -> [StyledText] {
    var said: [StyledText] = []
    for remark in parts.flatMap(\.remarks) where !said.contains(remark) { said.append(remark) }
    return said.flatMap { $0.wrapped(to: style.width, hanging: 2) }
  }

  /// The note on a conflict explains the mark itself; sentences for listeners have no signs.
  private func legend(_ parts: [PartLayout], _ notes: [Note]) -> [StyledText] {
    var signs = parts.reduce(into: Signs()) { $0.merge($1.signs) }
    if style.isPlain { signs.statuses = [] }
    if notes.contains(where: { $0.id == .conflict }) { signs.hasConflicts = false }
    return phrases.legend(of: signs).wrapped(to: style.width, hanging: 2)
  }

  private func note(_ note: Note) -> [StyledText] {
    var text = phrases.text(note.text)
    text.append(" (\(note.id.rawValue))", .quiet)
    return text.wrapped(to: style.width, hanging: 2)
  }
}
