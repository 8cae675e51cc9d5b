private import Glibc
import Vocabulary

/// The diagnostics of input that cannot be read at all; anything less is a row set aside.
enum FileProblem {
  static func cannotOpen(_ path: String, _ code: Int32) -> Diagnostic {
    guard code == ENOENT || code == ENOTDIR else { return unreadable(path, code) }
    return Diagnostic(
      .fileNotFound, "there is no file \"\(path)\"",
      help: ["a path is relative to the folder that bellwether was started in"])
  }

  static func isDirectory(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileIsDirectory, "\"\(path)\" is a folder, not a file",
      help: ["name a .csv file in it"])
  }

  static func unreadable(_ path: String, _ code: Int32) -> Diagnostic {
    Diagnostic(
      .fileUnreadable,
      "\"\(path)\" cannot be read: \(String(cString: strerror(code)).lowercased())",
      help: ["check that you may read it, and that the disk or share is there"])
  }

  static func damagedSnapshot(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileUnreadable,
      "the snapshot \"\(path)\" is damaged, and the data are no longer those it was made from",
      help: ["ask again: the figures are then read from the files themselves"])
  }

  static var interrupted: Diagnostic {
    Diagnostic(.interrupted, "interrupted; what was loaded before is unchanged")
  }

  static func notUTF8(_ name: String, line: Int, byte: Int) -> Diagnostic {
    Diagnostic(
      .notUTF8, "\"\(name)\" is not UTF-8 text: line \(line), byte \(byte) of the file",
      help: [
        "in Excel, save it as \"CSV UTF-8 (Comma delimited)\"",
        "or convert it: iconv -f WINDOWS-1252 -t UTF-8 old.csv > new.csv",
      ])
  }

  static func empty(_ name: String) -> Diagnostic {
    Diagnostic(
      .emptyFile, "\"\(name)\" is empty",
      help: ["the first line of a file names its columns: authority,indicator,period,value"])
  }

  static func missingColumn(_ name: String, kind: FileKind, missing: String, has: [String])
    -> Diagnostic
  {
    Diagnostic(
      .missingColumn, "\"\(name)\" has no column \(missing)",
      help: [
        "its columns are: \(has.joined(separator: ", "))",
        "a file of \(kind.rawValue) needs: \(kind.needs)",
      ])
  }

  static func unknownLayout(_ name: String, has: [String]) -> Diagnostic {
    var help = [
      "its first line is read as: \(has.prefix(12).joined(separator: ", "))",
      "a file of values needs: \(FileKind.values.needs)",
    ]
    if has.count == 1, has[0].contains(where: { $0 == ";" || $0 == "\t" || $0 == "|" }) {
      help.append("columns must be separated by commas; save it as CSV")
    }
    return Diagnostic(.unknownLayout, "\"\(name)\" has columns that say nothing known", help: help)
  }
}
