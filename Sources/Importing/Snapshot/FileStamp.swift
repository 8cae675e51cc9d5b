private import Glibc
import Vocabulary

/// What tells one state of a file from another without reading it.
///
/// The time of the last change of its inode is part of it: a program can set a file's time of
/// modification back, not that one.
struct FileStamp: Equatable {
  private let device: Int
  private let inode: Int
  let size: Int
  private let modified: Int
  private let changed: Int

  /// - Returns: nil where there is no such regular file.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = Int(truncatingIfNeeded: status.st_dev)
    inode = Int(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    modified = FileStamp.nanoseconds(status.st_mtim)
    changed = FileStamp.nanoseconds(status.st_ctim)
  }

  /// Whether it was changed so lately that another change could leave the same time behind: clocks
  /// of file systems tick every few milliseconds.
  func isFresh(at now: Int) -> Bool { max(modified, changed) > now - FileStamp.coarsestTick }

  private static let coarsestTick = 50_000_000

  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }

  func write(to writer: inout ByteWriter) {
    writer.write([device, inode, size, modified, changed])
  }
}
