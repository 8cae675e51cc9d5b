/// Appends plain values to a run of bytes, in this machine's own order, for a snapshot.
public struct ByteWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write(_ number: Int) { withUnsafeBytes(of: number) { bytes += $0 } }

  public mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes += text.utf8
  }

  public mutating func write(_ texts: [String]) {
    write(texts.count)
    for text in texts { write(text) }
  }

  /// Writes how many there are and then their bytes.
  public mutating func write<Element: BitwiseCopyable>(_ elements: [Element]) {
    write(elements.count)
    elements.withUnsafeBytes { bytes += $0 }
  }

  /// Writes a number that is often not there.
  mutating func write(optional number: Int?) { write(number ?? .min) }
}

/// The bytes are not what a writer wrote.
public struct DamagedBytes: Error {
  public init() {}
}
