internal import Answers
internal import Vocabulary

/// A trend in figures alone, for listeners, narrow windows and months without a single figure.
struct TrendList {
  let chart: TrendChart
  let style: OutputStyle
  private let phrases: PhrasePrinter

  init(_ chart: TrendChart, style: OutputStyle) {
    self.chart = chart
    self.style = style
    phrases = PhrasePrinter(style)
  }

  var layout: PartLayout {
    var part = PartLayout()
    part.lines = TrendWords(chart, style: style).heading(width: 0)
    for line in chart.lines {
      part.lines += list(line).wrapped(to: style.width, hanging: 2)
      let missing = line.months.filter { line.figures(in: MonthRange($0)) == [nil] }
      if !style.isPlain { part.signs.statuses.formUnion(missing.map(line.status)) }
      part.signs.hasConflicts = part.signs.hasConflicts || line.isConflicting.contains(true)
    }
    part.lines += references.wrapped(to: style.width, hanging: 2)
    part.remarks = breaks
    return part
  }

  /// `Aug-23 507, Sep-23 510`
  private func list(_ line: AnswerSeries) -> StyledText {
    let figures = zip(line.months, line.figures(in: line.months)).map { month, value in
      "\(month.label)\(StyledText.glue)\(text(value, month, line))"
    }
    let name = chart.lines.count > 1 ? style.clean(line.label) + ": " : ""
    return StyledText(name + figures.joined(separator: ", "))
  }

  private func text(_ value: Double?, _ month: Month, _ line: AnswerSeries) -> String {
    guard let value else {
      let status = line.status(of: month)
      return style.isPlain ? status.legend : phrases.symbol(status)
    }
    let mark = line.isConflicting(month) ? CellPrinter.conflictMark : ""
    return phrases.format.bare(line.figure(value)) + mark
  }

  /// `SN 52.9 (2022/23), target 49`
  var references: StyledText {
    let texts = chart.references.map { reference in
      let figure = "\(style.clean(reference.label)) \(phrases.format.bare(reference.figure))"
      return reference.year.isEmpty ? figure : "\(figure) (\(style.clean(reference.year)))"
    }
    return StyledText(texts.joined(separator: ", "))
  }

  private var breaks: [StyledText] {
    Set(chart.breaks).sorted().map { StyledText("New definition from \($0.label).", .quiet) }
  }
}
