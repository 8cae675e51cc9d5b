internal import Answers
internal import Store
internal import Vocabulary

/// One subject of `show`: its own row, the rows of what it is set against, the gaps and the verdicts.
final class ShowBlock: Sendable {
  let subject: Subject
  let series: AnswerSeries
  let summary: SeriesSummary
  private let opponents: [Opponent]
  /// The last figure in children, where it is set against a target and they are known.
  private let inNumbers: Phrase?
  private let missingComparators: [Phrase]
  private let bands: SeriesBands
  private let plan: Plan
  private let notes: AnswerNotes
  /// With several authorities a benchmark must say whose report printed it.
  private let isAlone: Bool

  init(
    _ subject: Subject, plan: Plan, reader: SeriesReader, notes: AnswerNotes, isAlone: Bool
  ) {
    self.subject = subject
    self.plan = plan
    self.notes = notes
    self.isAlone = isAlone
    series = reader.series(
      subject, in: plan.window, label: reader.store.catalogue[subject.authority].name)
    summary = SeriesSummary(
      series, polarity: reader.store.catalogue[subject.indicator].polarity,
      breaks: reader.breaks(subject, in: plan.window))
    bands = SeriesBands(subject, series, plan: plan, reader: reader)
    let asked = plan.comparisons ?? []
    let found = Opponents(reader: reader, window: plan.window).find(asked, for: subject)
    opponents = found.opponents
    missingComparators = found.missing
    inNumbers =
      asked.contains(where: \.isTarget)
      ? summary.last.flatMap { NeedMonth(subject, at: $0.month, asked, reader: reader)?.phrase }
      : nil
  }

  var ownSeries: [AnswerSeries] { [series] + bands.series + opponents.compactMap(\.series) }

  /// The figures as they are held, for files and pipes.
  var recorded: [AnswerFigures.Line] {
    ownSeries.enumerated().map { place, line in
      AnswerFigures.Line(
        indicator: notes.code(subject), authority: series.label, series: line, isOwn: place == 0)
    }
  }

  var marks: [AnswerFigures.Mark] {
    flatFigures.map { figure in
      AnswerFigures.Mark(
        indicator: notes.code(subject), authority: series.label,
        reference: figure.reference(figure.label))
    }
  }

  // MARK: - Rows

  func rows(_ layout: MonthColumns) -> [AnswerTable.Row] {
    [own(layout)] + bands.series.map { band($0, layout) }
      + opponents.flatMap { rows(of: $0, layout) }
  }

  private func band(_ band: AnswerSeries, _ layout: MonthColumns) -> AnswerTable.Row {
    row(.secondary, .text(band.label), layout.cells { band.cell($0) }, change: nil, layout)
  }

  private func own(_ layout: MonthColumns) -> AnswerTable.Row {
    let cells = layout.cells { month in
      series.cell(month, isEmphasised: month == series.months.count - 1)
    }
    return row(.data, .text(series.label), cells, change: summary, layout)
  }

  private func rows(of opponent: Opponent, _ layout: MonthColumns) -> [AnswerTable.Row] {
    switch opponent {
    case .flat(let reference) where reference.isTarget: [verdicts(reference, layout)]
    case .flat(let reference):
      [flat(reference, layout), gap(to: reference.label, layout) { _ in reference.figure.value }]
    case .series(let other, _):
      [
        row(
          .secondary, .text(other.label), layout.cells { other.cell($0) },
          change: SeriesSummary(other, polarity: summary.polarity), layout),
        gap(to: other.label, layout) { other.statuses[$0].isValue ? other.values[$0] : nil },
      ]
    }
  }

  private func flat(_ reference: ReferenceFigure, _ layout: MonthColumns) -> AnswerTable.Row {
    let whose = isAlone ? "" : " (\(series.label))"
    let year = reference.year.isEmpty ? "" : " \(reference.year)"
    let cells = layout.cells { _ in .figure(reference.figure) }
    return row(.secondary, .text(reference.label + year + whose), cells, change: nil, layout)
  }

  private func gap(
    to label: String, _ layout: MonthColumns, _ other: (Int) -> Double?
  ) -> AnswerTable.Row {
    let decimals = max(series.decimals, opponentDecimals(label))
    let cells = layout.cells { month in
      guard series.statuses[month].isValue, let other = other(month) else { return .blank }
      let gap = Figure(series.values[month] - other, decimals: decimals, unit: series.unit)
      return Cell(.difference(gap))
    }
    return row(.secondary, .text("gap to \(label)"), cells, change: nil, layout)
  }

