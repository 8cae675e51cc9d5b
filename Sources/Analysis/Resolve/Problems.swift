internal import Vocabulary

/// The problems found so far in one statement; independent ones are told together.
struct Problems {
  private(set) var all: [Diagnostic] = []

  mutating func add(_ problem: Diagnostic) {
    if !all.contains(problem) { all.append(problem) }
  }

  /// Stops here if anything was found.
  func check() throws(Diagnostics) {
    if !all.isEmpty { throw Diagnostics(all) }
  }
}

extension Diagnostics {
  init(_ one: Diagnostic) { self.init([one]) }
}
