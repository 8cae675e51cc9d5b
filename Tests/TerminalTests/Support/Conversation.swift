import Glibc
import Testing

/// A conversation with the real program through a pseudo-terminal.
///
/// What came back is kept as text, the commands to the terminal taken out; every wait looks only at
/// what came since the last one and ends with a message that shows it.
final class Conversation {
  private let terminal: PseudoTerminal
  private let child: Child
  /// Kept as long as the program writes its history there.
  private let folder: TemporaryFolder
  /// What came since the last wait.
  private var raw: [UInt8] = []

  struct Silence: Error, CustomStringConvertible {
    var awaited: String
    var text: String
    var description: String { "waited in vain for \(awaited); since then came:\n\(text)" }
  }

  init(
    _ folder: TemporaryFolder, _ arguments: [String] = [], columns: UInt16 = 80,
    environment: [String: String] = [:]
  ) throws {
    self.folder = folder
    terminal = try #require(PseudoTerminal(), "no pseudo-terminal is to be had")
    // The size is kept only while the other end is open somewhere.
    let other = closedOnExec(open(terminal.name, O_RDWR | O_NOCTTY))
    defer { close(other) }
    terminal.resize(columns: columns)
    let own = environment.merging(["BELLWETHER_DATA": folder.path, "INPUTRC": "/dev/null"]) {
      own, _ in own
    }
    child = try Child(
      Program.path(), arguments, Program.environment(own), .terminal(terminal.name))
    _ = fcntl(terminal.descriptor, F_SETFL, O_NONBLOCK)
  }

  deinit {
    if child.code() == nil {
      child.send(SIGKILL)
      _ = wait { child.code() != nil }
    }
    close(terminal.descriptor)
  }

  // MARK: - Typing

  func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(terminal.descriptor, $0.baseAddress, $0.count) }
      if written > 0 { bytes = bytes.dropFirst(written) } else { usleep(1000) }
    }
  }

  func press(_ key: Key) { type(key.rawValue) }

  enum Key: String {
    case enter = "\r"
    case tab = "\t"
    case up = "\u{1B}[A"
    case controlC = "\u{03}"
    case controlD = "\u{04}"
    case controlR = "\u{12}"
  }

  /// As a terminal hands over what is pasted.
  func paste(_ text: String) { type("\u{1B}[200~" + text + "\u{1B}[201~") }

  func resize(columns: UInt16) { terminal.resize(columns: columns) }

  // MARK: - Reading

  /// Waits until `awaited` appears; what came up to and with it, since the last wait.
  @discardableResult
  func expect(_ awaited: String) throws -> String {
    var found: String?
    _ = wait {
      collect()
      found = taken(through: awaited)
      return found != nil
    }
    guard let found else { throw Silence(awaited: "\"\(awaited)\"", text: rest) }
    return found
  }

  /// Types a statement and waits for its answer and the next prompt.
  func ask(_ statement: String) throws -> String {
    type(statement + "\r")
    try expect(statement)
    return try expect("> ")
  }

  /// The exit code, once the program has ended by itself.
  func end() throws -> Int32 {
    var code: Int32?
    _ = wait {
      collect()
      code = child.code()
      return code != nil
    }
    guard let code else { throw Silence(awaited: "the end", text: rest) }
    return code
  }

  /// What came since the last wait, whatever it is, after a moment of quiet.
  func remainder() -> String {
    usleep(150_000)
    collect()
    defer { raw = [] }
    return rest
  }

  private var rest: String { plain(raw) }

  /// Looks for `awaited` in what came; what is behind it is kept for the next wait.
  private func taken(through awaited: String) -> String? {
    let rest = rest
    guard let place = rest.firstRange(of: awaited) else { return nil }
    raw = Array(rest[place.upperBound...].utf8)
    return String(rest[..<place.upperBound])
  }

  private func collect() {
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while case let count = read(terminal.descriptor, &chunk, chunk.count), count > 0 {
      raw += chunk[..<count]
    }
  }

  /// Text without what only moves or colours: CSI sequences, carriage returns, bells.
  private func plain(_ bytes: [UInt8]) -> String {
    var kept: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == 0x1B {
        guard place < bytes.count, bytes[place] == UInt8(ascii: "[") else { continue }
        place += 1
        while place < bytes.count, !(0x40...0x7E).contains(bytes[place]) { place += 1 }
        place += 1
      } else if byte != 0x0D, byte != 0x07 {
        kept.append(byte)
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
