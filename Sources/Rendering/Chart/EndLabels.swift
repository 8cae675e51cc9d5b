/// What stands at the right end of a row: the last value of a line, or the name of a flat line.
struct EndLabel: Equatable {
  var text: String
  var role: StyledText.Role
  var value: Double
  /// The row it would like, from the bottom.
  var row: Int
  /// Labels of data stay on their row; those of flat lines give way.
  var isData: Bool

  /// Where the line ends whose name stands on another row.
  enum Way: CaseIterable { case below, above }

  func way(from row: Int) -> Way? {
    self.row == row ? nil : self.row < row ? .below : .above
  }
}

/// Puts labels on rows of their own, in the order of their values and as near as can be.
enum EndLabels {
  /// Source: pool adjacent violators, on the rows less the ranks.
  ///
  /// - Returns: the labels by row.
  static func placed(_ labels: [EndLabel], rows: Int) -> [Int: EndLabel] {
    let ordered = labels.enumerated().sorted { left, right in
      (left.element.value, right.offset) < (right.element.value, left.offset)
    }.map(\.element)
    var blocks: [Block] = []
    for (rank, label) in ordered.enumerated() {
      blocks.append(Block(label, rank: rank))
      while blocks.count > 1, blocks[blocks.count - 2].place > blocks[blocks.count - 1].place {
        let upper = blocks.removeLast()
        blocks[blocks.count - 1].absorb(upper)
      }
    }
    let slack = max(0, rows - ordered.count)
    let places = blocks.flatMap { block in
      Array(repeating: min(max(block.place, 0), slack), count: block.count)
    }
    var placed: [Int: EndLabel] = [:]
    for (rank, label) in ordered.enumerated() where places[rank] + rank < rows {
      placed[places[rank] + rank] = label
    }
    return placed
  }

  /// Labels on neighbouring rows that move together.
  private struct Block {
    var weight: Double
    var sum: Double
    var count = 1

    init(_ label: EndLabel, rank: Int) {
      weight = label.isData ? 10 : 1
      sum = weight * Double(label.row - rank)
    }

    var place: Int { (sum / weight).nearestRow }

    mutating func absorb(_ other: Block) {
      weight += other.weight
      sum += other.sum
      count += other.count
    }
  }
}
