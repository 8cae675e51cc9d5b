/// The bytes of a snapshot, where they lie in memory until the last column of them is gone.
///
/// Who maps them, and how they are given back, is not the store's business.
public final class SnapshotRegion: Sendable {
  let address: UInt
  let count: Int
  private let release: @Sendable (UInt, Int) -> Void

  /// - Parameters:
  ///   - address: of the first byte; aligned to `SnapshotLayout.alignment`.
  ///   - release: gives the bytes back, called with address and count.
  public init(address: UInt, count: Int, release: @escaping @Sendable (UInt, Int) -> Void) {
    self.address = address
    self.count = count
    self.release = release
  }

  deinit { release(address, count) }

  /// Hands over a stretch of the bytes, which must be inside.
  func withBytes<Result>(
    _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result {
    withExtendedLifetime(self) {
      let all = UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: count)
      return body(UnsafeRawBufferPointer(rebasing: all[range]))
    }
  }
}
