/// Marks on one axis that all rows of a column share: a bullet, a dumbbell, a box.
public struct Strip: Equatable, Sendable {
  public var marks: [Mark]
  /// Drawn as a line from one place to the other.
  public var line: ClosedRange<Double>?
  /// Drawn thicker upon it: the middle half of a box.
  public var box: ClosedRange<Double>?
  /// Where every row has the same upright line.
  public var centre: Double?

  public init(
    _ marks: [Mark], line: ClosedRange<Double>? = nil, box: ClosedRange<Double>? = nil,
    centre: Double? = nil
  ) {
    self.marks = marks
    self.line = line
    self.box = box
    self.centre = centre
  }

  public struct Mark: Equatable, Sendable {
    /// 0 to 1 along the axis.
    public var place: Double
    public var kind: Kind

    public init(_ place: Double, _ kind: Kind) {
      self.place = place
      self.kind = kind
    }
  }

  /// What a mark stands for; each has a sign of its own, explained below the table.
  public enum Kind: String, CaseIterable, Sendable {
    case own
    case other
    case target
    case neighbours
    case england
    case median
  }
}

/// The words along the axis of a strip.
public struct StripAxis: Equatable, Sendable {
  public var labels: [Label]

  public init(_ labels: [Label]) { self.labels = labels }

  public struct Label: Equatable, Sendable {
    /// 0 to 1 along the axis.
    public var place: Double
    public var text: String

    public init(_ place: Double, _ text: String) {
      self.place = place
      self.text = text
    }
  }
}
