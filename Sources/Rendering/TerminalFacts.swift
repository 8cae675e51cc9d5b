/// What is known of the place that output goes to; the executable asks, this decides.
public struct TerminalFacts: Sendable {
  public var environment: [String: String]
  public var isTerminal: Bool
  /// As the terminal reports it; nil where it does not.
  public var size: (columns: Int, rows: Int)?
  /// Settings that outrank everything else; nil is automatic.
  public var colour: ColourChoice?
  public var glyphs: GlyphSet.Level?
  public var isPlain: Bool

  public init(
    environment: [String: String], isTerminal: Bool, size: (columns: Int, rows: Int)? = nil,
    colour: ColourChoice? = nil, glyphs: GlyphSet.Level? = nil, isPlain: Bool = false
  ) {
    self.environment = environment
    self.isTerminal = isTerminal
    self.size = size
    self.colour = colour
    self.glyphs = glyphs
    self.isPlain = isPlain
  }

  /// `set colour always` and `never`.
  public enum ColourChoice: String, Sendable {
    case always
    case never
  }

  public var style: OutputStyle {
    OutputStyle(
      width: columns, height: rows, glyphs: GlyphSet(glyphLevel), colour: colourDepth,
      isTerminal: isTerminal, isPlain: isPlain,
      mostRows: isTerminal ? OutputStyle.usualRows : nil)
  }

  // MARK: Size

  private var columns: Int { size.flatMap { positive($0.columns) } ?? number("COLUMNS") ?? 80 }
  private var rows: Int { size.flatMap { positive($0.rows) } ?? number("LINES") ?? 24 }
  private func number(_ name: String) -> Int? {
    environment[name].flatMap { Int($0) }.flatMap(positive)
  }
  private func positive(_ number: Int) -> Int? { number > 0 ? number : nil }

  // MARK: Glyphs

  /// Reads the names of the locale, not what the C library makes of them: a name whose locale is not
  /// installed falls back to ASCII there, on terminals that show UTF-8 well.
  private var glyphLevel: GlyphSet.Level {
    if let glyphs { return glyphs }
    guard isUTF8, terminal != "dumb" else { return .ascii }
    return terminal == "linux" ? .safe : .full
  }

  private var isUTF8: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { filled($0) }.first ?? ""
    let folded = locale.lowercased()
    return TerminalFacts.says(folded, "utf-8") || TerminalFacts.says(folded, "utf8")
  }

  private var terminal: String { environment["TERM"] ?? "" }
  private func filled(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  // MARK: Colour

  /// The first match wins. The conventions disagree on `NO_COLOR` against `FORCE_COLOR`; the one
  /// that protects a reader goes first.
  private var colourDepth: ColourDepth {
    switch colour {
    case .always: return availableDepth
    case .never: return .none
    case nil: break
    }
    if filled("NO_COLOR") != nil { return .none }
    if isForced("CLICOLOR_FORCE") || isForced("FORCE_COLOR") { return availableDepth }
    let isRefused = terminal.isEmpty || terminal == "dumb" || environment["CLICOLOR"] == "0"
    return isTerminal && !isRefused ? availableDepth : .none
  }

  private func isForced(_ name: String) -> Bool { filled(name).map { $0 != "0" } ?? false }

  private var availableDepth: ColourDepth {
    let declared = environment["COLORTERM"] ?? ""
    if declared == "truecolor" || declared == "24bit" { return .trueColour }
    if TerminalFacts.says(terminal, "-direct") { return .trueColour }
    return TerminalFacts.says(terminal, "256color") ? .ansi256 : .ansi16
  }

  /// Whether a text of the environment has another in it, byte for byte: the general search costs
  /// more than all else here.
  private static func says(_ text: String, _ part: String) -> Bool {
    text.utf8.indices.contains { text.utf8[$0...].starts(with: part.utf8) }
  }
}
