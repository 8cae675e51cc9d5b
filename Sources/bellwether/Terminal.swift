import Glibc

/// What the operating system says of the terminal.
enum Terminal {
  /// Whether a person types the statements.
  static var isTyped: Bool { isatty(STDIN_FILENO) == 1 }
  /// Whether a person sees the answers.
  static var isShown: Bool { isatty(STDOUT_FILENO) == 1 }

  static var size: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}

/// What the operating system says of the process.
enum Environment {
  static func all() -> [String: String] {
    var variables: [String: String] = [:]
    var place = environ
    while let entry = place.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      place += 1
    }
    return variables
  }

  /// Where the running program lies; empty where the system does not tell.
  static var programPath: String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
