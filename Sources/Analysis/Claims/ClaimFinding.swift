internal import Answers
internal import Vocabulary

/// What the store says to one part of a claim.
struct ClaimFinding: Equatable {
  enum Verdict: String, CaseIterable {
    case isTrue = "true"
    case isFalse = "false"
    case undecidable

    /// Of a whole sentence: false as soon as one part is, true only if every part is.
    init(of findings: [ClaimFinding]) {
      let all = findings.map(\.verdict)
      if all.contains(.isFalse) {
        self = .isFalse
      } else {
        self = all.isEmpty || all.contains(.undecidable) ? .undecidable : .isTrue
      }
    }
  }

  let verdict: Verdict
  let claimed: Phrase
  let found: Phrase

  init(_ verdict: Verdict, _ claimed: Phrase, _ found: Phrase) {
    self.verdict = verdict
    self.claimed = claimed
    self.found = found
  }

  init(_ isTrue: Bool, _ claimed: Phrase, _ found: Phrase) {
    self.init(isTrue ? .isTrue : .isFalse, claimed, found)
  }
}

extension ClaimWords.Number {
  /// As it was claimed.
  var figure: Figure { Figure(value, decimals: decimals, unit: isPercent ? .percent : .count) }
}
