internal import Importing
internal import Vocabulary

/// The files that are loaded, and what the data sets that they make are called: by the name that
/// `load … as` gave, by a folder, or by one file.
struct DataSets {
  private(set) var sources: [any ByteSource]
  /// The names that `load … as` gave, by their folded spelling.
  private var given: [String: (name: String, files: Set<String>)] = [:]

  init(_ sources: [any ByteSource]) { self.sources = sources }

  // MARK: - Names

  /// The files of the data set called so; nil where none is.
  func files(of name: String) -> Set<String>? {
    let folded = NameFolding.fold(name)
    if let known = given[folded] { return known.files }
    let files = sources.map(\.name).filter { file in
      let path = NameFolding.fold(file)
      return path == folded || path.hasPrefix(folded + "/")
    }
    return files.isEmpty ? nil : Set(files)
  }

  func isGiven(_ name: String) -> Bool { given[NameFolding.fold(name)] != nil }

  /// What a file belongs to: the name it was loaded as, else its folder, else itself.
  func name(of file: String) -> String {
    if let known = given.values.first(where: { $0.files.contains(file) }) { return known.name }
    guard let slash = file.lastIndex(of: "/") else { return file }
    return String(file[..<slash])
  }

  /// Every name that can be written, the larger data sets first.
  var names: [String] {
    let files = sources.map(\.name).sorted()
    let all = Set(files.map { name(of: $0) }).sorted() + files
    return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  // MARK: - Loading and unloading

  /// A file that is loaded already is read anew in its own place, not a second time beside it.
  mutating func add(_ files: [any ByteSource], as name: String?) {
    let added = Set(files.map(\.name))
    remove(added)
    sources += files
    if let name { given[NameFolding.fold(name)] = (name, added) }
  }

  mutating func remove(_ files: Set<String>) {
    sources.removeAll { files.contains($0.name) }
    for (key, entry) in given {
      let left = entry.files.subtracting(files)
      given[key] = left.isEmpty ? nil : (entry.name, left)
    }
  }
}
