import Glibc

/// A terminal without a screen: what the program under test writes is read here.
///
/// Glibc's module has none of `posix_openpt`, `grantpt`, `unlockpt` and `ptsname`; these are the
/// requests to the kernel that they make.
struct PseudoTerminal {
  /// Our end.
  let descriptor: Int32
  /// The name of the program's end.
  let name: String

  private static let unlock: UInt = 0x4004_5431
  private static let number: UInt = 0x8004_5430

  init?() {
    let descriptor = closedOnExec(open("/dev/ptmx", O_RDWR | O_NOCTTY))
    guard descriptor >= 0 else { return nil }
    var isLocked: Int32 = 0
    var number: Int32 = 0
    guard ioctl(descriptor, PseudoTerminal.unlock, &isLocked) == 0,
      ioctl(descriptor, PseudoTerminal.number, &number) == 0,
      access("/dev/pts/\(number)", R_OK | W_OK) == 0
    else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    name = "/dev/pts/\(number)"
  }

  static let isPossible: Bool = {
    guard let terminal = PseudoTerminal() else { return false }
    close(terminal.descriptor)
    return true
  }()

  /// The program in it is told by a signal.
  func resize(columns: UInt16, rows: UInt16 = 24) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }
}
