internal import Rendering

/// What stands above the first statement: how to print, and which figures to use.
struct TranscriptSettings {
  var width = 80
  var glyphs = GlyphSet.Level.full
  var isPlain = false
  var isTerminal = true
  /// What messages call the text that the statements are taken from.
  var source = "prompt"
  /// Figures in place of those that are loaded; nil for those.
  var data: InlineData?

  var style: OutputStyle {
    OutputStyle(
      width: width, glyphs: GlyphSet(glyphs), isTerminal: isTerminal, isPlain: isPlain)
  }

  init() {}

  init(_ lines: [String], firstLine: Int) throws(Transcript.Fault) {
    for (offset, line) in lines.enumerated() {
      let number = firstLine + offset
      if line.first == " " {
        guard data != nil else { throw Self.unknown(line, number) }
        try data?.add(line.withoutComment, at: number)
      } else {
        try set(line.withoutComment, at: number)
      }
    }
  }

  private mutating func set(_ line: String, at number: Int) throws(Transcript.Fault) {
    let words = line.split(separator: " ")
    switch (words.first, words.dropFirst().first) {
    case (nil, nil): break
    case ("width", let width?):
      guard let width = Int(width), OutputStyle.widths.contains(width) else {
        throw Self.unknown(line, number)
      }
      self.width = width
    case ("glyphs", let level?):
      guard let level = GlyphSet.Level(rawValue: String(level)) else {
        throw Self.unknown(line, number)
      }
      glyphs = level
    case ("plain", nil): isPlain = true
    case ("pipe", nil): isTerminal = false
    case ("file", let name?): source = String(name)
    case ("load", nil): data = InlineData()
    default: throw Self.unknown(line, number)
    }
  }

  private static func unknown(_ line: String, _ number: Int) -> Transcript.Fault {
    Transcript.Fault(
      line: number,
      description:
        "\"\(line)\" is no setting; there are width N, glyphs ascii|safe|full|braille, plain, pipe, file NAME, load"
    )
  }
}

extension String {
  /// The text before a `#` that stands at the start or after a blank.
  var withoutComment: String {
    var before: Character = " "
    for index in indices {
      if self[index] == "#", before == " " { return self[..<index].trimmed }
      before = self[index]
    }
    return self[...].trimmed
  }
}

extension Substring {
  var trimmed: String {
    let front = drop { $0 == " " }
    return String(front.reversed().drop { $0 == " " }.reversed())
  }
}
