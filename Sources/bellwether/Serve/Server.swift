import Glibc
import Rendering
import Shell

/// `bellwether --serve`: requests from standard input, a line each, answers to standard output.
struct Server {
  let service: Service

  func run() -> Shell.ExitCode {
    var lines = RequestLines()
    while !service.isOver, let line = lines.next() {
      StandardOutput.put(reply(to: line) + "\n", on: STDOUT_FILENO)
      Interrupts.take()
    }
    return .success
  }

  private func reply(to line: RequestLines.Line) -> String {
    guard case .bytes(let bytes) = line else {
      return service.reply(
        toUnreadable: "the line is longer than \(RequestLines.longest) bytes"
      ).text
    }
    do throws(RequestReader.Unreadable) {
      return service.reply(to: try RequestReader.value(of: bytes)).text
    } catch { return service.reply(toUnreadable: error.reason).text }
  }
}
