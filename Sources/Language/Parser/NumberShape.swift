/// A number as one word: `5`, `-5`, `1.10`, `80%`, `5pp`.
struct NumberShape {
  let node: NumberNode

  // number := [ "-" ] DIGITS [ "." DIGITS ] [ "%" | "pp" ]
  init?(_ word: String) {
    var digits = Substring(word)
    var unit: NumberNode.Unit?
    for candidate in [NumberNode.Unit.percent, .percentagePoints]
    where digits.lowercased().hasSuffix(candidate.rawValue) {
      digits = digits.dropLast(candidate.rawValue.utf8.count)
      unit = candidate
      break
    }
    let bare = digits.utf8.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
    let parts = bare.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(NumberShape.isDigits),
      bare.utf8.count <= NumberShape.longest
    else { return nil }
    node = NumberNode(String(digits), unit: unit)
  }

  /// More digits than this are no figure of any report.
  private static let longest = 24

  private static func isDigits(_ part: Substring.UTF8View) -> Bool {
    !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
