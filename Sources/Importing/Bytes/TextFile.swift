public import Vocabulary

/// A whole file of text: a script of statements.
public enum TextFile {
  /// - Throws: E601 to E604: missing, a folder, unreadable, not UTF-8.
  public static func text(of source: some ByteSource) throws(Diagnostic) -> String {
    try source.withBytes(upTo: .max) { bytes throws(Diagnostic) in
      try UTF8Check.check(bytes, name: source.name)
      return bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
  }
}
