internal import Answers
internal import Rendering
internal import Vocabulary

extension Session {
  /// `| copy`: the answer on the clipboard of the terminal, as text that office fonts can show, or in
  /// the form asked for.
  func copy(_ answer: Answer, as form: AnswerForm?, at range: SourceRange) throws(Failure) {
    guard let copy = world.copy else {
      throw cannotCopy("only a terminal has a clipboard to copy to", range)
    }
    let style = OutputStyle(width: self.style.width, glyphs: .safe, isTerminal: false)
    let text = AnswerRenderer(style).text(answer, as: form ?? .whole, isDefused: isDefused)
    let sequence = ClipboardSequence(text)
    guard sequence.isTaken else {
      throw cannotCopy(
        "\(counted(text.utf8.count, "byte")) are more than terminals take "
          + "(\(ClipboardSequence.mostBytes))", range)
    }
    copy(sequence.text)
    let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    output.write(
      "Given to the terminal's clipboard: \(counted(lines, "line")), "
        + "\(counted(text.utf8.count, "byte")).")
  }

  private func cannotCopy(_ reason: String, _ range: SourceRange) -> Failure {
    Failure([
      Diagnostic(
        .cannotCopy, reason, at: range, help: ["export it to a file: | export \"answer.txt\""],
        tryNext: "help export")
    ])
  }
}

/// The sequence that asks a terminal to put a text on its clipboard: OSC 52.
struct ClipboardSequence {
  /// Longer ones are dropped by common terminals without a word.
  /// Source: hterm and tmux take 74,994 characters of Base64.
  static let mostBytes = 74_994 / 4 * 3

  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  var isTaken: Bool { bytes.count <= ClipboardSequence.mostBytes }

  var text: String { "\u{1B}]52;c;\(base64)\u{07}" }

  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  /// Source: RFC 4648.
  private var base64: String {
    stride(from: 0, to: bytes.count, by: 3).map { start in
      let group = bytes[start..<min(start + 3, bytes.count)]
      let number = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      let digits = (0...group.count).map { place in
        ClipboardSequence.alphabet[Int(number >> (18 - 6 * UInt32(place))) & 63]
      }
      return String(digits) + String(repeating: "=", count: 3 - group.count)
    }.joined()
  }
}
