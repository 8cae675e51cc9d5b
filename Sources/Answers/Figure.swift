public import Vocabulary

/// A number with everything needed to print it: what it is counted in and how exactly it is known.
public struct Figure: Equatable, Sendable {
  public var value: Double
  /// Decimals to print: those of the source, never more.
  public var decimals: Int
  public var unit: Unit

  public init(_ value: Double, decimals: Int = 0, unit: Unit = .other) {
    self.value = value
    self.decimals = decimals
    self.unit = unit
  }
}

/// A movement from one figure to another, and whether it is welcome.
public struct Change: Equatable, Sendable {
  /// New minus old, in the unit of the figures (points for percentages).
  public var difference: Figure
  /// (new - old) / old in per cent; nil for percentages, and where the old figure is zero.
  public var percent: Double?
  public var movement: Movement
  public var judgement: Judgement

  public init(difference: Figure, percent: Double?, movement: Movement, judgement: Judgement) {
    self.difference = difference
    self.percent = percent
    self.movement = movement
    self.judgement = judgement
  }
}

/// Which way a figure went, at the precision it is printed with.
public enum Movement: Equatable, Sendable {
  case up
  case down
  case level
}

/// Whether that is good; `none` where the indicator has no agreed direction.
public enum Judgement: Equatable, Sendable {
  case better
  case worse
  case same
  case none
}

/// How a figure stands against a target.
public enum TargetVerdict: Equatable, Sendable {
  case met
  case notMet
}

/// The colour of a figure by a report's own limits.
public enum RAG: String, CaseIterable, Sendable {
  case red
  case amber
  case green

  /// As a table prints it; the colour is never the only sign.
  public var letter: String {
    switch self {
    case .red: "R"
    case .amber: "A"
    case .green: "G"
    }
  }
}
