/// A 64-bit checksum of bytes that notices every change of one word and, but for one in 2^64, any
/// other damage. Not for adversaries: who can write the cache can write anything into it.
///
/// Four lanes keep the multiplier busy; each step of a lane can be undone, so no change is lost in
/// it. Source: the construction of xxHash (github.com/Cyan4973/xxHash), with its primes.
enum Checksum {
  private static let multiplier: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let increment: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  /// - Complexity: O(n), 32 bytes a step.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var (one, two) = (increment, multiplier)
    var (three, four) = (increment ^ multiplier, UInt64(bytes.count))
    var place = 0
    while place + 32 <= bytes.count {
      one = mix(one, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      two = mix(two, bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
      three = mix(three, bytes.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self))
      four = mix(four, bytes.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self))
      place += 32
    }
    var sum = mix(mix(mix(one, two), three), four)
    for index in place..<bytes.count { sum = mix(sum, UInt64(bytes[index])) }
    return sum ^ (sum >> 29)
  }

  @inline(__always)
  private static func mix(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* multiplier &+ increment
    return mixed << 31 | mixed >> 33
  }
}
