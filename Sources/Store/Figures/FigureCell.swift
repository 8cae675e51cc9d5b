import Vocabulary

/// A printed figure that is not one of a run of months, with its own lines and texts.
public struct FigureCell: BitwiseCopyable, Sendable {
  /// NaN where there is no figure.
  public var value: Double
  public var mark: CellMark
  public var decimals: UInt8
  /// NaN where none is printed.
  public var numerator: Double
  public var denominator: Double
  /// The line of the published report; -1 unknown.
  public var sourceLine: Int32
  public var fileLine: UInt32
  /// What was printed where it was not a number.
  public var text: TextCode
  public var note: TextCode

  public init(
    value: Double, mark: CellMark, decimals: UInt8 = 0, numerator: Double = .nan,
    denominator: Double = .nan, sourceLine: Int32 = -1, fileLine: UInt32,
    text: TextCode = .empty, note: TextCode = .empty
  ) {
    self.value = value
    self.mark = mark
    self.decimals = decimals
    self.numerator = numerator
    self.denominator = denominator
    self.sourceLine = sourceLine
    self.fileLine = fileLine
    self.text = text
    self.note = note
  }

  /// Whether both say the same: equal figures, or the same marker.
  func saysTheSame(as other: FigureCell) -> Bool {
    mark.status == other.mark.status && (!mark.isValue || value == other.value)
  }
}
