internal import Answers

/// A line of a chart on its way to the canvas: months as points, joined where nothing is missing.
struct LineTracer {
  let scale: AxisScale
  let axis: MonthAxis
  let glyphs: GlyphSet
  let points: GlyphSet.Point
  let role: StyledText.Role
  /// Without joins between months that leave no column for them, where only points tell lines apart.
  let isOurs: Bool
  /// One a month drawn; nil where there is no figure.
  let values: [Double?]
  /// Months into which no line is drawn.
  let breaks: Set<Int>
  /// Months of a control chart that stand out; their mark says whether that is good.
  let signals: [Int: Judgement]

  private var last: Int? { values.lastIndex { $0 != nil } }

  func drawPoints(on canvas: inout ChartCanvas) {
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      if let judgement = signals[index] {
        let row = scale.row(of: value)
        canvas.put(glyphs.signal(judgement), judgement.role, axis.column(index), row)
      }
      guard !isCorner(index) else { continue }
      let isLast = index == last
      let role: StyledText.Role = isLast && isOurs ? .ours : role
      canvas.put(
        isLast ? points.last : points.month, role, axis.column(index), scale.row(of: value))
    }
  }

  func drawJoins(on canvas: inout ChartCanvas) {
    for index in values.indices.dropFirst() {
      guard let from = values[index - 1], let to = values[index], !breaks.contains(index) else {
        continue
      }
      if axis.pitch == 1 && !isOurs { continue }
      switch glyphs.level {
      case .ascii: drawMarks(from, to, before: index, on: &canvas)
      case .braille: drawDots(from, to, before: index, on: &canvas)
      case .safe, .full:
        drawBoxes(scale.row(of: from), scale.row(of: to), before: index, on: &canvas)
      }
    }
  }

  /// At one column a month the join is drawn in the month's own cell.
  private func isCorner(_ index: Int) -> Bool {
    guard axis.pitch == 1, isOurs, glyphs.level != .ascii, values.indices.contains(index + 1)
    else { return false }
    return values[index + 1] != nil && !breaks.contains(index + 1)
  }

  /// `•─╮` and below it `╰──•`.
  private func drawBoxes(
    _ from: Int, _ to: Int, before index: Int, on canvas: inout ChartCanvas
  ) {
    let start = axis.column(index - 1)
    let turn = start + axis.pitch / 2
    for column in start + (axis.pitch == 1 ? 0 : 1)..<axis.column(index) {
      if column == turn && from != to { continue }
      canvas.put(glyphs.horizontal, role, column, column <= turn ? from : to)
    }
    guard from != to else { return }
    canvas.put(to < from ? glyphs.leftDown : glyphs.leftUp, role, turn, from)
    canvas.put(to < from ? glyphs.upRight : glyphs.downRight, role, turn, to)
    for row in min(from, to) + 1..<max(from, to) { canvas.put(glyphs.vertical, role, turn, row) }
  }

  /// Marks at the top, middle or bottom of a cell: three heights a row.
  private func drawMarks(
    _ from: Double, _ to: Double, before index: Int, on canvas: inout ChartCanvas
  ) {
    let start = axis.column(index - 1)
    var row = scale.row(of: from)
    for step in 1...axis.pitch {
      let value = from + (to - from) * Double(step) / Double(axis.pitch)
      let next = scale.row(of: value)
      let column = start + step
      if abs(next - row) > 1 {
        for between in min(row, next) + 1..<max(row, next) {
          canvas.put(glyphs.vertical, role, column, between)
        }
      }
      if step < axis.pitch { canvas.put(mark(value, in: next), role, column, next) }
      row = next
    }
  }

  /// From the middle of one month's cell to the middle of the next, without a gap on the way.
  private func drawDots(
    _ from: Double, _ to: Double, before index: Int, on canvas: inout ChartCanvas
  ) {
    let start = 2 * axis.column(index - 1) + 1
    let steps = 2 * axis.pitch
    var before = quarter(of: from)
    for step in 0..<steps {
      let share = (Double(step) + 0.5) / Double(steps)
      let row = quarter(of: from + (to - from) * share)
      let column = start + step
      canvas.dot(column, row, role)
      if abs(row - before) > 1 {
        for between in min(row, before) + 1..<max(row, before) { canvas.dot(column, between, role) }
      }
      before = row
    }
  }

  /// The quarter of a row that a value lies in, counted from the bottom.
  private func quarter(of value: Double) -> Int {
    // Halves go down, as points do: a line ends on the row of its point.
    min(max(((scale.height(of: value) + 0.5) * 4).ceilingRow - 1, 0), 4 * scale.rows - 1)
  }

  private func mark(_ value: Double, in row: Int) -> Character {
    let offset = scale.height(of: value) - Double(row)
    if offset > 1.0 / 6 { return glyphs.upRight }
    return offset < -1.0 / 6 ? glyphs.downRight : glyphs.horizontal
  }
}
