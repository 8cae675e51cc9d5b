public import Answers
internal import Vocabulary

/// A form that an answer can be asked for in, by `as`.
public enum AnswerForm: Equatable, Sendable {
  /// As it is printed without being asked for a form.
  case whole
  /// Figures in rows and columns, also where a chart would be drawn.
  case table
  /// The same with every column: in pages that repeat the first ones.
  case wide
  /// The same as a block of lines for each row.
  case long
  /// Sentences and lists, nothing drawn.
  case plain
  case chart
  /// The finding in words, alone.
  case sentence
  /// `name = value`, a line each.
  case line
  case file(ExportFormat)

  /// As it is written behind `as`; nil where no form was asked for.
  public var name: String? {
    switch self {
    case .whole: nil
    case .table: "table"
    case .wide: "wide"
    case .long: "long"
    case .plain: "plain"
    case .chart: "chart"
    case .sentence: "sentence"
    case .line: "line"
    case .file(let format): format.rawValue
    }
  }

  /// Whether a program reads it: then nothing else may be printed.
  public var isForPrograms: Bool {
    switch self {
    case .whole, .table, .wide, .long, .plain, .chart, .sentence, .line, .file(.markdown): false
    case .file: true
    }
  }

  /// Whether it holds every row, and nothing that is drawn.
  fileprivate var isOfRows: Bool {
    switch self {
    case .file(.csv), .file(.tsv), .file(.json), .file(.ndjson): true
    case .whole, .table, .wide, .long, .plain, .chart, .sentence, .line, .file: false
    }
  }

  /// Whether what must be known stands in the form itself.
  public var holdsNotes: Bool {
    switch self {
    case .sentence, .line, .file(.csv), .file(.tsv), .file(.svg): false
    case .whole, .table, .wide, .long, .plain, .chart, .file: true
    }
  }

  /// Why the answer cannot be given in this form; nil when it can.
  public func refusal(of answer: Answer) -> String? {
    switch self {
    case .chart where !answer.parts.contains(where: \.isDrawn):
      "there is no chart in this answer"
    case .file(.svg) where !answer.parts.contains(where: \.hasPictures):
      "this answer has figures and words only, and no picture is made of them"
    case .sentence where answer.reading.isEmpty: "this answer has no finding to put in a sentence"
    case .line where LineExport.isEmpty(answer): "there are no figures in this answer"
    case .whole, .table, .wide, .long, .plain, .chart, .sentence, .line, .file: nil
    }
  }
}

extension AnswerRenderer {
  /// The answer in the form asked for, without a newline at the end.
  public func text(_ answer: Answer, as form: AnswerForm, isDefused: Bool = false) -> String {
    switch form {
    case .whole: text(answer)
    case .table: text(answer.withoutCharts)
    case .wide: fitting(.pages).text(answer.withoutCharts)
    case .long: fitting(.blocks).text(answer.withoutCharts)
    case .chart: text(answer.chartsOnly)
    case .plain:
      AnswerRenderer(
        OutputStyle(
          width: style.width, height: style.height, glyphs: style.glyphs, isTerminal: false,
          isPlain: true)
      ).text(answer)
    case .sentence:
      PhrasePrinter(style).text(answer.reading).wrapped(to: style.width).map(\.text)
        .joined(separator: "\n")
    case .line: LineExport(style).text(answer.withAllRows)
    case .file(let format) where form.isOfRows:
      format.text(
        answer.withAllRows, width: style.width, isDefused: isDefused, hasHeader: style.hasHeader
      ).withoutNewline
    case .file(let format):
      format.text(answer, width: style.width, isDefused: isDefused).withoutNewline
    }
  }
}

extension AnswerRenderer {
  private func fitting(_ fit: OutputStyle.TableFit) -> AnswerRenderer {
    var style = style
    style.tableFit = fit
    return AnswerRenderer(style)
  }

  /// What must be known about the figures, a line each.
  public func notes(_ answer: Answer) -> [String] {
    answer.notes.map { note in
      "note: \(text(of: note)) (\(note.id.rawValue))"
    }
  }

  /// A few words with figures in them, on one line.
  public func text(_ phrase: Phrase) -> String { PhrasePrinter(style).text(phrase).unglued.text }

  /// A note as one line of words.
  public func text(of note: Note) -> String { PhrasePrinter(style).text(note.text).unglued.text }
}

extension Answer.Part {
  fileprivate var isTable: Bool {
    if case .table = self { true } else { false }
  }

  var isChart: Bool {
    if case .trend = self { true } else { false }
  }

  /// Whether what it shows is a drawing, with figures beside it at most.
  fileprivate var isDrawn: Bool {
    switch self {
    case .trend, .panels: true
    case .table(let table): table.hasDrawings
    case .facts, .prose, .verbatim: false
    }
  }

  /// Whether there is anything in it that a file of pictures can hold.
  fileprivate var hasPictures: Bool {
    if case .table(let table) = self { table.hasPictures } else { isDrawn }
  }

  var isFacts: Bool {
    if case .facts = self { true } else { false }
  }
}

extension Answer {
  /// With every row in the place of a table that leaves some out: a program reads all of them.
  fileprivate var withAllRows: Answer {
    guard let allRows else { return self }
    var answer = self
    if let place = parts.firstIndex(where: \.isTable) {
      answer.parts[place] = .table(allRows)
    } else {
      // What is told as text, as findings are.
      answer.parts = parts.filter { !$0.isFacts } + [.table(allRows)]
    }
    return answer
  }

  fileprivate var chartsOnly: Answer {
    var answer = self
    answer.parts = parts.filter(\.isDrawn)
    return answer
  }

  /// Every chart as the table of its months.
  fileprivate var withoutCharts: Answer {
    var answer = self
    answer.parts = parts.map { part in
      switch part {
      case .trend(let chart): .table(ChartTable(chart).table)
      case .panels(let panels): .table(panels.table)
      case .table, .facts, .prose, .verbatim: part
      }
    }
    return answer
  }
}

extension String {
  /// Without its last character, the newline that every file ends with.
  fileprivate var withoutNewline: String {
    var text = self
    if !text.isEmpty { text.removeLast() }
    return text
  }
}
