/// The first place of a sorted array whose element meets `isBeyond`, or its end.
///
/// - Complexity: O(log n).
func partitionPoint<Sorted: RandomAccessCollection>(
  _ sorted: Sorted, _ isBeyond: (Sorted.Element) -> Bool
) -> Int where Sorted.Index == Int {
  var low = sorted.startIndex
  var high = sorted.endIndex
  while low < high {
    let middle = low + (high - low) / 2
    if isBeyond(sorted[middle]) { high = middle } else { low = middle + 1 }
  }
  return low
}
