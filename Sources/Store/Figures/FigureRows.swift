public import Vocabulary

/// A row of one of the smaller tables; `origin` is its place in the origins beside it.
protocol OriginRow: BitwiseCopyable, Sendable {
  var origin: Int32 { get set }
  var cell: FigureCell { get }
}

/// A figure for a whole year, or for a year up to the report's month.
public struct PeriodRow: OriginRow {
  public var origin: Int32
  public var period: PeriodKey
  public var cell: FigureCell

  public init(origin: Int32, period: PeriodKey, cell: FigureCell) {
    self.origin = origin
    self.period = period
    self.cell = cell
  }
}

/// A comparator's figure beside a row.
public struct ComparatorRow: OriginRow {
  public var origin: Int32
  /// The comparator's label, which names only one.
  public var label: TextCode
  /// The year the figure is for, as the file has it; often not known.
  public var year: TextCode
  public var cell: FigureCell

  public init(origin: Int32, label: TextCode, year: TextCode, cell: FigureCell) {
    self.origin = origin
    self.label = label
    self.year = year
    self.cell = cell
  }
}

/// A target, or a limit of tolerance, beside a row.
public struct TargetRow: OriginRow {
  public var origin: Int32
  public var kind: TargetKind
  public var period: TextCode
  public var cell: FigureCell

  public init(origin: Int32, kind: TargetKind, period: TextCode, cell: FigureCell) {
    self.origin = origin
    self.kind = kind
    self.period = period
    self.cell = cell
  }
}

/// What a target row says.
public enum TargetKind: String, CaseIterable, BitwiseCopyable, Sendable {
  case target
  /// The limits of the colours, as text: `<92%`, `92%>`.
  case red
  case amber
  case green
  /// The direction of good performance, as printed.
  case good
  /// A target that the user set; no report prints it.
  case own
}

/// A derived cell that the report prints: a change, a mean, an arrow.
public struct PublishedRow: OriginRow {
  public var origin: Int32
  public var column: TextCode
  public var cell: FigureCell

  public init(origin: Int32, column: TextCode, cell: FigureCell) {
    self.origin = origin
    self.column = column
    self.cell = cell
  }
}
