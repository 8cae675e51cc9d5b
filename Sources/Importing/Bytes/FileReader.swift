private import Glibc
public import Vocabulary

/// A file on disk; the only place in this module that talks to the operating system.
public struct DiskFile: ByteSource {
  public let path: String
  public let name: String

  /// - Parameter name: what messages and origins call it; the path unless something shorter is known.
  public init(path: String, name: String? = nil) {
    self.path = path
    self.name = name ?? path
  }

  public var size: Int { FileStamp(path)?.size ?? 0 }

  /// Reads into memory rather than mapping: a file that shrinks meanwhile ends early, it does not
  /// stop the program, and `read` is faster than the page faults of a first look at a mapping.
  public func withBytes<Result>(
    upTo limit: Int, _ body: (Span<UInt8>) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem.cannotOpen(path, errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileProblem.unreadable(path, errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem.isDirectory(path) }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    let bytes = try readAll(descriptor, size: isRegular ? Int(status.st_size) : 0, limit)
    return try body(bytes.span)
  }

  /// Reads until the end, the limit or an error; `size` is a good guess of how much there is.
  private func readAll(
    _ descriptor: Int32, size: Int, _ limit: Int
  ) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let room = min(limit - bytes.count, max(size - bytes.count, 1 << 16))
      let block = readBlock(descriptor, room)
      guard let block else { throw FileProblem.unreadable(path, errno) }
      if block.isEmpty { break }
      if bytes.isEmpty { bytes = block } else { bytes += block }
      if bytes.count == size { break }
    }
    return bytes
  }

  /// - Returns: nil on an error; no bytes at the end of the file.
  private func readBlock(_ descriptor: Int32, _ room: Int) -> [UInt8]? {
    var failed = false
    let block = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      var got: Int
      repeat { got = read(descriptor, buffer.baseAddress, room) } while got < 0 && errno == EINTR
      failed = got < 0
      count = max(0, got)
    }
    return failed ? nil : block
  }
}

/// Finds the files of a folder of datasets.
public enum Folder {
  /// How deep folders are followed; a loop of links ends here.
  static let deepest = 8

  /// The paths of all `.csv` files under `path`, sorted; hidden files and folders are passed over.
  public static func csvFiles(under path: String) throws(Diagnostic) -> [String] {
    try files(under: path, ending: [".csv"])
  }

  /// The paths of all files under `path` whose names end so, in any case, sorted.
  public static func files(
    under path: String, ending endings: [String]
  ) throws(Diagnostic) -> [String] {
    var found: [String] = []
    try collect(path, depth: 0, &found) { name in
      endings.contains { ends(name, with: $0) }
    }
    return found.sorted()
  }

  /// Whether a name ends so, its capital letters read as small ones.
  private static func ends(_ name: String, with ending: String) -> Bool {
    name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) { letter, small in
      letter == small || (0x41...0x5A).contains(letter) && letter | 0x20 == small
    }
  }

  public static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func collect(
    _ path: String, depth: Int, _ found: inout [String], _ isWanted: (String) -> Bool
  ) throws(Diagnostic) {
    guard depth < deepest else { return }
    guard let folder = opendir(path) else { throw FileProblem.cannotOpen(path, errno) }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasPrefix(".") { continue }
      let child = path.hasSuffix("/") ? path + name : path + "/" + name
      // Most file systems tell what an entry is; a link is followed, and asked.
      let isKnown = entry.pointee.d_type == UInt8(DT_REG)
      if !isKnown, isFolder(child) {
        try collect(child, depth: depth + 1, &found, isWanted)
      } else if isWanted(name) {
        found.append(child)
      }
    }
  }
}
