internal import Answers
internal import Vocabulary

extension Figure {
  /// ` point` behind 1, ` points` behind any other difference of percentages; nothing elsewhere.
  func pointsWord(_ unit: Unit) -> String {
    guard unit.changesInPoints else { return "" }
    return decimals == 0 && abs(value).rounded() == 1 ? " point" : " points"
  }
}
