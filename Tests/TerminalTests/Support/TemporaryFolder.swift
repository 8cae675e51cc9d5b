import Glibc
import Testing

/// A folder of one test's own, gone when the test is.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/bellwether-test-XXXXXX".utf8CString)
    let made = mkdtemp(&template).map { String(cString: $0) }
    path = try #require(made, "no temporary folder can be made")
  }

  /// The newest report of Southampton and what its names mean: enough to ask of, quick to load, and
  /// not the checkout, so that a history may be written.
  convenience init(copying datasets: String) throws {
    try self.init()
    for folder in ["catalogue", "southampton"] { mkdir(path + "/" + folder, 0o700) }
    let catalogue = ["indicators", "authorities", "crosswalk"].map { "catalogue/\($0).csv" }
    let report = ["", ".comparators", ".targets"].map { "southampton/2024-08\($0).csv" }
    for name in catalogue + report {
      try write(name, try TemporaryFolder.bytes(of: datasets + "/" + name))
    }
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = try #require(fopen(path + "/" + name, "w"), "\(name) cannot be written")
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  /// The text of a file of the folder; empty where there is none.
  func read(_ name: String) -> String {
    String(decoding: (try? TemporaryFolder.bytes(of: path + "/" + name)) ?? [], as: UTF8.self)
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    let file = try #require(fopen(path, "r"), "\(path) cannot be read")
    defer { fclose(file) }
    var all: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      all += chunk[..<count]
    }
    return all
  }

  /// Takes the folder away with all that tests and programs put into it.
  func remove() {
    guard path.hasPrefix("/tmp/bellwether-test-") else { return }
    let nothing = closedOnExec(open("/dev/null", O_RDWR))
    defer { close(nothing) }
    let files = Child.Files.pipes(input: nothing, output: nothing, error: nothing)
    let removal = try? Child("rm", ["-rf", path], ["PATH": "/usr/bin:/bin"], files)
    if let removal { _ = wait { removal.code() != nil } }
  }

  deinit { remove() }
}
