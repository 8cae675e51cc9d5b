/// The first place of a sorted array whose element meets `isBeyond`, or its end.
///
/// - Complexity: O(log n).
func partitionPoint<Element>(_ sorted: [Element], _ isBeyond: (Element) -> Bool) -> Int {
  var low = 0
  var high = sorted.count
  while low < high {
    let middle = low + (high - low) / 2
    if isBeyond(sorted[middle]) { high = middle } else { low = middle + 1 }
  }
  return low
}
