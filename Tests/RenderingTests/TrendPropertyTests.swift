import Answers
import Testing
import Vocabulary

@testable import Rendering

/// The automatable checks of the output notes, over charts that nobody thought of.
@Suite("Every chart keeps the rules")
struct TrendPropertyTests {
  static let seeds: Range<UInt64> = 0..<250

  @Test("No line is too wide, ends in blanks or leaves its glyphs", arguments: seeds)
  func lines(seed: UInt64) {
    let (chart, style) = RandomChart.make(seed: seed)
    for line in Printing.lines(.trend(chart), style) {
      #expect(displayWidth(of: line) <= style.width, "\(line)")
      #expect(!line.hasSuffix(" "), "\(line)")
      let isAllowed = line.unicodeScalars.allSatisfy { scalar in
        switch style.glyphs.level {
        case .ascii: (0x20...0x7E).contains(scalar.value)
        case .safe: WGL4.contains(scalar)
        case .full: scalar.value != 0x1B && !Braille.contains(scalar)
        case .braille: scalar.value != 0x1B && scalar.value != 0x2800
        }
      }
      #expect(isAllowed, "\(line)")
    }
  }

  @Test("Labels are multiples of the step, on the row of that value", arguments: seeds)
  func ticks(seed: UInt64) throws {
    let (chart, style) = RandomChart.make(seed: seed)
    guard let layout = TrendLayout(chart, style: style) else { return }
    let scale = layout.scale
    #expect(!scale.ticks.isEmpty)
    let words = TrendWords(chart, style: style)
    for row in scale.ticks {
      let value = scale.value(ofRow: row)
      let step = scale.worthOfRow * Double(scale.form.rowsPerStep)
      let steps = value / step
      #expect(abs(steps - Double(steps.nearestRow)) < 1e-6)
      let printed = words.tick(row, of: scale).filter { $0 != "," }
      let plain = String(printed.map { $0 == "−" ? "-" : $0 })
      let read = try #require(Double(plain))
      #expect(abs(read - value) <= abs(value) * 1e-9 + 1e-9)
    }
  }

  @Test("Each point is within half a row of its value, and order is kept", arguments: seeds)
  func points(seed: UInt64) {
    let (chart, style) = RandomChart.make(seed: seed)
    guard let layout = TrendLayout(chart, style: style) else { return }
    let scale = layout.scale
    let values = chart.lines.flatMap { $0.figures(in: layout.axis.months).compactMap(\.self) }
    for value in values {
      let drawn = scale.value(ofRow: scale.row(of: value))
      #expect(abs(drawn - value) <= scale.worthOfRow * 0.500001)
    }
    let rows = values.sorted().map(scale.row)
    #expect(rows == rows.sorted())
  }

  @Test("Labels at line ends have rows of their own, in order of value", arguments: seeds)
  func endLabels(seed: UInt64) {
    let (chart, style) = RandomChart.make(seed: seed)
    guard let layout = TrendLayout(chart, style: style) else { return }
    let placed = EndLabels.placed(layout.labels, rows: layout.scale.rows)
    #expect(placed.count == layout.labels.count)
    let byRow = placed.sorted { $0.key < $1.key }.map(\.value.value)
    #expect(byRow == byRow.sorted())
    let named = layout.drawn.count + layout.offAxis.count
    #expect(named == chart.references.count)
  }

  @Test("No name of a line and no figure at its end is cut", arguments: seeds)
  func names(seed: UInt64) {
    let (chart, style) = RandomChart.make(seed: seed)
    guard let layout = TrendLayout(chart, style: style) else { return }
    let said = (layout.words.key + ValueRows(layout).lines).map(\.text).joined(separator: " ")
    for line in chart.lines where chart.lines.count > 1 {
      guard let last = line.figures(in: layout.axis.months).compactMap(\.self).last else {
        continue
      }
      let figure = NumberFormat(style.glyphs).bare(line.figure(last))
      let label = layout.labels.first { $0.text.contains(" \(figure)") }
      #expect(label != nil, "\(figure)")
      #expect(said.contains(line.label) || label?.text.contains(line.label) ?? false)
    }
  }

  @Test("The first and last months are named, and no two names touch", arguments: seeds)
  func months(seed: UInt64) {
    let (chart, style) = RandomChart.make(seed: seed)
    guard let layout = TrendLayout(chart, style: style) else { return }
    let axis = layout.axis
    let names = axis.names.split(separator: " ")
    #expect(names.allSatisfy { Month.shortNames.contains(String($0)) })
    #expect(names.first.map(String.init) == axis.months.first.shortName)
    #expect(names.last.map(String.init) == axis.months.last.shortName)
    #expect(axis.years.split(separator: " ").allSatisfy { $0.count == 4 })
  }

