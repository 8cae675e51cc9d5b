/// The bytes of a snapshot, where they lie in memory until the last column of them is gone.
///
/// Who maps them, mends them and gives them back is not the store's business.
public final class SnapshotRegion: Sendable {
  public let address: UInt
  public let count: Int
  private let mending: @Sendable (SnapshotRegion) -> Void
  private let release: @Sendable (UInt, Int) -> Void

  /// - Parameters:
  ///   - address: of the first byte; aligned to `SnapshotLayout.alignment`.
  ///   - mending: called when bytes that an answer needs turn out to be damaged: puts the same
  ///     snapshot, made again, in the place of all of them, or does not return.
  ///   - release: gives the bytes back, called with address and count.
  public init(
    address: UInt, count: Int, mending: @escaping @Sendable (SnapshotRegion) -> Void,
    release: @escaping @Sendable (UInt, Int) -> Void
  ) {
    self.address = address
    self.count = count
    self.mending = mending
    self.release = release
  }

  deinit { release(address, count) }

  func mend() { mending(self) }

  /// Whether these bytes can take the place of the region's: a whole snapshot whose sections lie
  /// where its own do.
  public func isLaidOut(as bytes: [UInt8]) -> Bool {
    let new = bytes.withUnsafeBytes { try? SnapshotFront($0) }
    return new != nil && new == withBytes(0..<count) { try? SnapshotFront($0) }
  }

  /// Hands over a stretch of the bytes, which must be inside.
  func withBytes<Result, Failure: Error>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withExtendedLifetime(self) { () throws(Failure) in
      let all = UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
      return try body(UnsafeRawBufferPointer(rebasing: all[range]))
    }
  }
}
