/// Rounding to whole rows without the C mathematics library, which a static build need not link.
extension Double {
  /// The greatest whole number that is not above it; values beyond any chart are kept in range.
  var floorRow: Int {
    let kept = Swift.max(-Double.farthestRow, Swift.min(Double.farthestRow, self))
    let truncated = Int(kept)
    return Double(truncated) > kept ? truncated - 1 : truncated
  }

  var ceilingRow: Int { -(-self).floorRow }
  /// The nearest whole number, halves downwards: order is kept.
  var nearestRow: Int { (self - 0.5).ceilingRow }

  private static let farthestRow = 1e15
}
