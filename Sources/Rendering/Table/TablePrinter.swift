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
    var layout = PartLayout()
    layout.statuses = table.missingStatuses
    layout.hasConflicts = table.hasConflicts
    layout.lines = phrases.text(table.title, .heading).wrapped(to: style.width)
    guard !style.isPlain else {
      layout.lines += TableLines(table, style: style).sentences
      return layout
    }
    let measure = TableMeasure(table, style: style)
    let planner = TablePlanner(
      measure: measure, limit: style.width,
      ellipsisWidth: displayWidth(of: style.glyphs.ellipsis))
    guard let plan = style.isTerminal ? planner.plan : planner.unlimited else {
      layout.lines += TableLines(table, style: style).blocks
      return layout
    }
    layout.lines += TableEmitter(measure: measure, plan: plan, style: style).lines
    layout.remarks = remarks(plan)
    return layout
  }

  private func remarks(_ plan: TablePlan) -> [StyledText] {
    var remarks: [StyledText] = []
    if plan.monthsShown < plan.months {
      remarks.append(
        StyledText(
          "\(plan.monthsShown) of \(plan.months) months shown: widen the window, "
            + "or pipe the output for all.", .quiet))
    }
    if !plan.dropped.isEmpty {
      let names = plan.dropped.joined(separator: ", ")
      remarks.append(StyledText("Hidden at \(style.width) columns: \(names).", .quiet))
    }
    return remarks
  }
}

extension AnswerTable {
  fileprivate var missingStatuses: Set<ValueStatus> {
    var statuses: Set<ValueStatus> = []
    for case .missing(let status) in rows.lazy.flatMap(\.cells).map(\.content) {
      statuses.insert(status)
    }
    return statuses
  }

  fileprivate var hasConflicts: Bool {
    rows.contains { $0.cells.contains { $0.isConflicting } }
  }
}
