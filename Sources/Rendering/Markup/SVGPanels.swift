internal import Answers

/// Small multiples drawn from their values, three beside each other.
struct SVGPanels {
  let panels: Panels

  private static let across = 3
  private static let gap = 20.0
  private static let plotHeight = 80.0
  private static let lineHeight = 17.0
  private static let width = (SVGTrend.width - Double(across - 1) * gap) / Double(across)
  /// Code, two lines of title, bars and figures, and room to the next row of panels.
  private static let height = 4 * lineHeight + plotHeight + 2 * gap
  private static let phrases = PhrasePrinter(SVGTrend.style)

  var height: Double {
    Double((panels.panels.count + SVGPanels.across - 1) / SVGPanels.across) * SVGPanels.height
  }

  var marks: Markup {
    panels.panels.enumerated().map { place, panel in
      SVG.group(
        Double(place % SVGPanels.across) * (SVGPanels.width + SVGPanels.gap),
        Double(place / SVGPanels.across) * SVGPanels.height, [marks(panel)])
    }.onLines
  }

  private func marks(_ panel: Panels.Panel) -> Markup {
    let ink = panel.isOwn ? Palette.ink : Palette.quiet
    let titles = title(panel).enumerated().map { row, line in
      SVG.text(line, 0, SVGPanels.lineHeight * Double(row + 2), colour: ink)
    }
    return
      ([SVG.text(panel.name, 0, SVGPanels.lineHeight, colour: ink, isBold: true)] + titles
      + [bars(panel), figures(panel)]).onLines
  }

  /// Two lines at most, as in the text chart.
  private func title(_ panel: Panels.Panel) -> [String] {
    let room = Int(SVGPanels.width / SVG.textSize / 0.5)
    let lines = StyledText(SVGTrend.style.clean(panel.title)).wrapped(to: room)
    guard lines.count > 2 else { return lines.map(\.text) }
    let rest = lines.dropFirst().map(\.text).joined(separator: " ")
    return [lines[0].text, StyledText(rest).shortened(to: room, with: "…").text]
  }

  private var floor: Double { 3.5 * SVGPanels.lineHeight + SVGPanels.plotHeight }

  private func bars(_ panel: Panels.Panel) -> Markup {
    let step = SVGPanels.width / Double(max(1, panel.months.count))
    let last = panel.months.lastIndex { $0 != nil }
    let bars = panel.months.enumerated().map { place, value -> Markup in
      let x = step * Double(place)
      guard let value else {
        return SVG.text("×", x + step / 2, floor - 2, .middle, colour: Palette.quiet)
      }
      let height = panels.top > 0 ? value / panels.top * SVGPanels.plotHeight : 0
      return SVG.rect(
        x, floor - height, step * 0.8, height,
        fill: place == last && panel.isOwn ? Palette.ours : Palette.others)
    }
    return (bars + [SVG.line((0, floor), (SVGPanels.width, floor), colour: Palette.quiet)]).onLines
  }

  private func figures(_ panel: Panels.Panel) -> Markup {
    guard let first = panel.first, let last = panel.last else { return Markup() }
    let format = SVGPanels.phrases.format
    let change =
      panel.change.map { CellPrinter(SVGTrend.style).relative($0).text.text + " to " } ?? ""
    let base = floor + SVGPanels.lineHeight
    return SVG.text(format.bare(first), 0, base)
      + SVG.text(change + format.bare(last), SVGPanels.width, base, .end, isBold: true)
  }
}
