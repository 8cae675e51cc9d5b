import Glibc
import Importing
import Rendering
import Shell
import Store
import Vocabulary

/// Asks statements again and again of figures that are loaded: from the text of the statement to the
/// text of its answer. Prints one JSON object with the answers' rows and every time.
struct WarmQuestions {
  private static let fewestRuns = 7

  private let folder: String
  private let runs: Int
  /// For one statement.
  private let seconds: Double
  private let questions: [(name: String, statement: String)]

  /// Nil where the arguments ask for something else.
  init?(_ arguments: [String]) {
    guard arguments.count > 6, arguments[1] == "warm", let runs = Int(arguments[3]),
      let seconds = Double(arguments[4])
    else { return nil }
    folder = arguments[2]
    self.runs = runs
    self.seconds = seconds
    let rest = arguments.dropFirst(5)
    questions = stride(from: rest.startIndex, to: rest.endIndex - 1, by: 2).map {
      (rest[$0], rest[$0 + 1])
    }
  }

  func run() {
    do throws(Diagnostic) {
      let start = Stopwatch.now()
      let sources = try Folder.csvFiles(under: folder).map { DiskFile(path: $0) }
      let store = try Importer.load(sources).store
      let loaded = Stopwatch.now() - start
      let session = WarmSession(store, sources)
      let answers = questions.map { question in
        JSONValue.Member(question.name, measure(question.statement, session))
      }
      print(
        JSONValue.object([
          .init("load_s", .number(Double(loaded) / 1e9)), .init("rss_peak", .number(peakMemory)),
          .init("q", .object(answers)),
        ]).text)
    } catch { Bench.fail(error.summary) }
  }

  private func measure(_ statement: String, _ session: WarmSession) -> JSONValue {
    let (answer, complaints) = session.ask(statement)
    guard let answer else { return .object([.init("error", .string(complaints))]) }
    var times: [JSONValue] = []
    let start = Stopwatch.now()
    while times.count < runs {
      let before = Stopwatch.now()
      _ = session.ask(statement)
      let after = Stopwatch.now()
      times.append(.number(Double(after - before) / 1e6))
      if Double(after - start) > seconds * 1e9, times.count >= WarmQuestions.fewestRuns { break }
    }
    return .object([
      .init("rows", .array(DelimitedText.rows(answer).map { .array($0.map(JSONValue.string)) })),
      .init("ms", .array(times)),
    ])
  }

  private var peakMemory: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
  }
}

/// A session whose words are kept instead of printed.
private final class WarmSession: Output {
  private var text = ""
  private var complaints = ""
  private var session: Session?

  init(_ store: Store, _ sources: [any ByteSource]) {
    session = Session(
      store: store, sources: sources, style: OutputStyle(isTerminal: false), output: self,
      world: Session.World(open: { DiskFile(path: $0) }))
    _ = session?.run(SourceText("set header off"))
  }

  /// What the statement answers, or nil, and what was said besides.
  func ask(_ statement: String) -> (answer: String?, complaints: String) {
    (text, complaints) = ("", "")
    let code = session?.run(SourceText(statement))
    return (code == .success ? text : nil, complaints)
  }

  func write(_ text: String) { self.text += text + "\n" }
  func complain(_ text: String) { complaints += text + "\n" }
}

/// Rows of comma-separated text, without the rest of what importing does.
private enum DelimitedText {
  static func rows(_ text: String) -> [[String]] {
    var (rows, row, field, isQuoted) = ([[String]](), [String](), "", false)
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(field)
        field = ""
      case "\n" where !isQuoted:
        rows.append(row + [field])
        (row, field) = ([], "")
      default: field.append(character)
      }
    }
    return rows
  }
}
