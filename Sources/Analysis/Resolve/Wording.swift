internal import Language
internal import Vocabulary

/// The words of the statement at hand: what was understood of it, and how it reads when mended.
struct Wording {
  let source: SourceText
  let statement: SourceRange

  /// The statement as it was typed.
  var whole: String { String(source[statement]) }

  /// The whole statement with the words at `range` replaced.
  func corrected(_ range: SourceRange, with replacement: String) -> String {
    corrected([(range, replacement)])
  }

  /// The whole statement with the words of several ranges replaced.
  func corrected(_ replacements: [(range: SourceRange, text: String)]) -> String {
    var text = ""
    var done = statement.start
    for (range, replacement) in replacements.sorted(by: { $0.range.start < $1.range.start }) {
      text += source[SourceRange(done, range.start)] + replacement
      done = range.end
    }
    return text + source[SourceRange(done, statement.end)]
  }

  /// Every part of the query but the one at `range`, as it was typed: `vs SN, since Apr-24`.
  func understood(of parts: Parts, except range: SourceRange) -> String? {
    var words = parts.knownNames.filter { $0.range != range }.map { String(source[$0.range]) }
    if let period = parts.period { words.append(String(source[period.range])) }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}

extension Parts {
  /// The names that mean something, in the order of the clauses.
  var knownNames: [NameNode] {
    let operands = operands.compactMap { operand -> NameNode? in
      if case .name(let name) = operand { name } else { nil }
    }
    let places = places.compactMap { place -> NameNode? in
      switch place {
      case .name(let name), .except(let name): name
      case .all: nil
      }
    }
    let versus = versus.compactMap { versus -> NameNode? in
      switch versus {
      case .name(let name), .statistic(_, of: let name): name
      case .target, .number, .period: nil
      }
    }
    return (operands + subjects + places + versus).filter(\.isKnown)
  }
}
