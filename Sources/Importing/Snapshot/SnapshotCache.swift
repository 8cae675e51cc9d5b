private import Glibc
public import Store
public import Vocabulary

/// The folder of snapshots: stores built from a folder of data, kept so that the next start need
/// not build them again.
///
/// A snapshot is believed only if it is made by this program from these files as they are, and its
/// bytes only if they are as they were written; anything else counts as none. That it cannot be
/// written harms nothing, so nothing is said.
public struct SnapshotCache: Sendable {
  public let folder: String

  public init(folder: String) { self.folder = folder }

  /// The user's own: `$XDG_CACHE_HOME/bellwether` or `~/.cache/bellwether`. None with
  /// `BELLWETHER_CACHE=off`, nor where there is no home.
  public init?(environment: [String: String]) {
    guard environment["BELLWETHER_CACHE"]?.lowercased() != "off" else { return nil }
    let home = environment["HOME"].map { $0 + "/.cache" }
    // The rule of the XDG base directories: a path that is not absolute counts as none.
    let stated = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let base = stated ?? home, base.hasPrefix("/") else { return nil }
    folder = base + "/bellwether"
  }

  /// What a load came to, and what is needed to keep it.
  public struct Load: Sendable {
    public let store: Store
    public let isFromSnapshot: Bool
    fileprivate let key: SnapshotKey?
    fileprivate let path: String
    fileprivate let sources: [DiskFile]
  }

  /// When the bytes of a snapshot are checked.
  public enum Check: Sendable {
    /// All at once, before any is used.
    case whole
    /// Each page when it is first read, so that one answer costs what it looks at. Damage found then
    /// is mended from the files; `refuse` ends the process where these are no longer what they were.
    case asRead(refuse: @Sendable (Diagnostic) -> Never)
  }

  /// The store of these files of the data folder `data`: the snapshot's if there is one for them.
  ///
  /// - Throws: as `Importer.load` does.
  public func load(
    _ sources: [DiskFile], of data: String, checked: Check = .whole, watch: LoadWatch? = nil
  ) throws(Diagnostic) -> Load {
    let key = SnapshotKey(sources)
    let path = path(of: data)
    let known = key.flatMap { open(path, $0, sources, checked) }
    let store = if let known { known } else { try Importer.load(sources, watch: watch).store }
    return Load(
      store: store, isFromSnapshot: known != nil, key: key, path: path, sources: sources)
  }

  private func open(
    _ path: String, _ key: SnapshotKey, _ sources: [DiskFile], _ check: Check
  ) -> Store? {
    guard case .asRead(let refuse) = check else {
      // Nothing is read before all of it was checked, so there is nothing to mend.
      return SnapshotFile.map(path, mending: { _ in }).flatMap {
        Store(snapshot: $0, for: key.bytes, isCheckedWhole: true)
      }
    }
    let mending = SnapshotMending(key: key, path: path, sources: sources, refuse: refuse)
    return SnapshotFile.map(path, mending: mending.mend).flatMap {
      Store(snapshot: $0, for: key.bytes)
    }
  }

  /// Writes the snapshot of a store that was built from its files, unless these changed meanwhile.
  ///
  /// - Returns: whether there is one now.
  @discardableResult
  public func keep(_ load: Load) -> Bool {
    guard !load.isFromSnapshot else { return true }
    guard let key = load.key, SnapshotKey(load.sources) == key, makeFolder() else { return false }
    return SnapshotFile.replace(load.path) { put in load.store.writeSnapshot(for: key.bytes, put) }
  }

  /// One snapshot for a data folder, called by a hash of its path.
  private func path(of data: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in absolute(data).utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    let zeros = String(repeating: "0", count: 16 - digits.utf8.count)
    return "\(folder)/\(zeros)\(digits)\(SnapshotFile.suffix)"
  }

  private func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private func makeFolder() -> Bool {
    if let slash = folder.lastIndex(of: "/") { mkdir(String(folder[..<slash]), 0o700) }
    mkdir(folder, 0o700)
    return access(folder, W_OK | X_OK) == 0
  }
}
