internal import Vocabulary

/// The problems found so far in one statement; independent ones are told together.
struct Problems {
  private(set) var all: [Diagnostic] = []
  /// What each misspelt name is taken to mean; one corrected statement needs all of them.
  private var replacements: [(range: SourceRange, text: String)] = []

  mutating func add(_ problem: Diagnostic) {
    if !all.contains(problem) { all.append(problem) }
  }

  /// Adds a problem that would be gone if `text` stood in the place of its words.
  mutating func add(_ problem: Diagnostic, replacing range: SourceRange, with text: String) {
    guard !all.contains(problem) else { return }
    all.append(problem)
    replacements.append((range, text))
  }

  /// Stops here if anything was found; a corrected statement is offered only if it mends everything.
  func check(_ wording: Wording) throws(Diagnostics) {
    guard !all.isEmpty else { return }
    guard replacements.count == all.count else { throw Diagnostics(all) }
    let corrected = wording.corrected(replacements)
    throw Diagnostics(
      all.map { problem in
        var problem = problem
        problem.tryNext = corrected
        problem.corrected = corrected
        return problem
      })
  }
}

extension Diagnostics {
  init(_ one: Diagnostic) { self.init([one]) }
}
