/// Marks on one axis that all rows of a column share: a bullet, a dumbbell, a box.
public struct Strip: Equatable, Sendable {
  public var marks: [Mark]
  /// Drawn as a line from one place to the other.
  public var line: ClosedRange<Double>?
  /// Drawn thicker upon it: the middle half of a box.
  public var box: ClosedRange<Double>?
  /// Where every row has the same upright line.
  public var centre: Double?
  /// Whether it takes the whole line, as nothing stands beside it.
  public var isAlone: Bool

  public init(
    _ marks: [Mark], line: ClosedRange<Double>? = nil, box: ClosedRange<Double>? = nil,
    centre: Double? = nil, isAlone: Bool = false
  ) {
    self.marks = marks
    self.line = line
    self.box = box
    self.centre = centre
    self.isAlone = isAlone
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
  /// The most important first: of two that would touch, the later one is left out.
  public var labels: [Label]
  /// Whether its strips take the whole line.
  public var isAlone: Bool

  public init(_ labels: [Label], isAlone: Bool = false) {
    self.labels = labels
    self.isAlone = isAlone
  }

  /// The labels that have room, and where each begins: over its place, and not beyond the ends.
  ///
  /// - Parameter width: of a label, in the measure of `length`.
  public func placed(
    length: Double, gap: Double, width: (Phrase) -> Double
  ) -> [(label: Label, start: Double)] {
    var placed: [(label: Label, start: Double, end: Double)] = []
    for label in labels {
      let wide = width(label.text)
      let start = min(max(0, label.place * length - wide / 2), length - wide)
      let isFree = placed.allSatisfy { start >= $0.end + gap || start + wide + gap <= $0.start }
      if isFree { placed.append((label, start, start + wide)) }
    }
    return placed.sorted { $0.start < $1.start }.map { ($0.label, $0.start) }
  }

  public struct Label: Equatable, Sendable {
    /// 0 to 1 along the axis.
    public var place: Double
    public var text: Phrase

    public init(_ place: Double, _ text: Phrase) {
      self.place = place
      self.text = text
    }
  }
}
