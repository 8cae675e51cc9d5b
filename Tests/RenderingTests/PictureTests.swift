import Answers
import Foundation
import Testing
import Vocabulary

@testable import Rendering

/// Pictures and pages show what is said of them: marks at their values, words that can be read.
@Suite struct PictureTests {
  // MARK: - Tables with pictures

  @Test("Every mark of a bullet stands at its value; only letters give way")
  func marksStandAtTheirValues() throws {
    let picture = try Elements(SVGFile.text(answer(.table(Tables.bullet))))
    let place = { (share: Double) in 12 + 300 * share }
    let own = try #require(picture.all("circle").first?.attributes["cx"])
    #expect(Double(own) == place(0.51))
    let ticks = picture.all("line").filter { $0.attributes["x1"] == $0.attributes["x2"] }
      .compactMap { $0.attributes["x1"].flatMap(Double.init) }
    #expect(ticks == [place(0.5), place(0.5), place(0.505)])
    // Two at one value are both seen: one ends where the other begins.
    let shared = picture.all("line").filter { $0.attributes["x1"] == "\(Int(place(0.5)))" }
    #expect(shared[0].attributes["y2"] == shared[1].attributes["y1"])

    let letters = picture.all("text").filter { ["T", "S", "E"].contains($0.words) }
    #expect(letters.map(\.words) == ["T", "S", "E"])
    let xs = letters.compactMap { $0.attributes["x"].flatMap(Double.init) }
    #expect(xs[0] == place(0.5))
    #expect(xs[2] - xs[1] >= 11)
    let bar = try #require(picture.all("line").first { $0.attributes["stroke-width"] == "3" })
    let middle = try #require(bar.attributes["y1"].flatMap(Double.init))
    for letter in letters {
      let base = try #require(letter.attributes["y"].flatMap(Double.init))
      #expect(base < middle - 5 || base - 9 > middle + 5, "\(letter.words) is struck through")
    }
  }

  @Test("Parts have colours of their own, their numbers where there is room, and a key")
  func partsCanBeTold() throws {
    let picture = try Elements(SVGFile.text(answer(.table(Tables.shares))))
    let parts = picture.all("rect").filter { $0.attributes["stroke"] == "#ffffff" }
    #expect(parts.count == 2)
    let numbers = picture.all("text").filter { $0.attributes["font-size"] == "11" }
    #expect(numbers.map(\.words) == ["96.0"])
    for (part, name) in zip(parts, ["EH3a%", "EH3b%"]) {
      let swatches = picture.all("rect").filter { $0.attributes["width"] == "10" }
      #expect(swatches.contains { $0.attributes["fill"] == part.attributes["fill"] })
      #expect(picture.all("text").contains { $0.words == name })
    }
  }

  @Test func partsCanBeReadAndSeen() throws {
    for index in 0..<5 {
      let (fill, ink) = Palette.part(index)
      #expect(try contrast(fill, "#ffffff") >= 3)
      #expect(try contrast(fill, ink) >= 4.5)
    }
    #expect(try contrast(Palette.others, "#ffffff") >= 3)
  }

  @Test("No line of words is wider than its picture")
  func remarksAreWrapped() throws {
    let picture = try Elements(SVGFile.text(answer(.table(Tables.shares))))
    let width = try #require(picture.first?.attributes["width"].flatMap(Double.init))
    let remarks = picture.all("text").filter { $0.words.contains("within") }
    #expect(remarks.count > 1)
    #expect(remarks.allSatisfy { SVG.width(of: $0.words) <= width - 20 })
  }

  // MARK: - Trends

