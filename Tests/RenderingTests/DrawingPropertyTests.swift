import Answers
import Testing
import Vocabulary

@testable import Rendering

/// The automatable checks of the output notes, over drawings that nobody thought of: panels, bars,
/// dots, strips, boxes, shares, letters.
@Suite("Every drawing keeps the rules") struct DrawingPropertyTests {
  static let seeds: Range<UInt64> = 0..<200

  @Test("No line is too wide, ends in blanks or leaves its glyphs", arguments: seeds)
  func lines(seed: UInt64) {
    var random = RandomDrawing(seed: seed)
    let style = random.style
    for part in random.parts {
      for line in Printing.lines(part, style) {
        #expect(displayWidth(of: line) <= style.width, "\(line)")
        #expect(!line.hasSuffix(" "), "\(line)")
        #expect(line.unicodeScalars.allSatisfy { isAllowed($0, style.glyphs.level) }, "\(line)")
      }
    }
  }

  private func isAllowed(_ scalar: Unicode.Scalar, _ level: GlyphSet.Level) -> Bool {
    switch level {
    case .ascii: (0x20...0x7E).contains(scalar.value)
    case .safe: WGL4.contains(scalar)
    case .full, .braille: scalar.value != 0x1B && !Braille.contains(scalar)
    }
  }

  @Test("A bar is as long as its figure, to the part of a cell", arguments: seeds)
  func columns(seed: UInt64) {
    var random = RandomDrawing(seed: seed)
    let panels = random.panels
    for level in [GlyphSet.Level.full, .safe] {
      let parts = level == .full ? 8.0 : 2.0
      for panel in panels.panels {
        let bars = ColumnBars(
          values: panel.months, top: panels.top, height: 4, glyphs: GlyphSet(level))
        let rows = bars.lines(1).map { Array($0.text) }
        for (place, value) in panel.months.enumerated() {
          let column = rows.map { place < $0.count ? $0[place] : " " }
          guard let value else {
            #expect(column.last == "×" && column.dropLast().allSatisfy { $0 == " " })
            continue
          }
          let drawn = column.reduce(0.0) { $0 + share(of: $1, in: level) }
          #expect(value != 0 || drawn == 0)
          #expect(value == 0 || drawn > 0)
          let exact = value / panels.top * 4
          #expect(abs(drawn - exact) <= (exact < 1 / parts ? 1 : 0.501) / parts)
        }
      }
    }
  }

