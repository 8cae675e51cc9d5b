private import Glibc
import Store

/// A snapshot's file: mapped whole, written beside and then put in its place in one step.
enum SnapshotFile {
  static let suffix = ".snapshot"
  /// While it is written; process and time stand before it.
  private static let unfinished = ".part"

  static func isOurs(_ name: String) -> Bool {
    name.hasSuffix(suffix) || name.hasSuffix(suffix + unfinished)
  }

  /// The file in memory; nil where there is none that is this user's own.
  static func map(
    _ path: String, mending: @escaping @Sendable (SnapshotRegion) -> Void
  ) -> SnapshotRegion? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), status.st_size > 0
    else { return nil }
    let count = Int(status.st_size)
    let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { return nil }
    return SnapshotRegion(address: UInt(bitPattern: start), count: count, mending: mending) {
      munmap(UnsafeMutableRawPointer(bitPattern: $0), $1)
    }
  }

  /// Puts these bytes in the place of what is mapped, in this process only. Whoever reads meanwhile
  /// finds whole pages as they were.
  static func overwrite(_ region: SnapshotRegion, with bytes: [UInt8]) -> Bool {
    let start = UnsafeMutableRawPointer(bitPattern: region.address)
    guard let start, bytes.count == region.count,
      mprotect(start, region.count, PROT_READ | PROT_WRITE) == 0
    else { return false }
    UnsafeMutableRawBufferPointer(start: start, count: region.count).copyBytes(from: bytes)
    return mprotect(start, region.count, PROT_READ) == 0
  }

  /// Puts what `write` hands over in the place of the file. Readers see the old one or the new one,
  /// and of two writers the last wins; on any failure the old one stays.
  static func replace(
    _ path: String, _ write: ((UnsafeRawBufferPointer) -> Bool) -> Bool
  ) -> Bool {
    let stem = path.dropLast(suffix.count)
    let part = "\(stem).\(getpid()).\(FileStamp.now)\(suffix)\(unfinished)"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    let isWhole = write { writeAll(descriptor, $0) }
    guard close(descriptor) == 0, isWhole, rename(part, path) == 0 else {
      unlink(part)
      return false
    }
    return true
  }

  private static func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let block = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(descriptor, block.baseAddress, block.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