  @Test(arguments: MarkupTests.charts) func theAxisStartsWhereItIsSaidTo(_ chart: TrendChart) throws
  {
    let trend = try #require(SVGTrend(chart))
    let start = try #require(trend.remark.split(separator: " ").dropFirst(3).first)
    let stated = try #require(Double(start.dropLast()))
    let picture = try plot(trend)
    let axis = try #require(
      picture.all("line").first { $0.attributes["stroke"] == Palette.quiet }?.attributes["y1"]
        .flatMap(Double.init))
    let ticks = picture.all("text").filter { $0.attributes["text-anchor"] == "end" }
      .compactMap { tick in
        tick.attributes["y"].flatMap(Double.init).flatMap { y in
          Double(tick.words).map { (value: $0, y: y - 4.5) }
        }
      }
    let (low, high) = (ticks[0], ticks[ticks.count - 1])
    let drawn = low.value + (axis - low.y) / (high.y - low.y) * (high.value - low.value)
    #expect(abs(drawn - stated) < 0.05)
  }

  @Test("Months that are too close to be named each are named by quarters, in even steps")
  func crowdedMonthsAreNamedByQuarters() throws {
    var chart = Samples.plans
    chart.references = []
    chart.lines = [
      Samples.series("Southampton", from: Samples.month(2022, 8), (0..<25).map { Double(40 + $0) })
    ]
    let names = try plot(#require(SVGTrend(chart))).all("text").map(\.words)
      .filter(Month.shortNames.contains)
    #expect(
      names.sorted()
        == ["Apr", "Apr", "Aug", "Aug", "Jan", "Jan", "Jul", "Oct", "Oct"])
  }

  @Test("Only signs that stand in the picture are explained below it")
  func keysAreOfWhatIsDrawn() throws {
    var chart = Samples.plans
    let values: [Double?] = [40, nil, 42]
    chart.lines = [Samples.series("Southampton", from: Samples.month(2022, 8), values)]
    #expect(try #require(SVGTrend(chart)).signs.statuses == [.blank])
    chart.lines = [
      Samples.series(
        "Southampton", from: Samples.month(2022, 8), values + Array(repeating: 1234.5, count: 30))
    ]
    #expect(try #require(SVGTrend(chart)).signs == Signs())
  }

  @Test("A name that is kept from its line is led to it, not marked as rows of text are")
  func namesLeadToTheirLines() throws {
    var chart = Samples.plans
    chart.references.append(Samples.reference("SE", 52.5, decimals: 1, .benchmark))
    let trend = try #require(SVGTrend(chart))
    let picture = try plot(trend)
    let texts = picture.all("text").filter { ["SN 52.9", "SE 52.5"].contains($0.words) }
    let x = try #require(texts.first?.attributes["x"].flatMap(Double.init))
    let leaders = picture.all("line").compactMap { line in
      line.attributes["x2"].flatMap(Double.init) == x - 2
        ? line.attributes["y2"].flatMap(Double.init) : nil
    }
    #expect(!leaders.isEmpty)
    let bases = texts.compactMap { $0.attributes["y"].flatMap(Double.init) }
    #expect(leaders.allSatisfy { leader in bases.contains { abs($0 - 4.5 - leader) < 0.11 } })
    #expect(!trend.remark.contains("its line"))
  }

  @Test(arguments: 0..<UInt64(250)) func wordsOnOneLineDoNotTouch(_ seed: UInt64) throws {
    let (chart, _) = RandomChart.make(seed: seed)
    guard let trend = SVGTrend(chart), chart.lines[0].months.count <= 80 else { return }
    let texts = try plot(trend).all("text").filter { $0.words != "×" && !$0.words.isEmpty }
    let lines = Dictionary(grouping: texts) { $0.attributes["y"] ?? "" }
    for line in lines.values {
      let spans = line.compactMap(span).sorted { $0.start < $1.start }
      for (left, right) in zip(spans, spans.dropFirst()) {
        #expect(
          left.end <= right.start, "\(line.map { "\($0.words) at \($0.attributes["x"] ?? "")" })")
      }
    }
  }

  // MARK: - Pages

  @Test("A table of months stays upright on paper, and only what cannot fit is turned")
  func onlyWideTablesAreTurned() {
    #expect(SheetFit(months(6)) == .usual)
    #expect(SheetFit(months(13)) == .close)
    #expect(SheetFit(months(36)) == .sideways)
    #expect(page(.table(months(13))).contains(#"<article id="answer" class="together">"#))
    #expect(page(.table(months(36))).contains(#"<article id="answer" class="turned">"#))
  }

  @Test("What a heading says is not said again below it")
  func titlesAreSaidOnce() throws {
    let text = page(.table(Tables.bullet))
    let elements = try Elements(String(text.dropFirst("<!DOCTYPE html>\n".count)))
    #expect(elements.words(of: "h1") == "Against target")
    #expect(elements.all("caption").map { $0.attributes["class"] } == ["heard"])
  }

  @Test("Signs are a list, not one run of words, and codes are whole")
  func keysAreLists() throws {
    let text = page(.table(Tables.bullet))
    let elements = try Elements(String(text.dropFirst("<!DOCTYPE html>\n".count)))
    let items = elements.all("li").map(\.words)
    #expect(
      items == ["● the authority", "T target", "S statistical neighbours", "E England"])
    #expect(text.contains(#"<span class="whole">EH4-QL</span>"#))
    let picture = try Elements(SVGFile.text(answer(.table(Tables.bullet))))
    #expect(
      picture.all("text").contains {
        $0.words == "● the authority; T target; S statistical neighbours; E England"
      })
  }

  // MARK: - Helpers

  private func answer(_ part: Answer.Part) -> Answer {
    Answer(interpretation: Interpretation(statement: "show"), parts: [part], reading: "Fell.")
  }

  private func page(_ part: Answer.Part) -> String { ExportFormat.html.text(answer(part)) }

  private func plot(_ trend: SVGTrend) throws -> Elements {
    try Elements(Markup("svg", [:], [trend.marks]).text)
  }

  private func months(_ count: Int) -> AnswerTable {
    let first = Samples.month(2023, 1)
    return AnswerTable(
      columns: [AnswerTable.Column("", .name)] + (0..<count).map { .month(first + $0) }
        + [AnswerTable.Column("change", .name)],
      rows: [
        AnswerTable.Row(
          .data,
          [.text("Southampton")] + (0..<count).map { .figure(Figure(Double(500 + $0))) }
            + [.text("▼ 37 better")])
      ])
  }

  private func span(_ text: Elements.Element) -> (start: Double, end: Double)? {
    guard let x = text.attributes["x"].flatMap(Double.init) else { return nil }
    let width = SVG.width(of: text.words)
    switch text.attributes["text-anchor"] {
    case "middle": return (x - width / 2, x + width / 2)
    case "end": return (x - width, x)
    default: return (x, x + width)
    }
  }

  /// As the Web Content Accessibility Guidelines have it: 1 to 21.
  private func contrast(_ one: String, _ other: String) throws -> Double {
    let lights = try [luminance(one), luminance(other)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private func luminance(_ colour: String) throws -> Double {
    let hex = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [hex >> 16, hex >> 8 & 0xFF, hex & 0xFF].map { part in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
