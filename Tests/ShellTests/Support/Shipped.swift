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

  /// What a text prints, answers and complaints in the order they came.
  static func printed(
    _ text: String, _ style: OutputStyle = OutputStyle(), from source: String = "prompt"
  ) throws -> [String] {
    let output = RecordingOutput()
    _ = try session(style, output).run(SourceText(text, name: source))
    return output.lines
  }
}

/// The files that transcripts load, named from `Tests/Transcripts` whatever machine this is.
enum TestFolder {
  static let path = Shipped.root + "/Tests/Transcripts/"
  static var world: Session.World { Session.World.rehearsing(in: path) }
}
