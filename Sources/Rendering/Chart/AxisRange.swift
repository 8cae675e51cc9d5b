internal import Answers

/// The values that the axis must hold: the data, and each reference that leaves the data readable.
struct AxisRange {
  private(set) var low: Double
  private(set) var high: Double
  private(set) var drawn: [TrendChart.Reference] = []
  /// Named below the chart instead of drawn: they would squeeze the data.
  private(set) var offAxis: [TrendChart.Reference] = []

  /// A line that fills less than this of the rows can no longer be read.
  private static let leastFill = 0.4

  /// Nil where there is no figure at all.
  init?(_ values: [Double], references: [TrendChart.Reference]) {
    guard let low = values.min(), let high = values.max() else { return nil }
    self.low = low
    self.high = high
    let distance = { (reference: TrendChart.Reference) in
      max(0, low - reference.figure.value, reference.figure.value - high)
    }
    // Limits are what the chart is about: the data stand between them, however small they look.
    for limit in references where limit.kind == .limit {
      self.low = min(self.low, limit.figure.value)
      self.high = max(self.high, limit.figure.value)
    }
    let span = self.high - self.low
    for reference in references.sorted(by: { distance($0) < distance($1) }) {
      include(reference, span: span)
    }
  }

  /// A line that never moves cannot be squeezed: everything is drawn beside it.
  private mutating func include(_ reference: TrendChart.Reference, span: Double) {
    let lower = min(low, reference.figure.value)
    let higher = max(high, reference.figure.value)
    let isInside = lower == low && higher == high
    guard span == 0 || isInside || span / (higher - lower) >= AxisRange.leastFill else {
      offAxis.append(reference)
      return
    }
    low = lower
    high = higher
    drawn.append(reference)
  }
}
