import Glibc

/// Shows what is longer than a screen through the reader's own pager.
struct Pager {
  private let command: String

  /// Nil where the reader wants none: PAGER is empty or `cat`.
  init?(_ environment: [String: String]) {
    command = environment["PAGER"] ?? "less"
    guard !command.isEmpty, command != "cat" else { return nil }
    // One screen is not held; colours come through; lines are not wrapped; the text stays afterwards.
    setenv("LESS", "FRSX", 0)
  }

  /// Whether the text was shown; false where the pager cannot be found.
  func show(_ text: String) -> Bool {
    let program = command.prefix { $0 != " " }
    let line = "command -v \(program) >/dev/null 2>&1 || exit \(Pager.notFound); exec \(command)"
    // Leaving the pager before the end closes the pipe: no reason to end the program.
    let usual = signal(SIGPIPE, SIG_IGN)
    // Signs are drawn by the locale's name, and less asks the locale, which need not be installed.
    if text.utf8.contains(where: { $0 >= 0x80 }) { setenv("LESSCHARSET", "utf-8", 0) }
    defer { signal(SIGPIPE, usual) }
    guard let pipe = popen(line, "w") else { return false }
    fputs(text, pipe)
    let status = pclose(pipe)
    return status >= 0 && (status >> 8) & 0xFF != Pager.notFound
  }

  /// What a shell ends with that does not know a program.
  private static let notFound: Int32 = 127
}
