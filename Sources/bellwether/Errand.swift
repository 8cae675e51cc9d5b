import ArgumentParser
import Shell

/// What the program was started for.
enum Errand: Equatable {
  /// Statements: typed, from `-c`, a file or a pipe.
  case statements
  /// `--check FILE`: only read and plan them.
  case check
  /// `--serve`: requests of an editor or a notebook.
  case serve
  /// `fmt FILE [--in-place]`
  case format(file: String, isInPlace: Bool)
  /// `test DIR|FILE … [--update]`
  case test(paths: [String], isUpdating: Bool)
  /// `report FILE -o PAGE [--replace] [--la Southampton]`
  case report(file: String, page: String, isReplacing: Bool, arguments: [ScriptArgument])

  /// - Parameters:
  ///   - word: the first word of the command line that is no option.
  ///   - arguments: what stands behind it.
  init(_ word: String?, _ arguments: [String], isCheck: Bool) throws {
    let options = arguments.filter { $0.hasPrefix("--") }
    let paths = arguments.filter { !$0.hasPrefix("--") }
    switch word {
    case "fmt":
      guard paths.count == 1 else { throw ValidationError("fmt takes one file.") }
      self = .format(file: paths[0], isInPlace: try Errand.has("--in-place", options, of: "fmt"))
    case "test":
      guard !paths.isEmpty else { throw ValidationError("test takes files or folders of tests.") }
      self = .test(paths: paths, isUpdating: try Errand.has("--update", options, of: "test"))
    case "report": self = try Errand(report: arguments)
    default: self = isCheck ? .check : .statements
    }
  }

  private init(report arguments: [String]) throws {
    var words = arguments.filter { $0 != "--replace" }
    guard let place = words.firstIndex(of: "-o"), words.indices.contains(place + 1) else {
      throw ValidationError("A report is: bellwether report FILE -o PAGE.html [--la Southampton].")
    }
    let page = words[place + 1]
    words.removeSubrange(place...place + 1)
    guard let file = words.first, let values = ScriptArgument.read(Array(words.dropFirst())) else {
      throw ValidationError("Behind the file come parameters with values: --la Southampton.")
    }
    self = .report(
      file: file, page: page, isReplacing: arguments.contains("--replace"), arguments: values)
  }

  /// Whether the one option that there is was given; any other is a misused command line.
  private static func has(
    _ known: String, _ options: [String], of word: String
  ) throws -> Bool {
    if let odd = options.first(where: { $0 != known }) {
      throw ValidationError("\(word) has no option '\(odd)'; it has \(known).")
    }
    return !options.isEmpty
  }
}
