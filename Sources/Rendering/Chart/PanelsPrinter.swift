internal import Answers

/// Small multiples: three panels beside each other where they fit, else one below the other.
///
/// In 7 bits, and for listeners, a panel is one row of a table.
struct PanelsPrinter {
  let style: OutputStyle
  private var format: NumberFormat { NumberFormat(style.glyphs) }

  private static let across = 3
  private static let gap = 2
  /// More would only make the bars thicker.
  private static let widestMonth = 2

  func layout(_ panels: Panels) -> PartLayout {
    guard !style.isPlain, style.glyphs.level != .ascii else {
      return TablePrinter(style).layout(panels.table)
    }
    let isStacked = panels.panels.contains { leastWidth($0) > narrow }
    let room = isStacked ? style.width : narrow
    let fitting = panels.panels.map { fitted($0, room) }
    let columns = self.columns(of: fitting, room)
    var layout = PartLayout()
    layout.lines = PhrasePrinter(style).text(panels.title, .heading).wrapped(to: style.width)
    for row in rows(fitting, across: isStacked ? 1 : PanelsPrinter.across) {
      let titles = row.map { heading($0, room: room) }
      let height = titles.map(\.count).max() ?? 0
      layout.lines += [StyledText()]
      // All bars of a row stand on one floor, whatever their titles take.
      layout.lines += beside(
        zip(titles, row).map { title, panel in
          title + Array(repeating: StyledText(), count: height - title.count)
            + lines(panel, top: panels.top, columns)
        })
    }
    layout.remarks = remarks(panels, room)
    return layout
  }

  // MARK: Where panels stand

  private func rows(_ panels: [Panels.Panel], across: Int) -> [[Panels.Panel]] {
    stride(from: 0, to: panels.count, by: across).map { start in
      Array(panels[start..<min(start + across, panels.count)])
    }
  }

  /// The width of a panel that has others beside it.
  private var narrow: Int {
    (style.width - (PanelsPrinter.across - 1) * PanelsPrinter.gap) / PanelsPrinter.across
  }

  /// What cannot give way: a column a month, the figures below them, the name above.
  private func leastWidth(_ panel: Panels.Panel) -> Int {
    max(figures(panel, columns: 1).width, displayWidth(of: panel.name))
  }

  /// Columns of a month, in all panels alike.
  private func columns(of panels: [Panels.Panel], _ room: Int) -> Int {
    (1...PanelsPrinter.widestMonth).last { columns in
      panels.allSatisfy { figures($0, columns: columns).width <= room }
    } ?? 1
  }

  /// Without what a panel has no room for even alone: the change, then the earliest months.
  private func fitted(_ panel: Panels.Panel, _ room: Int) -> Panels.Panel {
    guard figures(panel, columns: 1).width > room else { return panel }
    var panel = panel
    panel.change = nil
    guard panel.months.count > room else { return panel }
    panel.months = Array(panel.months.suffix(room))
    panel.first = nil
    return panel
  }

  private func remarks(_ panels: Panels, _ room: Int) -> [StyledText] {
    let months = panels.months.count
    let gaps = panels.panels.compactMap { panel -> String? in
      let missing = zip(panels.months, panel.months).filter { $1 == nil }.map(\.0)
      return missing.isEmpty ? nil : "\(style.clean(panel.name)) \(MonthRuns.text(missing))"
    }
    let remarks = [
      gaps.isEmpty
        ? "" : "\(style.glyphs.missingOnAxis) no figure shown: \(gaps.joined(separator: "; ")).",
      months > room ? "The latest \(room) of \(months) months are drawn." : "",
    ]
    return remarks.filter { !$0.isEmpty }.map { StyledText($0, .quiet) }
  }

  /// The panels of one row with their lines beside each other.
  private func beside(_ panels: [[StyledText]]) -> [StyledText] {
    let height = panels.map(\.count).max() ?? 0
    return (0..<height).map { row in
      var line = StyledText()
      for (place, panel) in panels.enumerated() {
        line.pad(to: place * (narrow + PanelsPrinter.gap))
        if panel.indices.contains(row) { line += panel[row] }
      }
      return line.trimmingTrailingSpaces()
    }
  }

  // MARK: A panel

  private func lines(_ panel: Panels.Panel, top: Double, _ columns: Int) -> [StyledText] {
    let bars = ColumnBars(values: panel.months, top: top, height: height, glyphs: style.glyphs)
    return bars.lines(columns) + [figures(panel, columns: columns)]
  }

  /// Chart, finding and prompt fit a terminal of 24 rows.
  private var height: Int { style.height < 32 ? 4 : 6 }

  /// The code in full; the title may be shortened, as in a table.
  private func heading(_ panel: Panels.Panel, room: Int) -> [StyledText] {
    let name = StyledText(style.clean(panel.name), panel.isOwn ? .emphasis : .benchmark)
    let title = StyledText(style.clean(panel.title)).wrapped(to: room)
    guard title.count > 2 else { return name.wrapped(to: room) + title }
    let rest = title.dropFirst().reduce(StyledText()) {
      $0.isEmpty ? $1 : $0 + StyledText(" ") + $1
    }
    let shortened = rest.shortened(to: room, with: style.glyphs.ellipsis)
    return name.wrapped(to: room) + [title[0], shortened]
  }

  /// `193       204  +6%`: the last figure ends under the last bar.
  private func figures(_ panel: Panels.Panel, columns: Int) -> StyledText {
    let bars = panel.months.count * columns
    guard let last = panel.last else { return StyledText(spaces(bars)) }
    var line = StyledText(panel.first.map(format.bare) ?? "")
    let end = format.bare(last)
    line.pad(to: max(bars - displayWidth(of: end), line.isEmpty ? 0 : line.width + 1))
    line.append(end, .ours)
    if let change = panel.change {
      line += StyledText("  ") + CellPrinter(style).relative(change).text
    }
    return line
  }
}

/// Upright bars from 0, so many rows high, with a part of a cell at their upper end.
struct ColumnBars {
  let values: [Double?]
  let top: Double
  let height: Int
  let glyphs: GlyphSet

  /// What fills a part of a cell, the whole cell last; office fonts have halves only.
  private var levels: [Character] {
    glyphs.hasEighths ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : ["▄", "█"]
  }

  /// - Parameter columns: of a month.
  func lines(_ columns: Int) -> [StyledText] {
    let last = values.lastIndex { $0 != nil }
    return (0..<height).reversed().map { row in
      values.enumerated().reduce(into: StyledText()) { line, entry in
        let cell = String(repeating: glyph(entry.element, row), count: columns)
        line.append(cell, entry.offset == last ? .ours : .plain)
      }.trimmingTrailingSpaces()
    }
  }

  private func glyph(_ value: Double?, _ row: Int) -> Character {
    guard let value else { return row == 0 ? glyphs.missingOnAxis : " " }
    let filled = parts(value) - row * levels.count
    return filled <= 0 ? " " : levels[min(filled, levels.count) - 1]
  }

  /// Little is never drawn as nothing.
  private func parts(_ value: Double) -> Int {
    guard top > 0, value > 0 else { return 0 }
    return max(1, (value / top * Double(height * levels.count)).nearestRow)
  }
}
