/// How far a load has come.
public struct LoadProgress: Equatable, Sendable {
  /// Files and bytes that have been read.
  public var files = 0
  public var bytes = 0
  public let allFiles: Int
  public let allBytes: Int

  init(_ sources: [any ByteSource]) {
    allFiles = sources.count
    allBytes = sources.reduce(0) { $0 + $1.size }
  }

  /// One file more.
  mutating func add(_ source: any ByteSource) {
    files += 1
    bytes += source.size
  }
}

/// Whoever waits for a load: told how far it is after each file, and asked whether to go on.
public typealias LoadWatch = (LoadProgress) -> Bool
