internal import Answers
internal import Vocabulary

/// Tables for people: a rule under the header only, figures aligned on the decimal point.
struct TablePrinter {
  let style: OutputStyle
  private let phrases: PhrasePrinter

  init(_ style: OutputStyle) {
    self.style = style
    phrases = PhrasePrinter(style)
  }

  func layout(_ table: AnswerTable) -> PartLayout {
    guard let most = style.mostRows, !table.isDense, let shorter = table.first(most) else {
      return whole(table)
    }
    var layout = whole(shorter)
    let all = table.rows.count { $0.kind == .data }
    layout.remarks.append(
      StyledText("\(most) of \(all) rows shown: _ | all shows the rest.", .quiet))
    return layout
  }

  private func whole(_ table: AnswerTable) -> PartLayout {
    var layout = PartLayout()
    layout.lines = phrases.text(table.title, .heading).wrapped(to: style.width)
    guard !style.isPlain else {
      layout.lines += TableLines(table, style: style).sentences
      var noted = layout.noting(table, columns: table.columns.indices, isPlain: true)
      noted.signs.verdicts = []
      noted.remarks = []
      return noted
    }
    guard style.tableFit != .blocks else { return blocks(table, layout) }
    let measure = TableMeasure(table, style: style)
    let planner = TablePlanner(
      measure: measure, limit: style.width,
      ellipsisWidth: displayWidth(of: style.glyphs.ellipsis))
    if style.tableFit == .pages, let pages = planner.pages, pages.count > 1 {
      layout.lines += TablePages(measure: measure, pages: pages, style: style).lines
      return layout.noting(table, columns: table.columns.indices)
    }
    guard let plan = style.boundsTables ? planner.plan : planner.unlimited else {
      return blocks(table, layout)
    }
    layout.lines += TableEmitter(measure: measure, plan: plan, style: style).lines
    layout.remarks = remarks(plan)
    return layout.noting(table, columns: plan.columns)
  }

  private func blocks(_ table: AnswerTable, _ layout: PartLayout) -> PartLayout {
    var layout = layout
    layout.lines += TableLines(table, style: style).blocks
    return layout.noting(table, columns: table.columns.indices)
  }

  private func remarks(_ plan: TablePlan) -> [StyledText] {
    var remarks: [StyledText] = []
    if plan.monthsShown < plan.months {
      remarks.append(
        StyledText(
          "\(plan.monthsShown) of \(plan.months) months shown: as wide shows all.",
          .quiet))
    }
    if !plan.dropped.isEmpty {
      let names = plan.dropped.joined(separator: ", ")
      remarks.append(
        StyledText(
          "Hidden at \(style.width) columns: \(names) (as wide or as long shows all).", .quiet)
      )
    }
    return remarks
  }
}

extension PartLayout {
  /// Notes the signs that the cells of the columns shown make use of.
  fileprivate func noting(
    _ table: AnswerTable, columns: some Sequence<Int>, isPlain: Bool = false
  ) -> PartLayout {
    var layout = self
    let columns = Array(columns)
    for row in table.rows where row.kind.hasColumns {
      for column in columns where row.cells.indices.contains(column) {
        let cell = row.cells[column]
        if cell.isConflicting { layout.signs.hasConflicts = true }
        if case .bar(let bar) = cell.content, bar.startsAtZero { layout.noteBars() }
        if case .missing(let status) = cell.content { layout.signs.statuses.insert(status) }
        if case .travel = cell.content { layout.signs.hasTravel = !isPlain }
        if case .colour = cell.content, !isPlain { layout.signs.colourKeys = [table.colourKey] }
        if case .spark(let months, let scale) = cell.content, !isPlain {
          if scale == nil { layout.signs.hasSparks = true }
          if months.contains(nil) { layout.signs.hasSparkGaps = true }
        }
        if case .strip(let strip) = cell.content, !isPlain {
          for mark in strip.marks {
            layout.signs.marks[mark.kind] = table.markNames[mark.kind] ?? mark.kind.meaning
          }
        }
        if case .verdict(let verdict) = cell.content, table.columns[column].kind == .number {
          layout.signs.verdicts.insert(verdict)
        }
      }
    }
    return layout
  }
}

extension AnswerTable {
  /// The same with so many rows of data and what belongs to them; nil where it has no more.
  fileprivate func first(_ most: Int) -> AnswerTable? {
    var seen = 0
    let end = rows.firstIndex { row in
      seen += row.kind == .data ? 1 : 0
      return seen > most
    }
    guard let end else { return nil }
    var shorter = self
    // A heading right before the cut has nothing under it.
    let kept = rows[..<end]
    shorter.rows = Array(kept.prefix(kept.lastIndex { $0.kind != .heading }.map { $0 + 1 } ?? 0))
    return shorter
  }
}
