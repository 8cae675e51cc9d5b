/// How to print: the answer of the terminal, the environment and the settings together.
public struct OutputStyle: Equatable, Sendable {
  /// Columns that running text, charts and, on a terminal, tables keep to.
  public var width: Int
  public var height: Int
  public var glyphs: GlyphSet
  public var colour: ColourDepth
  public var isTerminal: Bool
  /// Whether tables keep to the width too; otherwise, in files and pipes, they are printed whole.
  public var boundsTables: Bool
  /// For screen readers and minutes: sentences and lists, nothing drawn.
  public var isPlain: Bool
  /// Rows of a list that are shown before it is said how many there are; nil is all of them.
  public var mostRows: Int?
  /// In a meeting: the number that people call the answer by. Answers are then short, charts larger.
  public var figure: Int?

  /// Whether the first line of rows for programs names their columns.
  public var hasHeader = true

  public var tableFit = TableFit.dropping

  /// What becomes of a table that is wider than the terminal.
  public enum TableFit: Sendable {
    /// Columns are left out, and named below it.
    case dropping
    /// All columns, in pages that repeat the first ones.
    case pages
    /// A block of lines for each row, whatever its width.
    case blocks
  }

  /// More rows are scrolled past, not read.
  public static let usualRows = 40

  public init(
    width: Int = 80, height: Int = 24, glyphs: GlyphSet = .full, colour: ColourDepth = .none,
    isTerminal: Bool = true, isPlain: Bool = false, mostRows: Int? = nil
  ) {
    self.width = min(max(width, OutputStyle.widths.lowerBound), OutputStyle.widths.upperBound)
    self.height = max(height, 1)
    self.glyphs = glyphs
    self.colour = colour
    self.isTerminal = isTerminal
    boundsTables = isTerminal
    self.isPlain = isPlain
    self.mostRows = mostRows
  }

  /// Narrower, nothing can be laid out; wider, a line can no longer be followed by eye.
  public static let widths = 40...200

  /// Text from a file or a catalogue, made harmless and spelt as this output can show it.
  func clean(_ text: some StringProtocol) -> String {
    let harmless = sanitised(text)
    let said = isPlain ? OutputStyle.withoutPointers(harmless) : harmless
    return glyphs.level == .ascii ? asciiSpelling(of: said) : said
  }

  /// Arrows that point at a row from beside it say nothing to a listener.
  private static func withoutPointers(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 == "►" || $0 == "◄" }) else { return text }
    return text.split(whereSeparator: { $0 == "►" || $0 == "◄" })
      .map { $0.first == " " ? $0.dropFirst() : $0 }.joined()
  }
}
