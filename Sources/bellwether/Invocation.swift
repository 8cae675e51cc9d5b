import Rendering
import Shell

/// What one start of the program was asked to do.
struct Invocation: Equatable {
  var errand = Errand.statements
  /// `-c`: the statements themselves.
  var statements: String?
  /// A file of statements; `-` for standard input.
  var file: String?
  var scriptArguments: [ScriptArgument] = []
  var isJSON = false
  var data: String?
  var width: Int?
  var colour: TerminalFacts.ColourChoice?
  var glyphs: GlyphSet.Level?
  var isPlain = false
  var isDefused = false
  var isQuiet = false
  var isWithoutCache = false
  var isWithoutConfiguration = false
  /// `--fail`: what an audit finds ends the process with its own code.
  var failsOnFaults = false
}

extension Invocation {
  /// The plain ways to start (`-c`, a file, or nothing, with the flags that scripts use), read
  /// without the argument parser, which costs as much as an answer.
  ///
  /// - Returns: nil for anything that could be meant otherwise or is wrong: that is the argument
  ///   parser's to read, and its messages are the only ones.
  init?(plain arguments: some Sequence<String>) {
    self.init()
    var rest = arguments.makeIterator()
    func value(_ known: String?) -> String? {
      guard known == nil, let next = rest.next(), Invocation.isPlainValue(next) else { return nil }
      return next
    }
    while let word = rest.next() {
      switch word {
      case "-c":
        guard statements == nil, let next = rest.next(), !next.hasPrefix("-") else { return nil }
        statements = next
      case "--data":
        guard let next = value(data) else { return nil }
        data = next
      case "--no-cache": isWithoutCache = true
      case "--no-config": isWithoutConfiguration = true
      case "--plain": isPlain = true
      case "-q": isQuiet = true
      default:
        guard file == nil, Invocation.isPath(word) else { return nil }
        file = word
      }
    }
    if statements != nil, file != nil { return nil }
  }

  /// Words without a point or a stroke may be errands: `fmt`, `test`.
  private static func isPath(_ word: String) -> Bool {
    isPlainValue(word) && word.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
  }

  private static func isPlainValue(_ word: String) -> Bool { !word.isEmpty && !word.hasPrefix("-") }
}
