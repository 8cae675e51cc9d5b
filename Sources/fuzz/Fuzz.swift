import Fuzzing
import Glibc
import Importing
import Shell
import Store
import Vocabulary

/// Tries seeded random and spoilt statements: `fuzz DATASETS TRANSCRIPTS [--count N] [--seed S]`.
///
/// Nothing may crash, hang or break a law. The statement of seed S is always the same one:
/// `--show S` prints it.
@main
struct Fuzz {
  static func main() {
    do throws(Diagnostic) {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      var fuzz = try Fuzz(options)
      exit(options.shown.map { fuzz.show($0) } ?? fuzz.run())
    } catch {
      say("fuzz: \(error.summary)")
      exit(2)
    }
  }

  /// One in so many is also planned and answered, which costs far more than reading.
  private static let answeredShare: UInt64 = 20
  /// Seconds of the processor for one statement, on whatever machine.
  private static let limit = 10
  private static let progress: UInt64 = 100_000

  private let options: Options
  private let source: StatementSource
  private var laws: Laws
  private var slowest: (seed: UInt64, time: Duration) = (0, .zero)
  private var breaches = 0

  private init(_ options: Options) throws(Diagnostic) {
    self.options = options
    let files = try Folder.csvFiles(under: options.datasets).map { DiskFile(path: $0) }
    let store = try Importer.load(files).store
    var transcripts: [TranscriptFile] = []
    for path in try Folder.files(under: options.transcripts, ending: TranscriptFile.endings) {
      let text = try TextFile.text(of: DiskFile(path: path))
      transcripts.append(TranscriptFile(text, name: path))
    }
    source = StatementSource(NamePool(of: store), transcripts: transcripts)
    laws = Laws(store)
  }

  private func show(_ seed: UInt64) -> Int32 {
    Fuzz.put(source.statement(seed: seed).debugDescription)
    return 0
  }

  private mutating func run() -> Int32 {
    Watchdog.install()
    for seed in options.seed..<(options.seed + options.count) {
      Watchdog.watch(seed, seconds: Fuzz.limit)
      let start = Fuzz.processorTime
      attempt(seed)
      let time = Fuzz.processorTime - start
      if time > slowest.time { slowest = (seed, time) }
      let done = seed - options.seed + 1
      if done.isMultiple(of: Fuzz.progress) { Fuzz.say("\(done) ...") }
    }
    Watchdog.rest()
    report()
    return breaches == 0 ? 0 : 1
  }

  /// What this process has computed so far; what else runs on the machine does not count.
  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  private mutating func attempt(_ seed: UInt64) {
    let text = source.statement(seed: seed)
    var generator = SeededGenerator(seed: ~seed)
    let cursor = Int.random(in: 0...text.utf8.count, using: &generator)
    var found = laws.read(text, cursor: cursor)
    if seed.isMultiple(of: Fuzz.answeredShare) { found += laws.answer(text) }
    breaches += found.count
    for breach in found {
      Fuzz.put("seed \(seed): \(breach.law)")
      for line in [text, breach.detail] { Fuzz.put("  " + line.debugDescription) }
    }
  }

  private func report() {
    let counts = laws.counts
    Fuzz.put(
      """
      \(options.count) texts, seeds \(options.seed) to \(options.seed + options.count - 1)
      \(counts.statements) statements read, \(counts.refused) texts refused, \
      \(counts.answered) answered
      slowest: seed \(slowest.seed), \(slowest.time)
      \(breaches) breaches of a law
      """)
  }

  private static func put(_ text: String) { write(text, STDOUT_FILENO) }
  private static func say(_ text: String) { write(text, STDERR_FILENO) }

  /// At once, so that all of it is there when the next statement ends the program.
  private static func write(_ text: String, _ descriptor: Int32) {
    let line = text + "\n"
    Glibc.write(descriptor, line, line.utf8.count)
  }
}

/// The command line of this tool.
private struct Options {
  var datasets = ""
  var transcripts = ""
  var count: UInt64 = 1_000_000
  var seed: UInt64 = 1
  var shown: UInt64?

  init(_ words: [String]) throws(Diagnostic) {
    var words = words[...]
    var folders: [String] = []
    while let word = words.popFirst() {
      switch word {
      case "--count": count = try Self.number(after: word, &words)
      case "--seed": seed = try Self.number(after: word, &words)
      case "--show": shown = try Self.number(after: word, &words)
      default: folders.append(word)
      }
    }
    guard folders.count == 2 else {
      throw Diagnostic(.noDatasets, "usage: fuzz DATASETS TRANSCRIPTS [--count N] [--seed S]")
    }
    (datasets, transcripts) = (folders[0], folders[1])
  }

  private static func number(
    after word: String, _ words: inout ArraySlice<String>
  ) throws(Diagnostic) -> UInt64 {
    guard let number = words.popFirst().flatMap({ UInt64($0) }), number < 1 << 62 else {
      throw Diagnostic(.noDatasets, "\(word) takes a number")
    }
    return number
  }
}
