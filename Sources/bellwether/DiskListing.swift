import Glibc

/// What a folder holds, for completion.
enum DiskListing {
  /// More than this nobody reads.
  private static let most = 200

  /// The files and folders whose path begins so, sorted; folders end in `/`, hidden ones are left out
  /// unless a point was typed.
  static func entries(beginning path: String) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = path.dropFirst(folder.count)
    guard let stream = opendir(folder.isEmpty ? "." : folder) else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: entry.pointee.d_name) { $0.prefix { $0 != 0 } + [] }
      let file = String(decoding: bytes, as: UTF8.self)
      guard file.hasPrefix(name), !file.hasPrefix(".") || name.hasPrefix(".") else { continue }
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      found.append(folder + file + (isFolder ? "/" : ""))
    }
    return Array(found.filter { !$0.hasSuffix("./") }.sorted().prefix(most))
  }
}
