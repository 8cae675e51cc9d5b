/// Which of the known names a misspelt one is likely to have meant.
public enum NearNames {
  /// The names within reach of `word`, nearest first; none when nothing is near, because an
  /// arbitrary suggestion is worse than none.
  ///
  /// - Parameter most: how many at the most.
  public static func near(_ word: String, among names: [String], most: Int = 3) -> [String] {
    let folded = Array(NameFolding.fold(word).unicodeScalars)
    let reach = max(1, folded.count / 3)
    let found = names.compactMap { name -> (name: String, distance: Int)? in
      let candidate = Array(NameFolding.fold(name).unicodeScalars)
      guard abs(candidate.count - folded.count) <= reach || candidate.starts(with: folded) else {
        return nil
      }
      let distance = editDistance(folded, candidate)
      if distance <= reach { return (name, distance) }
      let isPrefix = folded.count >= 2 && candidate.starts(with: folded)
      return isPrefix ? (name, reach + 1) : nil
    }
    let ordered = found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return ordered.prefix(most).map(\.name)
  }

  /// The restricted Damerau-Levenshtein distance: insert, delete, replace, swap neighbours.
  public static func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in right.indices {
        let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
        var best = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
