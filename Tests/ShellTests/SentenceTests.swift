import Answers
import Language
import Rendering
@testable import Shell
import Store
import Testing
import Vocabulary

/// The sentence under an answer never contradicts what stands above it.
@Suite("Sentences say what is shown") struct SentenceTests {
  /// Every series that ships, over a year and over all that there is.
  static let questions: [String] = {
    guard let store = try? Shipped.store.get() else { return [] }
    let catalogue = store.catalogue
    return store.reportingAuthorities.flatMap { authority in
      store.indicators(of: authority).flatMap { indicator in
        ["13m", "Apr-16..Aug-24"].map { window in
          "show `\(catalogue[indicator].code)` for `\(catalogue[authority].name)` \(window)"
        }
      }
    }
  }()

  @Test func everySeriesIsSaidAsItIs() throws {
    #expect(Self.questions.count > 300)
    var superlatives = 0
    for question in Self.questions {
      for answer in try answers(question) {
        for line in answer.figures.lines where line.isOwn {
          let reading = Spoken(answer.reading, of: line)
          #expect(reading.isTrueToItsEnds, "\(question): \(reading.text)")
          #expect(reading.isTrueToItsSuperlative, "\(question): \(reading.text)")
          #expect(reading.isTrueToItsGaps, "\(question): \(reading.text)")
          superlatives += reading.hasSuperlative ? 1 : 0
        }
      }
    }
    #expect(superlatives > 20)
  }

  /// Every figure of the sentence stands in the table, the chart or its labels too.
  @Test(arguments: drawn) func everyFigureIsShown(_ question: String) throws {
    for answer in try answers(question) {
      var silent = answer
      silent.reading = Phrase()
      var style = OutputStyle(width: 200)
      style.mostRows = nil
      let shown = AnswerRenderer(style).text(silent)
      for figure in answer.reading.figures {
        let printed = AnswerRenderer(style).text(said(figure)).split(separator: "\n").last ?? "?"
        #expect(shown.contains(printed.filter { $0 != "%" }), "\(printed)")
      }
    }
  }

  static let drawn = [
    "trend LAC1-NI vs SN 13m", "trend CP6B-NI vs SN, England 13m", "trend EH4-QL 13m",
    "show EH4-QL vs target 6m | chart dot", "show LAC1 6m | chart bar",
    "show LAC1-NI, CP6B-NI 13m", "spc EH4-QL 13m", "spc LAC1",
    "show LAC-INHOUSE, LAC9 (val), LAC-CONNECT 13m | chart small",
  ]

  /// `rose 6.4 points to 16.9%`: from one row of the shares to the next.
  @Test func sharesMoveAsTheyAreDrawn() throws {
    let stack = "show M1-POLICE, M1-EDUC, M1-HEALTH 13m to Mar-19 for Rotherham | chart stack"
    let answer = try #require(try answers(stack).first)
    guard case .table(let table)? = answer.parts.first else { throw NoTable() }
    let rows = table.rows.filter { $0.kind == .data }.map { row in
      row.cells.compactMap { cell -> Double? in
        if case .figure(let figure) = cell.content { figure.value } else { nil }
      }
    }
    let said = answer.reading.figures.map(\.value)
    #expect(rows.count == 2 && said.count == 4)
    for (move, now) in zip([said[0], said[2]], [said[1], said[3]]) {
      let moves = zip(rows[0], rows[1]).map { abs($1 - $0) }
      #expect(zip(moves, rows[1]).contains { abs($0 - move) < 1e-9 && $1 == now })
      #expect(move <= (moves.max() ?? 0) + 1e-9)
    }
  }

  private struct NoTable: Error {}

  private func said(_ figure: Figure) -> Answer {
    Answer(interpretation: Interpretation(statement: "figure"), parts: [], reading: "\(figure)")
  }

  private func answers(_ question: String) throws -> [Answer] {
    let said = try #require(try Shipped.said(question))
    return said.compactMap { if case .answer(let answer, _) = $0 { answer } else { nil } }
  }
}

/// The sentence about one series, held against its figures by counting them again.
private struct Spoken {
  let text: String
  private let series: AnswerSeries
  private let known: [Double]
  /// Where the newest definition begins; nothing is said of the months before.
  private let start: Int

  init(_ reading: Phrase, of line: AnswerFigures.Line) {
    let answer = Answer(interpretation: Interpretation(statement: "x"), parts: [], reading: reading)
    text = AnswerRenderer(OutputStyle(width: 200)).text(answer).split(separator: "\n").dropFirst()
      .joined(separator: " ")
    let series = line.series
    let defined = text.firstMatch(of: /as defined since (\w+-\d+)/).map { String($0.1) }
    let start = series.months.indices.first { series.months[$0].label == defined } ?? 0
    known = series.months.indices.dropFirst(start).filter { series.statuses[$0].isValue }
      .map { series.values[$0] }
    self.series = series
    self.start = start
  }

  var hasSuperlative: Bool { superlative != nil }

  private var superlative: (isLowest: Bool, count: Int)? {
    text.firstMatch(of: /the (lowest|highest) of the (\d+) months/).flatMap { match in
      Int(match.2).map { (match.1 == "lowest", $0) }
    }
  }

  /// `from 70 in Aug-23 to 47 in Aug-24`: the last figure there is, and one that stood in that month.
  var isTrueToItsEnds: Bool {
    guard let last = series.months.indices.last(where: { series.statuses[$0].isValue }) else {
      return text.contains("no figure")
    }
    let month = series.months[last].label
    return text.contains(" \(printed(series.values[last])) in \(month)")
      || text.contains(" \(printed(series.values[last])) from ") && text.contains("to \(month)")
  }

  var isTrueToItsSuperlative: Bool {
    guard let (isLowest, count) = superlative else { return true }
    guard let last = known.last, count <= known.count else { return false }
    return known.suffix(count).dropLast().allSatisfy { isLowest ? $0 > last : $0 < last }
  }

  /// Months without a figure are counted, or named one by one.
  var isTrueToItsGaps: Bool {
    if let match = text.firstMatch(of: /(\d+) of the (\d+) months have no figure/),
      let missing = Int(match.1), let all = Int(match.2)
    {
      return all - missing == known.count
    }
    return text.contains("no figure") == (known.count < series.months.count - start)
  }

  private func printed(_ value: Double) -> String {
    let answer = Answer(
      interpretation: Interpretation(statement: "x"), parts: [],
      reading: "\(series.figure(value))")
    return AnswerRenderer(OutputStyle()).text(answer).split(separator: "\n").last.map(String.init)
      ?? ""
  }
}

extension Phrase {
  fileprivate var figures: [Figure] {
    fragments.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }
}
