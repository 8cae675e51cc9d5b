import Foundation
import Importing
import Rendering
@testable import Shell
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

  /// What a text says before it is put into lines; nil where some of it has no other form.
  static func said(_ text: String) throws -> [Said]? {
    let session = try session(OutputStyle(), RecordingOutput())
    var said: [Said] = []
    session.listener = { said.append($0) }
    _ = session.run(SourceText(text, name: "prompt"))
    return said.contains { $0.isText } ? nil : said
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

extension Said {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  /// As a terminal of this style shows it.
  func lines(_ style: OutputStyle) -> [String] {
    let text =
      switch self {
      case .answer(let answer, let form): AnswerRenderer(style).text(answer, as: form)
      case .problems(let problems, let source):
        DiagnosticRenderer(style).text(problems, in: source)
      case .text(let text): text
      }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

/// The files that transcripts load, named from `Tests/Transcripts` whatever machine this is.
enum TestFolder {
  static let path = Shipped.root + "/Tests/Transcripts/"
  static var world: Session.World { Session.World.rehearsing(in: path) }
}
