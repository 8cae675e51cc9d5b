internal import Vocabulary

/// Finds the axis that uses the rows best with the roundest labels.
///
/// Source: after Talbot, Lin and Hanrahan 2010, adapted to rows of characters.
struct ScaleChooser {
  /// What must be on the axis.
  var low: Double
  var high: Double
  var mostRows: Int
  var unit: Unit
  /// Decimals that the figures are printed with.
  var decimals: Int
  /// Pairs that a verdict sets against each other: drawn in one row they would contradict it.
  var opposed: [(Double, Double)] = []

  /// Percentages that span more than this are shown on the whole of 0 to 100.
  private static let widePercentages = 40.0
  /// Rows of a line that never moves.
  private static let flatRows = 5
  private static let allExponents = -7...13

  var scale: AxisScale {
    let range = paddedRange
    var best: (scale: AxisScale, merit: Double)?
    for exponent in exponents(range) {
      for form in AxisScale.Form.all {
        let scale = AxisScale(form: form, exponent: exponent, low: range.low, high: range.high)
        guard scale.rows <= range.rows, isAllowed(scale) else { continue }
        let merit = merit(scale, rows: range.rows)
        if merit > (best?.merit ?? -.infinity) { best = (scale, merit) }
      }
    }
    let widest = AxisScale.Form(hundredths: 500, rowsPerStep: 4)
    return best?.scale
      ?? AxisScale(form: widest, exponent: 13, low: range.low, high: range.high)
  }

  /// Only rows that are worth about as much as they must be can be chosen: the others would be too
  /// many, or carry one label.
  private func exponents(_ range: (low: Double, high: Double, rows: Int)) -> ClosedRange<Int> {
    let worth = (range.high - range.low) / Double(range.rows)
    let all = ScaleChooser.allExponents
    var power = 1e-7
    var least = all.lowerBound
    while power < worth, least < all.upperBound {
      power *= 10
      least += 1
    }
    return max(all.lowerBound, least - 2)...min(all.upperBound, least + 2)
  }

  private var paddedRange: (low: Double, high: Double, rows: Int) {
    if low == high {
      let pad = (0..<decimals).reduce(2.0) { pad, _ in pad / 10 }
      let floor = low >= 0 ? max(0, low - pad) : low - pad
      return (floor, high + pad, min(ScaleChooser.flatRows, mostRows))
    }
    if unit == .percent, high - low > ScaleChooser.widePercentages {
      return (min(0, low), max(100, high), mostRows)
    }
    return (low, high, mostRows)
  }

  /// Nobody counts half children.
  private func isAllowed(_ scale: AxisScale) -> Bool {
    unit != .count || decimals > 0 || scale.step.decimals == 0
  }

  private func merit(_ scale: AxisScale, rows: Int) -> Double {
    let fill = Double(scale.rows) / Double(rows)
    let roundness = scale.step.leading == 2 ? 0.85 : 1
    let labels = Double(min(scale.ticks.count, 2)) * 10
    let collisions = opposed.count { $0 != $1 && scale.row(of: $0) == scale.row(of: $1) }
    return labels + fill + roundness - 0.2 * Double(scale.step.decimals) - 0.5 * Double(collisions)
  }
}
