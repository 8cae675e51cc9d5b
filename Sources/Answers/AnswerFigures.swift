/// Every figure behind an answer, series by series: what files and pipes take, whatever the layout.
public struct AnswerFigures: Equatable, Sendable {
  public var lines: [Line]
  public var marks: [Mark]

  public init(lines: [Line] = [], marks: [Mark] = []) {
    self.lines = lines
    self.marks = marks
  }

  public var isEmpty: Bool { lines.isEmpty && marks.isEmpty }

  /// A run of months of one indicator.
  public struct Line: Equatable, Sendable {
    /// The code: `CP6B-NI`.
    public var indicator: String
    /// The authority that the question is about, also beside the series of another.
    public var authority: String
    public var series: AnswerSeries
    /// False for what the figures are set against.
    public var isOwn: Bool
    /// Printed nowhere: months to come.
    public var isComputed: Bool

    public init(
      indicator: String, authority: String, series: AnswerSeries, isOwn: Bool = true,
      isComputed: Bool = false
    ) {
      self.indicator = indicator
      self.authority = authority
      self.series = series
      self.isOwn = isOwn
      self.isComputed = isComputed
    }
  }

  /// One figure that months are set against: a printed benchmark, a target.
  public struct Mark: Equatable, Sendable {
    public var indicator: String
    public var authority: String
    public var reference: TrendChart.Reference

    public init(indicator: String, authority: String, reference: TrendChart.Reference) {
      self.indicator = indicator
      self.authority = authority
      self.reference = reference
    }
  }
}
