/// What fingers, mail programs and copying do to a statement.
enum Mutation: CaseIterable {
  /// Single characters put in, taken out or exchanged.
  case slips
  /// The end before the beginning.
  case turn
  /// The beginning of one, the end of another.
  case splice
  /// A piece many times over: long lists, deep brackets.
  case repetition
  /// Bytes that are no characters, as they arrive after being repaired.
  case bytes
  /// Dashes, quotes and blanks as a word processor makes them.
  case typography

  private static let noise = Array(
    "`\"'()[]{}|,;=<>!~.-–—“”‘’ \u{A0}\n\\#$_%£é0129qmyQ:&/*+?\u{0}\u{1B}\u{200B}\u{202E}\u{1F600}")
  private static let pieces = ["(", "[", "not ", "- ", "abs(", "try ", ", ", "| ", "LAC1, ", "\""]
  private static let pasted: [Character: String] = [
    "-": "–", "\"": "”", "'": "’", " ": "\u{A0}", ".": "…", "(": "（", "\n": "\r\n",
  ]
  /// Beyond the limit of a statement, so that it is met too.
  private static let longest = 20_000

  func apply(
    to text: String, other: String, _ generator: inout SeededGenerator
  ) -> String {
    let characters = Array(text)
    let place = Int.random(in: 0...characters.count, using: &generator)
    switch self {
    case .slips: return slips(characters, &generator)
    case .turn: return String(characters[place...] + characters[..<place])
    case .splice: return String(characters[..<place]) + String(other.suffix(place))
    case .repetition:
      let piece =
        generator.chance(50) ? generator.one(of: Mutation.pieces) : String(other.prefix(9))
      let most = generator.chance(5) ? Mutation.longest : 80
      let times = Int.random(in: 1...max(1, most / max(1, piece.utf8.count)), using: &generator)
      let middle = String(repeating: piece, count: times)
      return String(characters[..<place]) + middle + String(characters[place...])
    case .bytes:
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        bytes.insert(UInt8.random(in: .min ... .max, using: &generator), at: place)
      }
      return String(decoding: bytes, as: UTF8.self)
    case .typography:
      return characters.map { Mutation.pasted[$0] ?? String($0) }.joined()
    }
  }

  private func slips(_ text: [Character], _ generator: inout SeededGenerator) -> String {
    var text = text
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...text.count, using: &generator)
      let sign = generator.one(of: Mutation.noise)
      switch Int.random(in: 0..<3, using: &generator) {
      case 1 where place < text.count: text.remove(at: place)
      case 2 where place < text.count: text[place] = sign
      default: text.insert(sign, at: place)
      }
    }
    return String(text)
  }
}
