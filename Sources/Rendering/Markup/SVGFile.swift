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
      picture.marks, height: picture.height, title: words(panels.title), description: described,
      id: id)
  }

  /// A whole file, ending with a newline.
  static func text(_ answer: Answer) -> String {
    let blocks = blocks(answer)
    let width = blocks.map(\.width).max() ?? SVGTrend.width
    var height = 0.0
    let groups = blocks.map { block in
      defer { height += block.height + 2 * lineHeight }
      return SVG.group(margin, height + margin, [block.marks])
    }
    let sharing = answer.notes.filter(\.isAboutSharing)
      .flatMap { SVG.lines(words($0.text), width: width) }
      .map { line in
        height += lineHeight
        return SVG.text(line, margin, height - lineHeight, colour: Palette.quiet)
      }
    let picture = picture(
      SVG.rect(0, 0, width + 2 * margin, height, fill: "#ffffff") + (groups + sharing).onLines,
      width: width + 2 * margin, height: height,
      title: unique(blocks.map(\.title).filter { !$0.isEmpty }).joined(separator: "; "),
      description: words(answer.reading), id: "chart")
    return picture.text + "\n"
  }

  private static let margin = 10.0

  /// One picture of a file, with its title.
  private struct Block {
    var title: String
    var marks: Markup
    var width: Double
    var height: Double
  }

  /// A trend has a title of its own; tables and panels of one question have that once.
  private static func blocks(_ answer: Answer) -> [Block] {
    var title = AnswerTitle(answer, style: HTMLPage.style).words
    return answer.parts.compactMap { part in
      switch part {
      case .trend(let chart): return block(chart)
      case .panels(let panels):
        defer { title = "" }
        let picture = SVGPanels(panels: panels)
        return block(
          title, [words(panels.title)], picture.marks, SVGTrend.width, picture.height, below: [])
      case .table(let table) where table.hasPictures:
        defer { title = "" }
        let picture = SVGTable(table)
        return block(
          title, [words(table.title)], picture.marks, picture.width, picture.height,
          below: picture.footer)
      case .table, .facts, .prose, .verbatim: return nil
      }
    }
  }

  private static func words(_ phrase: Phrase) -> String { phrases.text(phrase).unglued.text }

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
    let headline = words(chart.headline).replacing("   ", with: " · ")
    let facts = [chart.unit.label, headline].filter { !$0.isEmpty }.joined(separator: " · ")
    let plot = SVGTrend(chart)
    return block(
      title(chart), [facts], plot?.marks ?? Markup(), SVGTrend.width, plot?.height ?? 0,
      below: plot.map { [$0.remark, phrases.key(to: $0.signs)] } ?? [])
  }

  /// - Parameters:
  ///   - facts: said below the title, where they are not the title.
  ///   - below: what must be said of the picture.
  private static func block(
    _ title: String, _ facts: [String], _ marks: Markup, _ width: Double, _ height: Double,
    below: [String]
  ) -> Block {
    let width = max(width, SVGTrend.width)
    var end = 0.0
    let heading = SVG.lines(title, width: width, size: titleSize).map { line in
      end += titleSize + 4
      return SVG.text(line, 0, end - 4, isBold: true, size: titleSize)
    }
    let text = { (words: String, colour: String) in
      SVG.lines(words, width: width).map { line in
        end += lineHeight
        return SVG.text(line, 0, end, colour: colour)
      }
    }
    let above = facts.filter { $0 != title }.flatMap { text($0, Palette.ink) }
    if end > 0 { end += lineHeight }
    let plot = SVG.group(0, end, [marks])
    end += height
    let remarks = below.flatMap { text($0, Palette.quiet) }
    return Block(
      title: title, marks: (heading + above + [plot] + remarks).onLines, width: width, height: end)
  }
}
