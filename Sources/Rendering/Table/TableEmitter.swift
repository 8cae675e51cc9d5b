internal import Answers
internal import Vocabulary

/// Writes the lines of a planned table.
struct TableEmitter {
  let measure: TableMeasure
  let plan: TablePlan
  let style: OutputStyle

  var lines: [StyledText] {
    let rule = StyledText(String(repeating: style.glyphs.horizontal, count: plan.width), .quiet)
    return (headers + (isAxis ? [] : [rule]) + measure.rows.flatMap(lines)).map {
      $0.trimmingTrailingSpaces()
    }
  }

  /// The words over a strip that stands alone belong to it.
  private var isAxis: Bool {
    if case .axis(let axis) = measure.columns.first?.header { axis.isAlone } else { false }
  }

  // MARK: Header

  private var headers: [StyledText] {
    plan.isCompact ? [header(compactName), header(year)] : [header(fullName)]
  }

  private func header(_ name: (Int) -> String) -> StyledText {
    var line = StyledText()
    for (place, item) in plan.items.enumerated() {
      line.append(spaces(item.gap))
      let text = StyledText(name(place), .quiet)
      line += aligned(text, item.width, isRight: isNumber(item.slot))
    }
    return line
  }

  private func fullName(_ place: Int) -> String {
    column(place).map(measure.header) ?? style.glyphs.ellipsis
  }

  private func compactName(_ place: Int) -> String {
    month(place)?.shortName ?? fullName(place)
  }

  /// Under the first month, each January and wherever the year changes.
  private func year(_ place: Int) -> String {
    guard let month = month(place) else { return "" }
    let before = place > 0 ? self.month(place - 1) : nil
    return before?.year == month.year ? "" : "\(month.year)"
  }

  private func column(_ place: Int) -> TableMeasure.Column? {
    guard case .column(let index) = plan.items[place].slot else { return nil }
    return measure.columns[index]
  }

  private func month(_ place: Int) -> Month? {
    guard case .month(let month) = column(place)?.header else { return nil }
    return month
  }

  private func isNumber(_ slot: TablePlan.Slot) -> Bool {
    guard case .column(let index) = slot else { return false }
    return measure.columns[index].kind == .number
  }

  // MARK: Rows

  private func lines(_ row: TableMeasure.Row) -> [StyledText] {
    switch row.kind {
    case .data, .secondary: return [line(row)]
    case .heading: return (row.cells.first?.text ?? StyledText()).wrapped(to: style.width)
    case .remark:
      let text = StyledText("  ") + (row.cells.first?.text ?? StyledText())
      return text.wrapped(to: style.width, hanging: 2)
    }
  }

  private func line(_ row: TableMeasure.Row) -> StyledText {
    var line = StyledText()
    for item in plan.items {
      line.append(spaces(item.gap))
      line += cell(item, of: row)
    }
    return line
  }

  private func cell(_ item: TablePlan.Item, of row: TableMeasure.Row) -> StyledText {
    guard case .column(let index) = item.slot else {
      return StyledText(style.glyphs.ellipsis, .quiet)
    }
    let cell = row.cells.indices.contains(index) ? row.cells[index] : CellText()
    let column = measure.columns[index]
    if let bar = cell.bar, item.width < measure.naturalWidth(column) {
      return aligned(BarText(style).text(bar, room: item.width), item.width, isRight: false)
    }
    switch column.kind {
    case .number: return figure(cell, column, item.width)
    case .name, .text:
      return aligned(
        cell.text.shortened(to: item.width, with: style.glyphs.ellipsis), item.width,
        isRight: false)
    }
  }

  private func figure(
    _ cell: CellText, _ column: TableMeasure.Column, _ width: Int
  ) -> StyledText {
    var text = StyledText(spaces(width - column.rightWidth - cell.left.width)) + cell.left
    text += cell.right
    text.pad(to: width)
    return text
  }

  private func aligned(_ text: StyledText, _ width: Int, isRight: Bool) -> StyledText {
    if isRight { return StyledText(spaces(width - text.width)) + text }
    var text = text
    text.pad(to: width)
    return text
  }
}
