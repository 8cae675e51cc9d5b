import Vocabulary

/// The names a text can use: those of the data, and those that its own statements make.
struct MadeNames {
  var names: NameIndex
  var lets: Set<String>

  /// Makes the name that a statement defines known to the statements after it.
  mutating func insert(from statement: Statement) {
    switch statement.kind {
    case .let(let name, _), .define(.indicator(let name, _, _, _)):
      lets.insert(NameFolding.fold(name.value))
    case .define(.set(let name, _)): names.insert(name.value, .group(name.value))
    case .define(.view), .define(.target), .query, .continuation, .parameter, .command: break
    }
  }
}
