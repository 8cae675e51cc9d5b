internal import Answers
internal import Store
internal import Vocabulary

/// `show`: the figures month by month, and everything they are set against.
struct ShowEvaluation: SeriesEvaluation {
  let inputs: SeriesInputs

  func answer() throws(Diagnostics) -> Answer {
    let blocks = subjects.map { block(for: $0) }
    return Answer(
      interpretation: Interpretation(late: plan.statement, subject: subjectLine),
      parts: (plan.isForRows ? [] : [.table(table(blocks))]) + sources,
      reading: plan.isForRows ? Phrase() : blocks.map(\.reading).joined(separator: " "),
      notes: plan.shows.contains(.notes) ? allNotes(blocks) : [],
      figures: AnswerFigures(
        lines: blocks.flatMap(\.recorded), marks: blocks.flatMap(\.marks)))
  }

  // MARK: - Tables

  private func table(_ blocks: [ShowBlock]) -> AnswerTable {
    let isLong = plan.window.count > ShowEvaluation.mostMonthsAcross
    return isLong ? yearTable(blocks) : monthTable(blocks)
  }

  /// Up to two years stand in one row; more are shown a row a year, so that none must be left out.
  static let mostMonthsAcross = 24

  private func monthTable(_ blocks: [ShowBlock]) -> AnswerTable {
    let layout = MonthColumns(plan.window, covering: blocks.flatMap(\.ownSeries))
    var table = AnswerTable(columns: layout.columns)
    for (indicator, blocks) in groups(blocks) {
      if severalIndicators { table.rows.append(heading(indicator)) }
      table.rows += blocks.flatMap { $0.rows(layout) }
    }
    return table
  }

  private func yearTable(_ blocks: [ShowBlock]) -> AnswerTable {
    let series = blocks.flatMap { block in
      block.ownSeries.map {
        (severalIndicators ? notes.code(block.subject) + ", " + $0.label : $0.label, $0)
      }
    }
    var table = AnswerTable(columns: YearRows.columns)
    for (label, series) in series {
      if blocks.flatMap(\.ownSeries).count > 1 {
        table.rows.append(AnswerTable.Row(.heading, [.text(label)]))
      }
      table.rows += YearRows(series).rows
    }
    return table
  }

  private var severalIndicators: Bool { Set(subjects.map(\.indicator)).count > 1 }

  private func groups(_ blocks: [ShowBlock]) -> [(IndicatorID, [ShowBlock])] {
    subjects.map(\.indicator).uniqued().map { indicator in
      (indicator, blocks.filter { $0.subject.indicator == indicator })
    }
  }

  private func block(for subject: Subject) -> ShowBlock {
    ShowBlock(
      subject, plan: plan, reader: reader, notes: notes,
      isAlone: Set(subjects.map(\.authority)).count == 1)
  }

  private func heading(_ indicator: IndicatorID) -> AnswerTable.Row {
    let about = store.catalogue[indicator]
    return AnswerTable.Row(
      .heading,
      [.text("\(about.code)  \(about.title) · \(about.unit.label) · \(about.polarity.label)")])
  }

  /// What the statement does not say itself: what the code means, and how it is counted.
  private var subjectLine: Phrase {
    let count = plan.window.count == 1 ? "" : ", \(plan.window.count) months"
    let months = plan.window.label + count
    guard !severalIndicators, let subject = subjects.first else { return Phrase(months) }
    let about = store.catalogue[subject.indicator]
    // A title that says "per 10,000" need not be told so again.
    let unit = about.title.contains(about.unit.label) ? "" : "\(about.unit.label), "
    return
      "\(about.code)  \(about.title)\(localName(subject)) · \(unit)\(about.basis.label) · \(about.polarity.label) · \(months)"
  }

  /// What the authority itself calls it, where that is not the code: Rotherham's 5.6.
  private func localName(_ subject: Subject) -> String {
    let authority = store.catalogue[subject.authority]
    guard let id = store.series(of: subject.authority, subject.indicator),
      let line = store.crosswalk(of: id, vintage: plan.vintage), !line.reference.isEmpty,
      line.reference != store.catalogue[subject.indicator].code
    else { return "" }
    return " (\(authority.name)'s \(line.reference))"
  }

  private func allNotes(_ blocks: [ShowBlock]) -> [Note] {
    let isShared = Set(subjects.map(\.authority)).count > 1
    let near = isShared ? subjects.compactMap { notes.near($0) } : []
    let comparisons = blocks.flatMap(\.comparisonNotes)
    return (blocks.flatMap(\.ownNotes) + near + notes.findings + comparisons).uniquedNotes()
  }
}

extension [Note] {
  /// The notes without repeats, each where it came first.
  func uniquedNotes() -> [Note] {
    reduce(into: []) { notes, note in
      if !notes.contains(note) { notes.append(note) }
    }
  }
}