  @Test("The row of values reads back as the figures", arguments: seeds)
  func values(seed: UInt64) {
    let (chart, style) = RandomChart.make(seed: seed)
    guard chart.lines.count == 1, let layout = TrendLayout(chart, style: style) else { return }
    let rows = ValueRows(layout).lines.map(\.text)
    guard rows.count == 1, !rows[0].contains("in") else { return }
    let format = NumberFormat(style.glyphs)
    let expected = chart.lines[0].figures(in: layout.axis.months).map { value in
      value.map { format.number($0, decimals: chart.lines[0].decimals, isGrouped: false) }
    }
    let read = rows[0].split(separator: " ").map { $0.filter { $0 != "," && $0 != "*" } }
    #expect(read.count == expected.count)
    for (text, value) in zip(read, expected) where value != nil { #expect(text == value) }
  }

  @Test("Lines, and what is highlighted, differ without colour")
  func marks() {
    for level in GlyphSet.Level.allCases {
      let points = GlyphSet(level).points
      #expect(Set(points.map(\.month)).count == points.count)
      #expect(points[0].month != points[0].last)
    }
  }
}

/// The cells of dots, which hardly any font has.
enum Braille {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    (0x2800...0x28FF).contains(scalar.value)
  }
}

/// A chart made from a seed, with the shapes that break printers.
enum RandomChart {
  static func make(seed: UInt64) -> (TrendChart, OutputStyle) {
    var numbers = SeededNumbers(seed: seed)
    let level = GlyphSet.Level.allCases.randomElement(using: &numbers) ?? .full
    let style = OutputStyle(
      width: Int.random(in: 40...200, using: &numbers),
      height: Int.random(in: 10...50, using: &numbers), glyphs: GlyphSet(level),
      isTerminal: Bool.random(using: &numbers))
    let count = Int.random(in: 1...120, using: &numbers)
    let first = Month(year: 2020, month: Int.random(in: 1...12, using: &numbers))
    let sizes: [Double] = [1, 10, 100, 3000, 5_000_000]
    let size = sizes.randomElement(using: &numbers) ?? 1
    let decimals = Int.random(in: 0...2, using: &numbers)
    let lines = (0..<Int.random(in: 1...4, using: &numbers)).map { index in
      series(index, first, count, size, decimals, &numbers)
    }
    let references = (0..<Int.random(in: 0...3, using: &numbers)).map { index in
      Samples.reference(
        ["SN", "target", "Eng"][index], Double.random(in: -size...2 * size, using: &numbers),
        decimals: decimals, year: "2022/23", [.benchmark, .target, .mean][index])
    }
    let breaks = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
      first + Int.random(in: 0..<count, using: &numbers)
    }
    let chart = TrendChart(
      code: "LAC1", title: "Children looked after", place: "Bristol, City of",
      unit: lines[0].unit, headline: "", lines: lines, references: references, breaks: breaks)
    return (chart, style)
  }

  private static func series(
    _ index: Int, _ first: Month, _ count: Int, _ size: Double, _ decimals: Int,
    _ numbers: inout SeededNumbers
  ) -> AnswerSeries {
    let shape = Int.random(in: 0...5, using: &numbers)
    let power = [1.0, 10, 100][decimals]
    let flat = Double(Int(size * 0.7))
    let values: [Double?] = (0..<count).map { _ in
      let figure = Double(Int(Double.random(in: 0...size, using: &numbers) * power)) / power
      switch shape {
      case 0: return flat
      case 1: return nil
      case 2: return -figure
      case 3: return Bool.random(using: &numbers) ? figure : nil
      default: return figure
      }
    }
    let conflicts: Set<Int> = Bool.random(using: &numbers) ? [0, count - 1] : []
    let unit: Unit = [.count, .percent, .rate].randomElement(using: &numbers) ?? .count
    return Samples.series(
      "Authority \(index)", from: first, values, unit: unit, decimals: decimals,
      status: ValueStatus.allCases.dropFirst().randomElement(using: &numbers) ?? .blank,
      conflicts: conflicts)
  }
}

/// The characters beyond Latin that every office font has, as far as the printers use them.
enum WGL4 {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    (0x20...0x17F).contains(scalar.value) || drawn.contains(scalar)
  }

  private static let drawn = Set("–—‘’“”•…−≈≠≤≥←↑→↓─│┌┐└┘├┤┬┴┼▀▄█░▒▓■□▲►▼◄◊○●".unicodeScalars)
}
