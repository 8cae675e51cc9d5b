import Rendering
import Testing
import Vocabulary

@testable import Shell

/// What holds of everything printed, whatever was asked and however wide the window.
@Suite struct OutputPropertyTests {
  static let statements =
    HelpTests.examples.filter { !isForPrograms($0) } + [
      "help", "help show", "help periods", "why E201", "focus Rotherham", "list periods",
      "list topics", "list indicators", "describe Southampton", "describe LAC10 (%)",
      "show LAC1, LAC1-NI, CP6B-NI for Southampton, Rotherham since 2017-04",
      "show LAC10 (%) vs last year, target, SN in 2018/19", "show LAC1 as published in Oct-18",
      "trend LAC1, LAC1-NI for Southampton, Rotherham", "trend M6-QL since Apr-16",
      "explain LAC1 for Rotherham", "compare Southampton Rotherham at Mar-18",
      "show CP6B-N1 vs SNN since Apri-24", "show LAC1 in FY2024", "rank LAC1 | top 5",
      "show `LAC10 (%) since Apr-24", "show LAC1 Apr-24 13m", "find nothing of the sort",
      "show LAC1 vs Portsmouth, England, South East, best SN, median SN 25m",
    ] + charts

  /// One of every kind of chart, and the modes of wide tables.
  private static let charts = [
    "show LAC1-NI vs SN 13m | chart line", "show LAC1 13m | chart bar",
    "show EH4-QL vs target 6m | chart dot", "show LAC1, LAC1-NI 13m | chart spark",
    "show EH4-QL 13m | chart spc", "show EH4-QL, M6-QL, LAC1-NI vs target 13m | chart heat",
    "show EH4-QL, M6-QL, LAC1-NI vs target, SN, England | chart bullet",
    "show LAC1-NI, CP6B-NI for Southampton, Rotherham vs England at Oct-18 | chart dumbbell",
    "rank LAC1-NI | chart bar",
    "show M1-POLICE, M1-EDUC, M1-HEALTH 13m to Mar-19 for Rotherham | chart stack",
    "show LAC-INHOUSE, LAC9 (val), LAC-CONNECT 13m | chart small",
    "show LAC-INHOUSE, LAC9 (val), LAC-CONNECT 36m | chart small",
    "scorecard Southampton as wide", "scorecard Southampton as long", "trend LAC1 13m as wide",
  ]

  /// Figures for a spreadsheet or a program keep to no width and have no line above them.
  private static func isForPrograms(_ statement: String) -> Bool {
    ["csv", "tsv", "json", "ndjson", "markdown", "html"].contains {
      statement.hasSuffix("as \($0)")
    }
  }

  static let widths = [40, 60, 80, 100, 120, 200]
  static let levels = GlyphSet.Level.allCases

  @Test(arguments: statements) func everyLineFits(_ statement: String) throws {
    let said = try Shipped.said(statement)
    for width in OutputPropertyTests.widths {
      for level in OutputPropertyTests.levels {
        let style = OutputStyle(width: width, glyphs: GlyphSet(level))
        let lines = try said?.flatMap { $0.lines(style) } ?? Shipped.printed(statement, style)
        let faults = lines.flatMap { self.faults($0, style) }
        #expect(faults == [], "width \(width), \(level)")
      }
    }
  }

  private func faults(_ line: String, _ style: OutputStyle) -> [String] {
    let scalars = line.unicodeScalars
    var faults: [String] = []
    if scalars.count > style.width { faults.append("too long: \(line)") }
    if line.hasSuffix(" ") { faults.append("ends with a blank: \(line)") }
    if style.glyphs.level != .braille, scalars.contains(where: Self.isBraille) {
      faults.append("braille: \(line)")
    }
    if scalars.contains(where: { $0.properties.generalCategory == .control || $0 == "\u{2800}" }) {
      faults.append("a character that terminals do not show alike: \(line.debugDescription)")
    }
    if style.glyphs.level == .ascii, !scalars.allSatisfy({ (0x20...0x7E).contains($0.value) }) {
      faults.append("not ASCII: \(line)")
    }
    return faults
  }

  /// For listeners, and for a mail in any typeface: words and figures, nothing that is drawn, and
  /// nothing that has to stand under something else.
  @Test(arguments: statements) func plainHasNothingDrawn(_ statement: String) throws {
    // It shows the signs themselves, to find out whether they can be read.
    if statement == "setup" { return }
    let style = OutputStyle(isPlain: true)
    let lines =
      try Shipped.said(statement)?.flatMap { $0.lines(style) } ?? Shipped.printed(statement, style)
    for line in lines {
      let isDrawn = line.unicodeScalars.contains {
        (0x2190...0x21FF).contains($0.value) || (0x2500...0x2BFF).contains($0.value)
      }
      #expect(!isDrawn, "\(line)")
    }
  }

  private static func isBraille(_ scalar: Unicode.Scalar) -> Bool {
    (0x2801...0x28FF).contains(scalar.value)
  }

  @Test(arguments: statements) func outerLinesAreNotBlank(_ statement: String) throws {
    let lines = try Shipped.printed(statement)
    #expect(lines == lines.trimmingBlankLines())
    #expect(!zip(lines, lines.dropFirst()).contains { $0.isEmpty && $1.isEmpty })
  }

  /// The line above an answer says the whole question, so asking it again changes nothing.
  @Test(arguments: statements, [40, 200])
  func whatWasUnderstoodGivesTheSameAnswer(_ statement: String, width: Int) throws {
    // A sentence stands alone, to be pasted into minutes.
    if statement.hasSuffix("as sentence") { return }
    // What is echoed is no answer.
    if statement.hasPrefix("echo") { return }
    // The line above the last of several says nothing of those before it.
    if statement.contains(";") { return }
    let style = OutputStyle(width: width)
    let output = RecordingOutput()
    guard try Shipped.session(style, output).run(SourceText(statement)) == .success else { return }
    let understood = Self.understood(output.answers)
    #expect(try Shipped.printed(understood, style) == output.answers, "\(understood)")
  }

  /// The first line, and those that it goes on in.
  private static func understood(_ lines: [String]) -> String {
    let more = lines.prefix { $0.hasSuffix(" \\") }.count
    return lines.prefix(more + 1).joined(separator: "\n")
  }
}
