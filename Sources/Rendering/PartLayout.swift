internal import Vocabulary

/// One part of an answer laid out: its lines, and what must be said below the reading because of it.
struct PartLayout: Equatable {
  var lines: [StyledText] = []
  /// What the layout did to the figures: an axis that does not start at 0, columns not shown.
  var remarks: [StyledText] = []
  /// The missing values that were printed as a sign.
  var statuses: Set<ValueStatus> = []
  /// Whether a figure was marked as printed differently elsewhere.
  var hasConflicts = false
}
