internal import Answers
internal import Vocabulary

/// One part of an answer laid out: its lines, and what must be said below the reading because of it.
struct PartLayout: Equatable {
  var lines: [StyledText] = []
  /// What the layout did to the figures: an axis that does not start at 0, columns not shown.
  var remarks: [StyledText] = []
  var signs = Signs()
}

/// The signs that were printed and that a key must explain.
struct Signs: Equatable {
  /// Missing values.
  var statuses: Set<ValueStatus> = []
  /// Whether a figure was marked as printed differently elsewhere.
  var hasConflicts = false
  /// What was printed as letters against a target.
  var verdicts: Set<TargetVerdict> = []

  /// Whether arrows carried a judgement, and rows bars; the signs that stood on an axis.
  var hasTravel = false
  var marks: [Strip.Kind: String] = [:]
  /// What coloured letters mean.
  var colourKeys: [String] = []
  var hasSparks = false
  /// Whether small bars left out a month.
  var hasSparkGaps = false

  mutating func merge(_ other: Signs) {
    statuses.formUnion(other.statuses)
    hasConflicts = hasConflicts || other.hasConflicts
    verdicts.formUnion(other.verdicts)
    hasTravel = hasTravel || other.hasTravel
    marks.merge(other.marks) { first, _ in first }
    colourKeys += other.colourKeys.filter { !colourKeys.contains($0) }
    hasSparks = hasSparks || other.hasSparks
    hasSparkGaps = hasSparkGaps || other.hasSparkGaps
  }
}
