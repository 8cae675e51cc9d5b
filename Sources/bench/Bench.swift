import Analysis
import Answers
import Glibc
import Importing
import Language
import Rendering
import Shell
import Store
import Vocabulary

/// Times the parts of an answer inside one process, on a folder of datasets: `bench FOLDER`; or whole
/// statements: `bench warm FOLDER RUNS SECONDS NAME STATEMENT …`.
@main
struct Bench {
  static func main() {
    if let warm = WarmQuestions(CommandLine.arguments) { return warm.run() }
    guard CommandLine.arguments.count == 2 else { return fail("usage: bench FOLDER-OF-DATASETS") }
    do throws(Diagnostic) {
      let files = try Folder.csvFiles(under: CommandLine.arguments[1])
      let store = try Importer.load(files.map { DiskFile(path: $0) }).store
      Bench(store: store).run()
    } catch { fail(error.summary) }
  }

  static func fail(_ message: String) {
    write(STDERR_FILENO, "bench: \(message)\n", message.utf8.count + 8)
    exit(2)
  }

  private let store: Store
  private let analyst: Analyst

  private init(store: Store) {
    self.store = store
    analyst = Analyst(store: store, focus: .initial(of: store))
  }

  /// The questions on the card, and a line as long as people type.
  private static let questions = [
    "show CP6B-NI vs SN since Apr-24", "trend LAC1 13m", "compare Southampton Rotherham",
    "scorecard Southampton",
  ]

  private func run() {
    // As long as most questions are, and as long as they get.
    let lines = [
      "compare LAC1 for Southampton, Rotherham at Oct-18",
      "show CP6B-NI, LAC1-NI for Southampton, Rotherham vs SN, England 13m to Oct-18",
    ]
    for line in lines {
      report("parse, \(line.utf8.count) bytes", Stopwatch.median { parse(line) != nil })
    }
    let completer = Completer(store)
    let unfinished = "show CP6B-NI vs "
    report(
      "complete after vs",
      Stopwatch.median {
        let end = unfinished.utf8.count
        return !completer.candidates(in: unfinished, cursor: end, wordStart: end).isEmpty
      })
    for question in Bench.questions { time(question) }
  }

  private func time(_ question: String) {
    guard let answer = answer(question) else { return Bench.fail("no answer to \(question)") }
    let renderer = AnswerRenderer(OutputStyle())
    report("answer  \(question)", Stopwatch.median { self.answer(question) != nil })
    report("print   \(question)", Stopwatch.median { !renderer.text(answer).isEmpty })
  }

  private func parse(_ text: String) -> Statement? {
    Parser.parse(SourceText(text), names: store.catalogue.names).statements.first
  }

  private func answer(_ question: String) -> Answer? {
    guard let statement = parse(question), case .query(let query) = statement.kind else {
      return nil
    }
    return try? analyst.answer(query, in: SourceText(question), at: statement.range)
  }

  private func report(_ name: String, _ microseconds: Double) {
    let rounded = Int((microseconds * 10).rounded())
    let digits = "\(rounded / 10).\(rounded % 10)"
    let space = String(repeating: " ", count: max(1, 12 - digits.count))
    print("\(space)\(digits) µs  \(name)")
  }
}
