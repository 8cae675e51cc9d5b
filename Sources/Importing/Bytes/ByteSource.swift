public import Vocabulary

/// A named run of bytes to import: a file, a pipe, a block of a script.
///
/// Importing itself opens nothing: it asks for the first bytes to recognise the kind of file, and
/// for all of them when it is the file's turn, so that only one file need be in memory. A pipe,
/// which can be read but once, is read into a `ByteBuffer` first.
public protocol ByteSource: Sendable {
  /// As messages and provenance should call it.
  var name: String { get }

  /// How many bytes there are, where that is known without reading them; 0 where it is not.
  var size: Int { get }

  /// Hands over at most `limit` bytes from the start.
  func withBytes<Result>(
    upTo limit: Int, _ body: (Span<UInt8>) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result
}

/// Bytes that are in memory already.
public struct ByteBuffer: ByteSource {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  public var size: Int { bytes.count }

  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }

  public func withBytes<Result>(
    upTo limit: Int, _ body: (Span<UInt8>) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    try body(bytes.span.extracting(first: limit))
  }
}

extension ByteSource {
  public var size: Int { 0 }
}
