import Testing

@testable import Rendering

@Suite("The terminal decides how output looks")
struct TerminalFactsTests {
  @Test(
    "Colour: the first rule that matches wins",
    arguments: [
      (["TERM": "xterm"], true, ColourDepth.ansi16),
      (["TERM": "xterm-256color"], true, .ansi256),
      (["TERM": "xterm", "COLORTERM": "truecolor"], true, .trueColour),
      (["TERM": "xterm-direct"], true, .trueColour),
      (["TERM": "xterm-256color"], false, .none),
      (["TERM": "dumb"], true, .none), ([:], true, .none),
      (["TERM": "xterm", "NO_COLOR": "0"], true, .none),
      (["TERM": "xterm", "NO_COLOR": ""], true, .ansi16),
      (["TERM": "xterm", "NO_COLOR": "1", "FORCE_COLOR": "1"], true, .none),
      (["TERM": "xterm", "FORCE_COLOR": "1"], false, .ansi16),
      (["TERM": "xterm", "CLICOLOR_FORCE": "0"], false, .none),
      (["TERM": "xterm", "CLICOLOR": "0"], true, .none),
    ] as [([String: String], Bool, ColourDepth)])
  func colour(environment: [String: String], isTerminal: Bool, depth: ColourDepth) {
    let facts = TerminalFacts(environment: environment, isTerminal: isTerminal)
    #expect(facts.style.colour == depth)
  }

  @Test("A setting outranks the environment")
  func settings() {
    let environment = ["TERM": "xterm", "NO_COLOR": "1", "LANG": "C"]
    let facts = TerminalFacts(
      environment: environment, isTerminal: false, colour: .always, glyphs: .safe, isPlain: true)
    #expect(facts.style.colour == .ansi16)
    #expect(facts.style.glyphs == .safe)
    #expect(facts.style.isPlain)
  }

  @Test(
    "Glyphs follow the name of the locale",
    arguments: [
      (["LANG": "en_GB.UTF-8", "TERM": "xterm"], GlyphSet.Level.full),
      (["LANG": "en_GB.utf8"], .full), (["LANG": "C"], .ascii), ([:], .ascii),
      (["LC_ALL": "C", "LANG": "en_GB.UTF-8"], .ascii),
      (["LC_ALL": "", "LANG": "en_GB.UTF-8"], .full),
      (["LANG": "en_GB.UTF-8", "TERM": "linux"], .safe),
      (["LANG": "en_GB.UTF-8", "TERM": "dumb"], .ascii),
    ] as [([String: String], GlyphSet.Level)])
  func glyphs(environment: [String: String], level: GlyphSet.Level) {
    #expect(
      TerminalFacts(environment: environment, isTerminal: true).style.glyphs.level == level)
  }

  @Test("Size: the terminal, then the environment, then 80 by 24; kept within 40 to 200")
  func size() {
    let environment = ["COLUMNS": "100", "LINES": "50"]
    let style = { (size: (columns: Int, rows: Int)?, environment: [String: String]) in
      TerminalFacts(environment: environment, isTerminal: true, size: size).style
    }
    #expect(style((columns: 132, rows: 43), environment).width == 132)
    #expect(style(nil, environment).width == 100)
    #expect(style(nil, environment).height == 50)
    #expect(style((columns: 0, rows: 0), [:]).width == 80)
    #expect(style((columns: 10, rows: 5), [:]).width == 40)
    #expect(style((columns: 900, rows: 5), [:]).width == 200)
  }
}
