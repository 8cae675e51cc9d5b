/// Figures put in order only as far as is asked: a few of them are found in a fraction of the time that
/// sorting all would take.
///
/// Source: Hoare, Find, 1961, with the median of three as pivot.
struct OrderStatistics {
  private var figures: [Double]
  /// Ranks that were asked for: none before one is greater, none behind it smaller.
  private var settled: [Int] = []

  /// - Precondition: `figures` are numbers, of which there is one at least.
  init(_ figures: [Double]) { self.figures = figures }

  var count: Int { figures.count }
  var least: Double { mutating get { figure(at: 0) } }
  var most: Double { mutating get { figure(at: count - 1) } }

  /// The figure that would stand at `rank`, from 0, if all were sorted.
  ///
  /// - Complexity: O(n) on average.
  mutating func figure(at rank: Int) -> Double {
    var (low, high) = (0, figures.count - 1)
    for known in settled {
      // What is settled stays where it is.
      if known == rank { return figures[rank] }
      if known < rank { low = max(low, known + 1) } else { high = min(high, known - 1) }
    }
    figures.withUnsafeMutableBufferPointer { OrderStatistics.settle(rank, low, high, in: $0) }
    settled.append(rank)
    return figures[rank]
  }

  /// Moves smaller figures of a stretch before `rank` and greater ones behind it.
  private static func settle(
    _ rank: Int, _ low: Int, _ high: Int, in figures: UnsafeMutableBufferPointer<Double>
  ) {
    var (low, high) = (low, high)
    while low < high {
      let ends = (figures[low], figures[low + (high - low) / 2], figures[high])
      let pivot = max(min(ends.0, ends.1), min(max(ends.0, ends.1), ends.2))
      let smaller = gather(low...high, in: figures) { $0 < pivot }
      if rank < smaller {
        high = smaller - 1
        continue
      }
      low = gather(smaller...high, in: figures) { $0 <= pivot }
      if rank < low { return }
    }
  }

  /// Moves the figures that meet `isFirst` to the beginning of a stretch, without a branch: nobody could
  /// foresee it.
  ///
  /// - Returns: where the others begin.
  @inline(__always)
  private static func gather(
    _ range: ClosedRange<Int>, in figures: UnsafeMutableBufferPointer<Double>,
    where isFirst: (Double) -> Bool
  ) -> Int {
    var end = range.lowerBound
    for place in range {
      let figure = figures[place]
      figures[place] = figures[end]
      figures[end] = figure
      end &+= isFirst(figure) ? 1 : 0
    }
    return end
  }
}