  private func share(of glyph: Character, in level: GlyphSet.Level) -> Double {
    let levels: [Character] =
      level == .full ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] : ["▄", "█"]
    return levels.firstIndex(of: glyph).map { Double($0 + 1) / Double(levels.count) } ?? 0
  }

  @Test("A row's bar is as long as its share, to the eighth where there are eighths")
  func rowBars() {
    for level in GlyphSet.Level.allCases {
      for width in [40, 80, 120, 200] {
        let style = OutputStyle(width: width, glyphs: GlyphSet(level))
        let longest = Double(length(1, .own, style))
        for step in 0...400 {
          let share = Double(step) / 400
          for kind in [Bar.Kind.own, .other] {
            let part = kind == .own && style.glyphs.hasEighths ? 1.0 / 8 : 1
            let drawn = length(share, kind, style)
            let isSliver = share > 0 && share * longest < part
            #expect(abs(drawn - share * longest) <= (isSliver ? part : part * 0.501))
            #expect((drawn == 0) == (share == 0))
          }
        }
      }
    }
  }

  /// In cells.
  private func length(_ share: Double, _ kind: Bar.Kind, _ style: OutputStyle) -> Double {
    let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return BarText(style).text(Bar(share: share, kind: kind)).text.reduce(0) { sum, glyph in
      sum + (parts.firstIndex(of: glyph).map { Double($0 + 1) / 8 } ?? 1)
    }
  }

  @Test("Words along an axis do not touch, and stand over their places", arguments: seeds)
  func axisLabels(seed: UInt64) {
    var random = RandomDrawing(seed: seed)
    let style = random.style
    let axis = random.axis
    let first = PhrasePrinter(style).text(axis.labels[0].text).text
    #expect(StripText(style).header(axis).contains(first))
    let placed = axis.placed(length: 80, gap: 1) { Double(PhrasePrinter(style).text($0).width) }
    for (left, right) in zip(placed, placed.dropFirst()) {
      let end = left.start + Double(PhrasePrinter(style).text(left.label.text).width)
      #expect(end + 1 <= right.start)
      #expect(left.label.place <= right.label.place)
    }
  }

  @Test("Marks of a strip stand in the order of their values", arguments: seeds)
  func strips(seed: UInt64) {
    var random = RandomDrawing(seed: seed)
    let style = random.style
    let strip = random.strip
    let text = Array(StripText(style).text(strip).text)
    let ordered = strip.marks.sorted { $0.place < $1.place }
    let signs = ordered.filter { $0.kind != .median }.map { style.glyphs.sign($0.kind) }
    let places = signs.map { text.lastIndex(of: $0) }
    #expect(!places.contains(nil))
    let found = places.compactMap(\.self)
    #expect(found == found.sorted())
  }

  @Test("Panels stand beside each other, or below, and none is left out", arguments: seeds)
  func panels(seed: UInt64) {
    var random = RandomDrawing(seed: seed)
    let panels = random.panels
    let text = Printing.lines(.panels(panels), random.style).joined(separator: "\n")
    for panel in panels.panels { #expect(text.contains(panel.name)) }
  }

  @Test("Wide pages hold every column, and repeat the first", arguments: [60, 80, 120])
  func pages(width: Int) {
    var style = OutputStyle(width: width)
    style.tableFit = .pages
    var table = AnswerTable(
      columns: [.init("ref", .name), .init("title", .text)]
        + (1...30).map { .init("column \($0)", .number, priority: $0) })
    let figures = (1...30).map { Cell.figure(Figure(Double($0) * 1111)) }
    table.rows = [.init(.data, [.text("LAC1"), .text("Children looked after")] + figures)]
    let text = Printing.lines(.table(table), style).joined(separator: "\n")
    for column in 1...30 { #expect(text.contains("column \(column)")) }
    for cell in ["1,111", "17,776", "33,330"] { #expect(text.contains(cell)) }
    #expect(text.contains("columns 1-") && text.contains("of 30"))
    style.tableFit = .blocks
    let blocks = Printing.lines(.table(table), style)
    for column in 1...30 { #expect(blocks.contains { $0.hasPrefix("  column \(column) ") }) }
  }

  @Test("A file of pictures holds every kind", arguments: seeds)
  func pictures(seed: UInt64) throws {
    var random = RandomDrawing(seed: seed)
    for part in random.parts {
      let answer = Answer(interpretation: Interpretation(statement: "chart"), parts: [part])
      let picture = try Elements(SVGFile.text(answer))
      let box = try #require(picture.first?.attributes["viewBox"]).split(separator: " ")
        .compactMap { Double($0) }
      #expect(box[2] > 0 && box[3] > 40)
      #expect(!picture.all("title").isEmpty && !picture.all("desc").isEmpty)
      #expect(picture.all("rect").count + picture.all("line").count > 1)
    }
  }
}

/// Drawings made from a seed, with the shapes that break printers.
struct RandomDrawing {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  lazy var style: OutputStyle = {
    let level = GlyphSet.Level.allCases.randomElement(using: &numbers) ?? .full
    return OutputStyle(
      width: Int.random(in: 40...200, using: &numbers),
      height: Int.random(in: 10...50, using: &numbers), glyphs: GlyphSet(level))
  }()

  var parts: [Answer.Part] {
    mutating get {
      [
        .panels(panels), .table(rows { Cell(.bar($0.bar)) }),
        .table(rows { Cell(.strip($0.strip)) }),
        .table(rows { Cell(.shares($0.shares)) }), .table(rows { Cell(.spark($0.months)) }),
        .table(box),
      ]
    }
  }

  private mutating func share() -> Double { Double.random(in: 0...1, using: &numbers) }

  private var months: [Double?] {
    mutating get {
      let sizes: [Double] = [1, 13, 500, 7_000_000]
      let size = sizes.randomElement(using: &numbers) ?? 1
      let count = Int.random(in: 1...60, using: &numbers)
      var months: [Double?] = []
      for _ in 0..<count {
        let kind = Int.random(in: 0...5, using: &numbers)
        let value = Double.random(in: 0...size, using: &numbers)
        months.append(kind == 0 ? nil : kind == 1 ? 0 : value)
      }
      return months
    }
  }

  var panels: Panels {
    mutating get {
      let runs = (0..<Int.random(in: 1...7, using: &numbers)).map { _ in months }
      let all: [Double] = runs.flatMap { run in run.compactMap { $0 } }
      let top = max(all.max() ?? 1, 1)
      return Panels(
        title: "Aug-23 … Aug-24, number",
        panels: runs.enumerated().map { place, months in
          let known: [Figure] = months.compactMap { $0 }.map { Figure($0.rounded(), unit: .count) }
          return Panels.Panel(
            name: "LAC\(place)", title: "Children placed with the council's own foster carers",
            months: months, first: known.first, last: known.last,
            change: known.isEmpty ? nil : Samples.change(3, .up, percent: 6), isOwn: place < 4)
        },
        months: MonthRange(
          Month(year: 2019, month: 1), Month(year: 2019, month: 1) + (runs.map(\.count).max() ?? 1)),
        top: top)
    }
  }

  var strip: Strip {
    mutating get {
      let kinds: [Strip.Kind] = [.own, .other, .target, .neighbours, .england]
      let marks = kinds.prefix(Int.random(in: 1...5, using: &numbers)).map {
        Strip.Mark(share(), $0)
      }
      return Strip(marks, line: 0...share())
    }
  }

  var axis: StripAxis {
    mutating get {
      StripAxis(
        (0..<Int.random(in: 1...6, using: &numbers)).map { place in
          StripAxis.Label(share(), "label \(place)")
        }, isAlone: Bool.random(using: &numbers))
    }
  }

  private var bar: Bar {
    mutating get {
      let kinds: [Bar.Kind] = [.own, .other, .benchmark, .dot, .ownDot]
      return Bar(share: share(), kind: kinds.randomElement(using: &numbers) ?? .own)
    }
  }

  private var shares: [Double] {
    mutating get {
      let parts = (0..<Int.random(in: 2...5, using: &numbers)).map { _ in share() + 0.01 }
      let sum = parts.reduce(0, +)
      return parts.map { $0 / sum }
    }
  }

  private var box: AnswerTable {
    mutating get {
      let ends = [share(), share(), share()].sorted()
      let strip = Strip(
        [Strip.Mark(share(), .own), Strip.Mark(ends[1], .median)], line: 0...1,
        box: ends[0]...ends[2], isAlone: true)
      let labels = [
        StripAxis.Label(0, "25"), .init(1, "1,190"), .init(share(), "Southampton 97"),
        .init(ends[1], "median 68"),
      ]
      return AnswerTable(
        columns: [.init(header: .axis(StripAxis(labels, isAlone: true)), kind: .name)],
        rows: [.init(.data, [Cell(.strip(strip))]), .init(.remark, [.text("Lowest 25 Richmond")])])
    }
  }

  private mutating func rows(_ cell: (inout RandomDrawing) -> Cell) -> AnswerTable {
    var random = self
    let rows = (0..<5).map { place in
      AnswerTable.Row(
        .data,
        [
          .text("LAC\(place)"), .text("Children looked after"),
          .figure(Figure(Double(place) * 470)),
          cell(&random),
        ])
    }
    self = random
    return AnswerTable(
      columns: [.init("", .name), .init("", .text), .init("last", .number), .init("", .name)],
      rows: rows)
  }
}
