import ArgumentParser
import Glibc
import Importing
import Rendering
import Shell
import Vocabulary

/// The command line: which data, which statements, how to print.
@main
struct Bellwether: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bellwether",
    abstract:
      "Ask questions of children's-services scorecards, and get answers with their caveats.",
    discussion: """
      Without -c and without a file it is a shell; statements from a pipe are run and printed.
      bellwether fmt FILE [--in-place] prints a file in canonical form, or rewrites it;
      bellwether test DIR|FILE … [--update] replays tests: docs/TESTING.md describes them.
      The data are all .csv files under the data folder: --data, else $BELLWETHER_DATA, else a
      folder "datasets" here or above the program.
      """,
    version: Version.current)

  @Option(
    name: [.customShort("c"), .customLong("command")], help: "Run these statements and exit.")
  var statements: String?

  @Argument(help: "A file of statements to run; - for standard input.")
  var file: String?

  @Argument(
    parsing: .allUnrecognized,
    help: "Values for a file's parameters: --la Rotherham. After fmt, test, report: their files.")
  var arguments: [String] = []

  @Flag(help: "Only read and plan the file's statements, and tell what is wrong with them.")
  var check = false

  @Flag(help: "With --check: problems as JSON on standard output.")
  var json = false

  @Flag(help: "Answer requests of an editor or a notebook, a line of JSON each: docs/SERVE.md.")
  var serve = false

  @Option(help: "The folder of datasets.")
  var data: String?

  @Option(help: "Columns to lay out for; otherwise those of the terminal, or 80.")
  var width: Int?

  @Option(help: "Colour: auto, always or never.")
  var color: ColourOption = .auto

  @Option(help: "Glyphs: auto, ascii, safe or full.")
  var glyphs: GlyphOption = .auto

  @Flag(help: "Sentences and lists, nothing drawn: for screen readers and minutes.")
  var plain = false

  @Flag(help: "Put ' before csv cells that a spreadsheet would take for a formula.")
  var defuse = false

  @Flag(help: "End with exit code 3 once an audit finds an error or a suspected error.")
  var fail = false

  @Flag(name: [.customShort("q"), .long], help: "No banner.")
  var quiet = false

  @Flag(name: .customLong("no-cache"), help: "Read the files themselves, and keep no snapshot.")
  var withoutCache = false

  @Flag(
    name: [.customShort("n"), .customLong("no-config")], help: "Read no configuration file.")
  var withoutConfiguration = false

  static func main() {
    if let plain = Invocation(plain: CommandLine.arguments.dropFirst()) {
      Glibc.exit(Run(plain).run().rawValue)
    }
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      // A request for help is success; anything else is a misused command line, which is 2 here.
      let isHelp = exitCode(for: error).isSuccess
      if isHelp || exitCode(for: error) == .validationFailure {
        StandardOutput.put(
          fullMessage(for: error) + "\n", on: isHelp ? STDOUT_FILENO : STDERR_FILENO)
        Glibc.exit((isHelp ? Shell.ExitCode.success : Shell.ExitCode.badUsage).rawValue)
      }
      exit(withError: error)
    }
  }

  func validate() throws {
    if let width, !OutputStyle.widths.contains(width) {
      let widths = OutputStyle.widths
      throw ValidationError(
        "--width is \(widths.lowerBound) to \(widths.upperBound) columns, not \(width).")
    }
    if serve, statements != nil || file != nil || check {
      throw ValidationError("--serve takes its statements from requests alone.")
    }
    if statements != nil, let file {
      throw ValidationError("Give -c or a file (\(file)), not both.")
    }
    guard try errand == .statements || errand == .check, let odd = arguments.first else { return }
    guard file != nil else { throw ValidationError("Unknown option '\(odd)'") }
    guard ScriptArgument.read(arguments) != nil else {
      throw ValidationError("A parameter needs a value: --la Southampton.")
    }
  }

  private var errand: Errand {
    get throws { serve ? .serve : try Errand(file, arguments, isCheck: check) }
  }

  func run() throws {
    let code = Run(try invocation).run()
    if code != .success { throw ArgumentParser.ExitCode(code.rawValue) }
  }

  var invocation: Invocation {
    get throws {
      Invocation(
        errand: try errand, statements: statements, file: file,
        scriptArguments: ScriptArgument.read(arguments) ?? [], isJSON: json, data: data,
        width: width, colour: color.choice, glyphs: glyphs.level, isPlain: plain,
        isDefused: defuse, isQuiet: quiet, isWithoutCache: withoutCache,
        isWithoutConfiguration: withoutConfiguration, failsOnFaults: fail)
    }
  }

  /// What the argument parser makes of a command line; nil for one that it refuses.
  static func invocation(_ arguments: [String]) -> Invocation? {
    try? parse(arguments).invocation
  }
}

enum ColourOption: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  var choice: TerminalFacts.ColourChoice? { TerminalFacts.ColourChoice(rawValue: rawValue) }
}

enum GlyphOption: String, ExpressibleByArgument, CaseIterable {
  case auto, ascii, safe, full, braille

  var level: GlyphSet.Level? { GlyphSet.Level(rawValue: rawValue) }
}
