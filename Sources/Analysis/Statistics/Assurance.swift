internal import Vocabulary

/// Whether a target will be met as long as nothing changes.
///
/// Source: NHS England, Making Data Count: the target against the limits.
enum Assurance: Equatable {
  case consistentlyMet
  case consistentlyMissed
  /// The target lies within the limits: met in some months and missed in others, by chance.
  case hitAndMiss

  /// Nil where no direction is agreed.
  init?(of target: Double, within limits: ControlLimits, polarity: Polarity) {
    guard polarity == .high || polarity == .low else { return nil }
    if target > limits.upper {
      self = polarity == .high ? .consistentlyMissed : .consistentlyMet
    } else if target < limits.lower {
      self = polarity == .high ? .consistentlyMet : .consistentlyMissed
    } else {
      self = .hitAndMiss
    }
  }
}
