import Glibc
import Importing
import Vocabulary

/// The folder that the datasets are in.
struct DataFolder {
  let path: String

  /// The folder that was asked for, else the one the environment names, else `datasets` in the
  /// folder at hand or above the program.
  static func find(
    _ asked: String?, _ environment: [String: String]
  ) throws(Diagnostic) -> DataFolder {
    if let named = asked ?? environment["BELLWETHER_DATA"] {
      guard Folder.isFolder(named) else {
        throw Diagnostic(
          .noDatasets, "there is no folder \"\(named)\" to read datasets from",
          help: ["--data names the folder; BELLWETHER_DATA does so for good"])
      }
      return DataFolder(path: named)
    }
    for place in ["datasets"] + aboveProgram where Folder.isFolder(place) {
      return DataFolder(path: place)
    }
    throw Diagnostic(
      .noDatasets, "no datasets were found here or beside the program",
      help: ["start with --data FOLDER, or set BELLWETHER_DATA"])
  }

  /// `datasets` in each folder above the program, nearest first.
  private static var aboveProgram: [String] {
    var folders = Environment.programPath.split(separator: "/").dropLast()
    var places: [String] = []
    while !folders.isEmpty {
      places.append("/" + folders.joined(separator: "/") + "/datasets")
      folders.removeLast()
    }
    return places
  }

  /// Every dataset, called by its path within the folder so that answers are the same anywhere.
  func sources() throws(Diagnostic) -> [DiskFile] {
    let prefix = path.hasSuffix("/") ? path : path + "/"
    return try Folder.csvFiles(under: path).map { file in
      let name = file.utf8.dropFirst(prefix.utf8.count)
      return DiskFile(path: file, name: String(decoding: name, as: UTF8.self))
    }
  }

  /// Beside the data, one for each project; in the user's state folder where that cannot be written.
  func historyPath(_ environment: [String: String]) -> String? {
    if access(path, W_OK) == 0 { return path + "/.bellwether_history" }
    let home = environment["HOME"].map { $0 + "/.local/state" }
    guard let state = environment["XDG_STATE_HOME"] ?? home else { return nil }
    let folder = state + "/bellwether"
    mkdir(state, 0o700)
    mkdir(folder, 0o700)
    return access(folder, W_OK) == 0 ? folder + "/history" : nil
  }
}
