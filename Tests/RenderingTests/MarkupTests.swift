import Answers
import Foundation
import FoundationXML
import Testing
import Vocabulary

@testable import Rendering

/// Pages and pictures are whole, can be heard as well as seen, and load nothing.
@Suite struct MarkupTests {
  static let charts = [Samples.plans, Samples.lookedAfter, Samples.stock, Samples.assessments]

  @Test func wordsCannotBecomeTags() {
    #expect(
      Markup("p", ["id": "\"<"], "a < b & \u{1B}[1mc").text
        == #"<p id="&quot;&lt;">a &lt; b &amp; c</p>"#)
    #expect(Markup("td", [:], "").text == "<td/>")
    #expect(Markup(prose: "since Jul-24").text == #"since <span class="whole">Jul-24</span>"#)
  }

  @Test(arguments: charts) func aPictureSaysWhatItShows(_ chart: TrendChart) throws {
    let picture = try Elements(SVGFile.text(answer(chart)))
    #expect(picture.first?.name == "svg")
    #expect(picture.first?.attributes["role"] == "img")
    #expect(picture.words(of: "title").contains(chart.code))
    #expect(picture.words(of: "desc") == "Fell since 2023.")
    let texts = picture.all("text").map(\.words)
    for label in ["Aug", "2024"] where chart.code != "EH4-QL" { #expect(texts.contains(label)) }
    #expect(texts.contains { $0.contains("not 0") })
  }

  /// The same check as for text charts, over charts that nobody thought of.
  @Test(arguments: 0..<UInt64(250)) func everyPictureIsWhole(_ seed: UInt64) throws {
    let (chart, _) = RandomChart.make(seed: seed)
    let picture = try Elements(SVGFile.text(answer(chart)))
    let box = try #require(picture.first?.attributes["viewBox"]).split(separator: " ").compactMap {
      Double($0)
    }
    for element in picture.elements {
      for name in ["x", "x1", "x2", "cx"] {
        guard let place = element.attributes[name].flatMap(Double.init) else { continue }
        #expect((-1...box[2]).contains(place), "\(element)")
      }
      for name in ["y", "y1", "y2", "cy"] {
        guard let place = element.attributes[name].flatMap(Double.init) else { continue }
        #expect((-1...box[3]).contains(place), "\(element)")
      }
    }
    guard let layout = SVGTrend.layout(chart), chart.lines[0].months.count <= 80
    else { return }
    let texts = picture.all("text").map(\.words)
    #expect(texts.contains(layout.axis.months.first.shortName))
    #expect(texts.contains(layout.axis.months.last.shortName))
    for label in layout.labels { #expect(texts.contains(label.text)) }
    let points = chart.lines.flatMap { $0.figures(in: layout.axis.months).compactMap(\.self) }
    let marks =
      picture.all("circle").count + picture.all("rect").count + picture.all("polygon").count
    #expect(marks == points.count + 1)
  }

  @Test(arguments: charts) func aPageIsAccessibleAndAlone(_ chart: TrendChart) throws {
    let text = ExportFormat.html.text(answer(chart))
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">"))
    let page = try Elements(String(text.dropFirst("<!DOCTYPE html>\n".count)))
    #expect(page.all("h1").count == 1)
    #expect(page.all("script").isEmpty && page.all("link").isEmpty && page.all("img").isEmpty)
    #expect(!text.replacing("http://www.w3.org/2000/svg", with: "").contains("://"))
    #expect(page.all("table").count == page.all("caption").count)
    #expect(page.all("caption").allSatisfy { !$0.words.isEmpty })
    #expect(page.all("th").allSatisfy { $0.attributes["scope"] != nil })
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test func aReportListsWhatItHolds() throws {
    var report = HTMLReport()
    report.add(heading: "Plans & more")
    report.add(answer(Samples.plans))
    report.add(heading: "Looked after")
    for chart in [Samples.stock, Samples.lookedAfter] { report.add(answer(chart)) }
    report.add(remark: "Not answered: no figure.")
    let page = try Elements(String(report.text.dropFirst("<!DOCTYPE html>\n".count)))
    #expect(page.words(of: "h1") == "Plans & more")
    #expect(page.all("h2").map(\.words).contains("Looked after"))
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
    let targets = page.all("a").compactMap { $0.attributes["href"]?.dropFirst() }
    #expect(targets.count == 4)
    #expect(targets.allSatisfy { ids.contains(String($0)) })
    #expect(report.text.contains("Not answered: no figure."))
  }

  private func answer(_ chart: TrendChart) -> Answer {
    Answer(
      interpretation: Interpretation(statement: "trend"), parts: [.trend(chart)],
      reading: "Fell since 2023.")
  }
}

/// The elements of a well-formed document, in order.
final class Elements: NSObject, XMLParserDelegate {
  struct Element {
    var name: String
    var attributes: [String: String]
    var words = ""
  }

  private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// - Throws: where the document is not well formed.
  init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else {
      throw parser.parserError ?? CocoaError(.fileReadCorruptFile)
    }
  }

  var first: Element? { elements.first }
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
  func words(of name: String) -> String { all(name).map(\.words).joined(separator: " ") }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    for index in open { elements[index].words += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
