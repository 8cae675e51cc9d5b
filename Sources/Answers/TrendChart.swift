public import Vocabulary

/// A run of months of one thing, with its gaps: what a line of a chart or a row of a table shows.
public struct AnswerSeries: Equatable, Sendable {
  public var label: String
  public var months: MonthRange
  /// One a month; not a number where there is no figure.
  public var values: [Double]
  public var statuses: [ValueStatus]
  public var decimals: Int
  public var unit: Unit
  /// Months that another table of the same report prints differently.
  public var isConflicting: [Bool]
  /// Of how many figures each month is made, where it is made of several; empty otherwise.
  public var counts: [Int] = []

  public init(
    label: String, months: MonthRange, values: [Double], statuses: [ValueStatus], decimals: Int,
    unit: Unit, isConflicting: [Bool]
  ) {
    self.label = label
    self.months = months
    self.values = values
    self.statuses = statuses
    self.decimals = decimals
    self.unit = unit
    self.isConflicting = isConflicting
  }

  public func figure(_ value: Double) -> Figure {
    Figure(value, decimals: decimals, unit: unit)
  }
}

/// A line chart over months, before layout: the printer chooses rows, ticks and labels.
public struct TrendChart: Equatable, Sendable {
  /// The code, or the codes, in front of the title.
  public var code: String
  public var title: String
  /// Whose figures: `Southampton`.
  public var place: String
  public var unit: Unit
  /// The second line: latest figure, changes, mean.
  public var headline: Phrase
  /// The first is ours.
  public var lines: [AnswerSeries]
  public var references: [Reference]
  /// First months of new definitions: no line crosses into them, a rule is drawn before them.
  public var breaks: [Month]
  /// Months of the first line that stand out of ordinary variation; only a control chart has them.
  public var signals: [Signal]
  /// Between what figures the months to come are expected; only a projection has one.
  public var band: Band?

  public init(
    code: String, title: String, place: String, unit: Unit, headline: Phrase,
    lines: [AnswerSeries], references: [Reference] = [], breaks: [Month] = [],
    signals: [Signal] = [], band: Band? = nil
  ) {
    self.code = code
    self.title = title
    self.place = place
    self.unit = unit
    self.headline = headline
    self.lines = lines
    self.references = references
    self.breaks = breaks
    self.signals = signals
    self.band = band
  }

  /// All months that any line has; a line may begin later or end sooner, which is no gap.
  public var months: MonthRange? {
    lines.map(\.months).reduce(nil) { $0?.union($1) ?? $1 }
  }

  /// The ends of a range, one a month.
  public struct Band: Equatable, Sendable {
    public var months: MonthRange
    public var lows: [Double]
    public var highs: [Double]

    public init(months: MonthRange, lows: [Double], highs: [Double]) {
      self.months = months
      self.lows = lows
      self.highs = highs
    }
  }

  /// A month that a control chart marks, and whether that is good.
  public struct Signal: Equatable, Sendable {
    public var month: Month
    public var judgement: Judgement

    public init(month: Month, judgement: Judgement) {
      self.month = month
      self.judgement = judgement
    }
  }

  /// One figure drawn flat across the chart: a benchmark printed once, a target.
  public struct Reference: Equatable, Sendable {
    /// `SN`, `target`.
    public var label: String
    public var figure: Figure
    /// The year the figure is for, as said beside it: `2022/23`; empty when not known.
    public var year: String
    public var kind: Kind

    public init(label: String, figure: Figure, year: String = "", kind: Kind) {
      self.label = label
      self.figure = figure
      self.year = year
      self.kind = kind
    }

    public enum Kind: Equatable, Sendable {
      case benchmark
      case target
      case mean
      /// A limit of ordinary variation.
      case limit
    }
  }
}
