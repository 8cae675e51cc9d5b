import Vocabulary

/// What stands in a cell instead of a figure, in all its spellings.
enum Marker {
  private static let words: [String: ValueStatus] = [
    "-": .dash, "--": .dash, "c": .suppressed, "z": .notApplicable, "x": .notAvailable,
    "low": .low, "k": .low, "u": .unreliable, "tbc": .toBeConfirmed, "n/a": .notAvailable,
    "- n/a": .notAvailable, "not due": .notDue,
  ]

  /// Texts that begin so; what follows is when, and sometimes a slip of the keyboard.
  private static let beginnings: [(String, ValueStatus)] = [
    ("new measure", .newMeasure), ("new definition", .newMeasure), ("old measure", .oldMeasure),
  ]

  /// The status that a text stands for; nil for a text that is no marker.
  static func status(of text: String) -> ValueStatus? {
    let folded = NameFolding.fold(text)
    if let status = words[folded] { return status }
    if let beginning = beginnings.first(where: { folded.hasPrefix($0.0) }) { return beginning.1 }
    let status = ValueStatus(word: folded)
    return status == .reported || status == .absent ? nil : status
  }
}
