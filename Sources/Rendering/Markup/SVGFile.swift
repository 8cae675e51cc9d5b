internal import Answers
internal import Vocabulary

/// The charts of an answer as pictures: in a page, or one below the other in a file of their own.
struct SVGFile {
  private static let phrases = PhrasePrinter(SVGTrend.style)
  private static let titleSize = 17.0
  private static let lineHeight = 18.0

  /// The plot alone, for a page that has title and remarks around it.
  static func inline(_ chart: TrendChart, described: String, id: String) -> Markup? {
    guard let plot = SVGTrend(chart) else { return nil }
    return picture(
      plot.marks, height: plot.height, title: title(chart), description: described, id: id)
  }

  /// A whole file, ending with a newline.
  static func text(_ answer: Answer) -> String {
    let charts = answer.parts.compactMap { part in
      if case .trend(let chart) = part { chart } else { nil }
    }
    var height = 0.0
    let blocks = charts.map { chart in
      let block = block(chart)
      defer { height += block.height + 2 * lineHeight }
      return SVG.group(10, height + 10, [block.marks])
    }
    let sharing = answer.notes.filter(\.isAboutSharing).map { note in
      height += lineHeight
      return SVG.text(
        phrases.text(note.text).unglued.text, 10, height - lineHeight, colour: Palette.quiet)
    }
    let picture = picture(
      SVG.rect(0, 0, SVGTrend.width + 20, height, fill: "#ffffff") + (blocks + sharing).onLines,
      width: SVGTrend.width + 20, height: height, title: charts.map(title).joined(separator: "; "),
      description: phrases.text(answer.reading).unglued.text, id: "chart")
    return picture.text + "\n"
  }

  static func title(_ chart: TrendChart) -> String {
    [chart.code, chart.title].filter { !$0.isEmpty }.joined(separator: " ")
      + (chart.place.isEmpty ? "" : ", \(chart.place)")
  }

  private static func picture(
    _ marks: Markup, width: Double = SVGTrend.width, height: Double, title: String,
    description: String, id: String
  ) -> Markup {
    Markup(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "role": "img",
        "aria-labelledby": "\(id)-title \(id)-description",
        "viewBox": "0 0 \(SVG.number(width)) \(SVG.number(height))",
        "width": SVG.number(width), "height": SVG.number(height), "font-family": SVG.font,
      ],
      [
        [
          Markup("title", ["id": "\(id)-title"], title),
          Markup("desc", ["id": "\(id)-description"], description), marks,
        ].onLines
      ])
  }

  /// Title, headline, plot and remarks: a picture that stands alone in a paper.
  private static func block(_ chart: TrendChart) -> (marks: Markup, height: Double) {
    var lines: [Markup] = []
    var height = titleSize
    lines.append(SVG.text(title(chart), 0, height, isBold: true, size: titleSize))
    let headline = phrases.text(chart.headline).unglued.text.replacing("   ", with: " · ")
    height += lineHeight + 4
    let below = [chart.unit.label, headline].filter { !$0.isEmpty }.joined(separator: " · ")
    lines.append(SVG.text(below, 0, height))
    height += lineHeight
    guard let plot = SVGTrend(chart) else {
      return (lines.onLines, height)
    }
    lines.append(SVG.group(0, height, [plot.marks]))
    height += plot.height
    let remarks = [plot.remark, phrases.legend(of: plot.signs).text]
    for line in remarks.flatMap({ StyledText($0).wrapped(to: SVGTrend.style.width - 5) }) {
      height += lineHeight
      lines.append(SVG.text(line.text, 0, height, colour: Palette.quiet))
    }
    return (lines.onLines, height)
  }
}
