import Testing
import Vocabulary

@testable import Store

/// A packed column says what an array of the same numbers says.
@Suite struct PackedColumnTests {
  /// Numbers of one kind: how far apart they are, and how often a gap stands between them.
  private struct Kind {
    var numbers: ClosedRange<Int32>
    var gaps: [Int32] = []
  }

  private static let kinds = [
    Kind(numbers: 7...7), Kind(numbers: 0...1), Kind(numbers: -1000...1000),
    Kind(numbers: 680...720, gaps: [.min]), Kind(numbers: 0...90, gaps: [.min, .min + 1]),
    Kind(numbers: 5...5, gaps: [.min]), Kind(numbers: (.min + 1)...(.min + 1), gaps: [.min]),
    Kind(numbers: .min...Int32.max), Kind(numbers: (.min + 2)...Int32.max, gaps: [.min]),
    Kind(numbers: (Int32.max - 3)...Int32.max, gaps: [.min + 1]),
  ]

  /// Stretches of numbers of one kind each, so that blocks of several kinds meet.
  private static func numbers(_ chance: inout Seeded) -> [Int32] {
    (0..<Int.random(in: 0...4, using: &chance)).flatMap { _ in
      let kind = kinds.randomElement(using: &chance) ?? kinds[0]
      return (0..<Int.random(in: 0...200, using: &chance)).map { _ in
        let gap = Int.random(in: 0..<8, using: &chance) == 0
        return (gap ? kind.gaps.randomElement(using: &chance) : nil)
          ?? Int32.random(in: kind.numbers, using: &chance)
      }
    }
  }

  @Test(arguments: 1...200)
  func saysWhatAnArraySays(seed: UInt64) {
    var chance = Seeded(seed)
    let numbers = Self.numbers(&chance)
    var column = PackedColumn<Int32>()
    var place = 0
    while place < numbers.count {
      let end = min(numbers.count, place + Int.random(in: 1...150, using: &chance))
      if end == place + 1 {
        column.append(numbers[place])
      } else {
        column.append(contentsOf: numbers, place..<end)
      }
      place = end
    }
    #expect(column.count == numbers.count)
    #expect(numbers.indices.map { column[$0] } == numbers)
    let first = Int.random(in: 0...numbers.count, using: &chance)
    let range = first..<Int.random(in: first...numbers.count, using: &chance)
    #expect(column.elements(in: range) == Array(numbers[range]))
    let others = PackedColumn(numbers.map { UInt8(truncatingIfNeeded: $0) })
    var pairs: [Int32] = []
    column.forEach(in: range, beside: others) { number, other in
      pairs.append(number)
      #expect(other == UInt8(truncatingIfNeeded: number))
    }
    #expect(pairs == Array(numbers[range]))
  }

  @Test(arguments: 1...40)
  func someNumbersAreReplaced(seed: UInt64) {
    var chance = Seeded(seed)
    let numbers = Self.numbers(&chance)
    let places = Set(numbers.indices.filter { _ in Bool.random(using: &chance) })
    let column = PackedColumn(numbers).replacing(places, with: NumberColumn.none)
    for place in numbers.indices {
      #expect(column[place] == (places.contains(place) ? NumberColumn.none : numbers[place]))
    }
  }

  /// What packing is for: equal numbers and gaps take next to nothing.
  @Test func takesAsManyBitsAsNeeded() {
    func bytes(_ number: (Int) -> Int32) -> Int {
      PackedColumn((0..<6400).map(number)).byteCount
    }
    let blocks = 100 * MemoryLayout<PackedBlock>.stride
    #expect(bytes { _ in 1_000_000 } == blocks)
    #expect(bytes { _ in NumberColumn.none } == blocks)
    #expect(bytes { 680 + Int32($0 % 14) } == blocks + 6400 / 2)
    #expect(bytes { $0 % 9 == 0 ? NumberColumn.none : 680 + Int32($0 % 14) } == blocks + 6400 / 2)
  }
}
