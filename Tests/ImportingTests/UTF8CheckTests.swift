import Importing
import Testing
import Vocabulary

/// The check finds the first byte that belongs to no character, as the standard library does.
@Suite struct UTF8CheckTests {
  private static let header = Array("authority,indicator,period,value\nA,X,2024-01,5\n".utf8)

  private static func firstError(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func agrees(_ bytes: [UInt8]) -> Bool {
    let expected = firstError(bytes)
    do {
      _ = try Importer.load([ByteBuffer(name: "a.csv", bytes: bytes)])
      return expected == nil
    } catch {
      let found = error.summary
      return expected.map { found.hasSuffix("byte \($0 + 1) of the file") } ?? false
    }
  }

  /// Every pair of bytes, and each of them with what may follow.
  @Test func everyBeginningOfACharacter() {
    for first in UInt8(0x80)...0xFF {
      for second in stride(from: UInt8(0x70), through: 0xF8, by: 8) {
        for tail: [UInt8] in [[], [0x80], [0xBF, 0x80], [0x80, 0x80, 0x80], [0x41]] {
          let bytes = Self.header + [first, second] + tail
          #expect(Self.agrees(bytes), "\(first) \(second) \(tail)")
        }
      }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func randomBytes(seed: UInt64) {
    var state = seed &+ 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let pieces = ["plain text", "é", "€", "😀", "\u{7FF}", "\u{FFFF}"].map { Array($0.utf8) }
    var bytes = Self.header
    for _ in 0..<next(30) { bytes += pieces[next(pieces.count)] }
    let place = Self.header.count - 1 + next(bytes.count - Self.header.count + 1)
    if next(2) == 0 { bytes[place] = 0xC0 }
    if next(2) == 0 { bytes.removeLast(next(3)) }
    #expect(Self.agrees(bytes), "seed \(seed)")
  }
}
