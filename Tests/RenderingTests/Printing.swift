import Answers
import Rendering

/// What the tests print with.
enum Printing {
  static let levels = GlyphSet.Level.allCases

  /// The lines of one part, as an answer without words around it prints them.
  static func lines(_ part: Answer.Part, _ style: OutputStyle) -> [String] {
    let answer = Answer(interpretation: Interpretation(statement: ""), parts: [part])
    return AnswerRenderer(style).text(answer).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// The lines before the first blank one.
  static func picture(_ part: Answer.Part, _ style: OutputStyle) -> [String] {
    Array(lines(part, style).prefix { !$0.isEmpty })
  }
}

/// A small seeded generator: a failing case is found again by its seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
