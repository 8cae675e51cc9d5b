internal import Analysis
internal import Language
internal import Store

/// What statements change for those after them, and `undo` takes back.
struct SessionState {
  /// The store, and what questions are about until they say otherwise.
  var analyst: Analyst
  var data: DataSets
  /// The names that the user made.
  var workspace = Workspace()
  var settings = Settings()
  /// Who answers are for; while that is the public, every figure stands in `wholeStore` only.
  var audience = Audience.internal
  var wholeStore: Store?
  var suppression: Suppression?
}
