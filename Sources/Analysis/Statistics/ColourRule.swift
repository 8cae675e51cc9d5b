internal import Answers
internal import Vocabulary

/// The rule by which a report colours one row: red, amber and green limits, or a target alone.
///
/// A value outside every limit has no colour: nothing is guessed.
struct ColourRule: Equatable, Sendable {
  var red: Tolerance
  var amber: Tolerance
  var green: Tolerance
  /// Where there are no limits.
  var target: Tolerance
  /// Which way the report itself calls good; the catalogue's where it does not say.
  var good: Polarity
  /// For words: percentages carry their sign, and limits are as exact as they were printed.
  var unit: Unit = .other

  /// What the rule says of one value.
  enum Verdict: Equatable {
    case colour(RAG)
    case target(TargetVerdict)
    /// No colour, and why.
    case none(String)
  }

  func verdict(on value: Double) -> Verdict {
    if let colour = colour(of: value) { return .colour(colour) }
    if hasLimits {
      return .none(isPartlySet ? "not every limit is set" : "outside every limit")
    }
    if case .number(let target) = target { return met(target, by: value) }
    return .none(reason)
  }

  var limits: [Tolerance] { [red, amber, green] }
  /// Whether it says anything that a figure can be held against.
  var isStated: Bool {
    if case .number = target { return true }
    return hasLimits
  }
  private var hasLimits: Bool { limits.contains(where: \.isLimit) }
  private var isPartlySet: Bool { limits.contains(.toBeSet) }

  private var reason: String {
    if isPartlySet { return "the limits are still to be set" }
    return target == .notApplicable ? "no limits apply" : "the limit cannot be read"
  }

  private func met(_ target: Double, by value: Double) -> Verdict {
    switch good {
    case .high: .target(value >= target ? .met : .notMet)
    case .low: .target(value <= target ? .met : .notMet)
    case .range, .none: .none("a target without a direction")
    }
  }

  // MARK: - Colours

  private func colour(of value: Double) -> RAG? {
    if holds(red, value) { return .red }
    if holds(green, value) { return .green }
    return holds(amber, value) ? .amber : nil
  }

  private func holds(_ limit: Tolerance, _ value: Double) -> Bool {
    switch limit {
    case .below(let end): value < end || (includesLimits && value == end)
    case .from(let start): value >= start
    case .between(let low, let high): (low...high).contains(value)
    case .within(let size, of: let own):
      (own ?? centre).map { distance(value, $0) <= size } ?? false
    case .beyond(let size): centre.map { distance(value, $0) > size } ?? false
    case .aboveRange(let percent):
      upperEnd.map { value > $0 && value <= $0 * (1 + percent / 100) } ?? false
    case .farAboveRange(let percent): upperEnd.map { value > $0 * (1 + percent / 100) } ?? false
    case .number, .toBeSet, .notApplicable, .unreadable: false
    }
  }

  /// A tenth more or less is a tenth: 163.8 is within 5 of 158.8 in binary too.
  private func distance(_ value: Double, _ centre: Double) -> Double {
    Rounding.halfAwayFromZero(abs(value - centre), decimals: 6)
  }

  /// `25+` red and `24<` amber: whole numbers, so 24 itself is amber.
  private var includesLimits: Bool {
    guard case .from(let red) = red, case .below(let amber) = amber else { return false }
    return amber < red
  }

  private var centre: Double? {
    for case .within(_, of: let centre?) in limits { return centre }
    return nil
  }

  private var upperEnd: Double? {
    for case .between(_, let high) in limits { return high }
    return nil
  }
}
