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

  /// Small multiples, for a page.
  static func inline(_ panels: Panels, described: String, id: String) -> Markup {
    let picture = SVGPanels(panels: panels)
    return self.picture(
      picture.marks, height: picture.height, title: title(panels.title), description: described,
      id: id)
  }

  /// A whole file, ending with a newline.
  static func text(_ answer: Answer) -> String {
    let blocks = answer.parts.compactMap { block($0, of: answer) }
    let width = max(SVGTrend.width, blocks.map(\.width).max() ?? 0) + 20
    var height = 0.0
    let groups = blocks.map { block in
      defer { height += block.height + 2 * lineHeight }
      return SVG.group(10, height + 10, [block.marks])
    }
    let sharing = answer.notes.filter(\.isAboutSharing).map { note in
      height += lineHeight
      return SVG.text(
        phrases.text(note.text).unglued.text, 10, height - lineHeight, colour: Palette.quiet)
    }
    let picture = picture(
      SVG.rect(0, 0, width, height, fill: "#ffffff") + (groups + sharing).onLines,
      width: width, height: height, title: blocks.map(\.title).joined(separator: "; "),
      description: phrases.text(answer.reading).unglued.text, id: "chart")
    return picture.text + "\n"
  }

  /// One picture of a file, with its title.
  private struct Block {
    var title: String
    var marks: Markup
    var width: Double
    var height: Double
  }

  /// Nil for what no picture is made of.
  private static func block(_ part: Answer.Part, of answer: Answer) -> Block? {
    switch part {
    case .trend(let chart): return block(chart)
    case .panels(let panels):
      let picture = SVGPanels(panels: panels)
      return block(
        HTMLExport().topic(answer), [title(panels.title)], picture.marks, SVGTrend.width,
        picture.height, below: [])
    case .table(let table) where table.hasPictures:
      let picture = SVGTable(table)
      return block(
        HTMLExport().topic(answer), [title(table.title)], picture.marks, picture.width,
        picture.height, below: picture.footer)
    case .table, .facts, .prose, .verbatim: return nil
    }
  }

  private static func title(_ phrase: Phrase) -> String { phrases.text(phrase).unglued.text }

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
  private static func block(_ chart: TrendChart) -> Block {
    let headline = phrases.text(chart.headline).unglued.text.replacing("   ", with: " · ")
    let facts = [chart.unit.label, headline].filter { !$0.isEmpty }.joined(separator: " · ")
    let plot = SVGTrend(chart)
    return block(
      title(chart), [facts], plot?.marks ?? Markup(), SVGTrend.width, plot?.height ?? 0,
      below: plot.map { [StyledText($0.remark), phrases.legend(of: $0.signs)] } ?? [])
  }

  private static func block(
    _ title: String, _ facts: [String], _ marks: Markup, _ width: Double, _ height: Double,
    below: [StyledText]
  ) -> Block {
    var lines = [SVG.text(title, 0, titleSize, isBold: true, size: titleSize)]
    var end = titleSize + 4
    for fact in facts where !fact.isEmpty {
      end += lineHeight
      lines.append(SVG.text(fact, 0, end))
    }
    end += lineHeight
    lines.append(SVG.group(0, end, [marks]))
    end += height
    for line in below.flatMap({ $0.wrapped(to: SVGTrend.style.width - 5) }) {
      end += lineHeight
      lines.append(SVG.text(line.unglued.text, 0, end, colour: Palette.quiet))
    }
    return Block(title: title, marks: lines.onLines, width: width, height: end)
  }
}
