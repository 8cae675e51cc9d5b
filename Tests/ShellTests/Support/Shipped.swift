import Foundation
import Importing
import Rendering
import Shell
import Store
import Vocabulary

/// The data that ship, read once for all tests.
enum Shipped {
  static let root =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    .joined(separator: "/")

  static let sources: [any ByteSource] = {
    let folder = root + "/datasets/"
    let files = (try? Folder.csvFiles(under: folder)) ?? []
    return files.map { DiskFile(path: $0, name: String($0.dropFirst(folder.count))) }
  }()

  /// What names mean, without anything that is said of the shipped reports.
  static let names = sources.filter { source in
    ["indicators", "authorities", "neighbours", "population"].contains {
      source.name == "catalogue/\($0).csv"
    }
  }

  static let store = Result { try Importer.load(sources).store }

  /// A session about the shipped data.
  static func session(
    _ style: OutputStyle = OutputStyle(), _ output: any Output, isInteractive: Bool = false,
    world: Session.World = TestFolder.world
  ) throws -> Session {
    Session(
      store: try store.get(), sources: sources, style: style, output: output, world: world,
      isInteractive: isInteractive)
  }

  /// What a text prints, answers and complaints in the order they came.
  static func printed(
    _ text: String, _ style: OutputStyle = OutputStyle(), from source: String = "prompt"
  ) throws -> [String] {
    let output = RecordingOutput()
    _ = try session(style, output).run(SourceText(text, name: source))
    return output.lines
  }
}

/// Keeps what a session says, in the order it was said.
final class RecordingOutput: Output {
  private(set) var lines: [String] = []
  /// Only what was answered, not what was complained of.
  private(set) var answers: [String] = []

  func write(_ text: String) {
    let written = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines += written
    answers += written
  }

  func complain(_ text: String) {
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func clear() { (lines, answers) = ([], []) }
}

/// The files that transcripts load, named from `Tests/Transcripts` whatever machine this is.
enum TestFolder {
  static let path = Shipped.root + "/Tests/Transcripts/"
  static var world: Session.World {
    Session.World(open: { NamedFile(name: $0) }, write: pretendToWrite)
  }

  /// Refuses what a disk would refuse, and writes nothing.
  private static func pretendToWrite(
    _ file: String, _ text: String, _ way: FileWriting
  ) throws(Diagnostic) {
    let folder = (path + file).split(separator: "/").dropLast().joined(separator: "/")
    guard FileManager.default.fileExists(atPath: "/" + folder) else {
      throw Diagnostic(.cannotWrite, "\(file) cannot be written: there is no such folder")
    }
    if way == .new, FileManager.default.fileExists(atPath: path + file) {
      throw Diagnostic(
        .fileExists, "\(file) is there already",
        help: ["write replace or append behind it, or choose another name"])
    }
  }
}

/// A file below `Tests/Transcripts`, whose messages say its name instead of its path.
private struct NamedFile: ByteSource {
  let name: String

  func withBytes<Result>(
    upTo limit: Int, _ body: (Span<UInt8>) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    do throws(Diagnostic) {
      return try DiskFile(path: TestFolder.path + name, name: name).withBytes(upTo: limit, body)
    } catch {
      var problem = error
      problem.summary = problem.summary.replacing(TestFolder.path, with: "")
      throw problem
    }
  }
}