  private func opponentDecimals(_ label: String) -> Int {
    opponents.map { opponent in
      switch opponent {
      case .flat(let reference): reference.label == label ? reference.figure.decimals : 0
      case .series(let other, _): other.label == label ? other.decimals : 0
      }
    }.max() ?? 0
  }

  private func verdicts(_ target: ReferenceFigure, _ layout: MonthColumns) -> AnswerTable.Row {
    let cells = layout.cells { month in
      guard series.statuses[month].isValue, target.applies(to: series.months[month]),
        let verdict = target.verdict(on: series.values[month], polarity: summary.polarity)
      else { return .blank }
      return Cell(.verdict(verdict))
    }
    return row(.secondary, .phrase("\(target.label) \(target.figure)"), cells, change: nil, layout)
  }

  private func row(
    _ kind: AnswerTable.Row.Kind, _ label: Cell, _ cells: [Cell], change: SeriesSummary?,
    _ layout: MonthColumns
  ) -> AnswerTable.Row {
    guard layout.hasChange else { return AnswerTable.Row(kind, [label] + cells) }
    return AnswerTable.Row(kind, [label] + cells + [changeCell(change)])
  }

  /// The change from the first figure shown to the last; none when there is but one.
  private func changeCell(_ summary: SeriesSummary?) -> Cell {
    guard let summary, let first = summary.first, let last = summary.last,
      first.month < last.month, let change = summary.change(from: first.value)
    else { return .blank }
    return Cell(.change(change))
  }

  private var flatFigures: [ReferenceFigure] {
    opponents.compactMap { opponent in
      if case .flat(let reference) = opponent { reference } else { nil }
    }
  }

  // MARK: - Words

  var reading: Phrase {
    let code = notes.code(subject)
    let own = SeriesReading(
      place: series.label, code: code, summary: summary, references: flatFigures
    ).phrase
    let others = opponents.compactMap { against($0) }
    let children = inNumbers.map { "In numbers that is \($0)." as Phrase }
    return ([own] + others + [children].compactMap { $0 }).joined(separator: " ")
  }

  /// How the last figure stands against another series, in the last month that both have.
  private func against(_ opponent: Opponent) -> Phrase? {
    guard case .series(let other, _) = opponent else { return nil }
    let both = series.months.indices.last {
      series.statuses[$0].isValue && other.statuses[$0].isValue
    }
    guard let both else {
      return "\(other.label) has no figure in a month that \(series.label) has."
    }
    let decimals = max(series.decimals, other.decimals)
    let gap = Figure(
      series.values[both] - other.values[both], decimals: decimals, unit: series.unit)
    let figure = other.figure(other.values[both])
    switch ChangeRule.movement(gap) {
    case .level: return "In \(series.months[both]) \(other.label) was the same, \(figure)."
    case .up, .down:
      let side = gap.value > 0 ? "above" : "below"
      let size = Figure(abs(gap.value), decimals: decimals)
      let points = size.pointsWord(gap.unit)
      return
        "In \(series.months[both]) that was \(size)\(points) \(side) \(other.label) (\(figure))."
    }
  }

  // MARK: - Notes

  var ownNotes: [Note] { notes.notes(on: subject, series) + bands.notes }

  var comparisonNotes: [Note] {
    let missing = missingComparators.map { Note(.comparatorMissing, $0) }
    let rivals = opponents.compactMap { opponent -> Subject? in
      if case .series(_, let other) = opponent { other } else { nil }
    }
    let near = rivals.flatMap { [notes.near(subject), notes.near($0)].compactMap { $0 } }
    return missing + notes.oneFigure(flatFigures) + notes.otherYears(flatFigures)
      + notes.own(flatFigures) + near
  }
}

extension AnswerSeries {
  func cell(_ month: Int, isEmphasised: Bool = false) -> Cell {
    guard statuses[month].isValue else { return .missing(statuses[month]) }
    return Cell(
      .figure(figure(values[month])), isConflicting: isConflicting[month],
      isEmphasised: isEmphasised)
  }
}
