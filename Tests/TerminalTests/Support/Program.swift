import Glibc
import Testing

/// The built `bellwether`, run to its end with pipes for its input and output.
enum Program {
  struct Outcome {
    var output: String
    var errors: String
    var code: Int32

    var lines: [Substring] { output.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  struct Missing: Error, CustomStringConvertible {
    var description: String {
      "bellwether is not built beside the tests: \(Program.places.joined(separator: ", "))"
    }
  }

  /// Folders it may be in: that of the running test, and of the bundle it was started with.
  private static let places: [String] = {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &bytes, bytes.count))
    let own = String(decoding: bytes.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return ([own] + CommandLine.arguments.filter { $0.contains("/") }).flatMap { path in
      let folders = path.split(separator: "/", omittingEmptySubsequences: false)
      return (1...3).map { folders.dropLast($0).joined(separator: "/") }
    }
  }()

  static func path() throws -> String {
    for place in places where access(place + "/bellwether", X_OK) == 0 {
      var about = stat()
      if stat(place + "/bellwether", &about) == 0, about.st_mode & S_IFMT == S_IFREG {
        return place + "/bellwether"
      }
    }
    throw Missing()
  }

  /// A small folder of data that tests read and do not write; it goes when the tests end.
  static let data: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder(copying: datasets)
    atexit { if case .success(let folder) = Program.data { folder.remove() } }
    return folder
  }

  /// The folder of datasets beside the tests.
  static let datasets =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    .joined(separator: "/") + "/datasets"

  /// Only what is given, and what any program needs.
  static func environment(_ own: [String: String] = [:]) -> [String: String] {
    let usual = [
      "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8",
      "TERM": "xterm-256color", "BELLWETHER_DATA": (try? data.get().path) ?? datasets,
    ]
    return usual.merging(own) { _, own in own }
  }

  /// Runs to the end; `input` is all of standard input.
  ///
  /// - Parameters:
  ///   - folder: where `output` and `errors` are kept, for one who looks while it runs.
  ///   - during: called once the program runs.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment own: [String: String] = [:],
    in folder: TemporaryFolder? = nil, during: (Child) -> Void = { _ in }
  ) throws -> Outcome {
    let folder = try folder ?? TemporaryFolder()
    try folder.write("input", input)
    let files = ["input", "output", "errors"].map { name in
      closedOnExec(open(folder.path + "/" + name, O_RDWR | O_CREAT, 0o600))
    }
    defer { files.forEach { close($0) } }
    let child = try Child(
      path(), arguments, environment(own),
      .pipes(input: files[0], output: files[1], error: files[2]))
    during(child)
    let code = try ended(child)
    return Outcome(output: folder.read("output"), errors: folder.read("errors"), code: code)
  }

  static func run(_ arguments: [String], input: String) throws -> Outcome {
    try run(arguments, input: Array(input.utf8))
  }

  struct NeverEnded: Error, CustomStringConvertible {
    var description: String { "bellwether did not end within 20 seconds" }
  }

  private static func ended(_ child: Child) throws -> Int32 {
    var code: Int32?
    _ = wait(seconds: 20) {
      code = child.code()
      return code != nil
    }
    guard let code else {
      child.send(SIGKILL)
      throw NeverEnded()
    }
    return code
  }
}
