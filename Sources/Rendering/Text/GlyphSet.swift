/// Every mark that Bellwether draws, named once: a set for each kind of terminal and paper.
///
/// `full` needs a modern font, `braille` one of the few with dots; `safe` keeps to the WGL4 repertoire
/// of office fonts, `ascii` to 7 bits.
/// Source: font coverage measured over 11 monospace fonts.
public struct GlyphSet: Equatable, Sendable {
  public enum Level: String, CaseIterable, Sendable {
    case ascii
    case safe
    case full
    /// As `full`, with lines of braille dots: finer, where the font has them. Hardly any does.
    case braille
  }

  public private(set) var level: Level

  /// Blocks of an eighth of a cell; without them there are halves.
  var hasEighths: Bool { level == .full || level == .braille }

  // Signs in running text and tables
  private(set) var minus: String
  private(set) var up: String
  private(set) var down: String
  private(set) var unchanged: String
  private(set) var ellipsis: String
  /// Between two facts of one line: `Southampton · number`.
  private(set) var separator: String

  // Lines, and corners named by the two sides that they join
  private(set) var horizontal: Character
  private(set) var vertical: Character
  private(set) var leftDown: Character
  private(set) var upRight: Character
  private(set) var leftUp: Character
  private(set) var downRight: Character

  // Axes
  private(set) var axisCorner: Character
  private(set) var tick: Character
  private(set) var missingOnAxis: Character
  private(set) var breakRule: Character
  private(set) var breakOnAxis: Character

  /// One kind of point for each line of a chart; they tell the lines apart where there is no colour.
  private(set) var points: [Point]

  // Flat lines, repeated along the row
  private(set) var benchmarkLine: [Character]
  private(set) var targetLine: [Character]
  private(set) var meanLine: [Character]
  private(set) var limitLine: [Character]
  /// Beside a name that stands a row off its line.
  private(set) var lineBelow: Character
  private(set) var lineAbove: Character
  /// The area in which months to come are expected.
  private(set) var band: Character

  // Months of a control chart that stand out
  private(set) var concern: Character
  private(set) var improvement: Character
  private(set) var neutralSignal: Character

  // Bars from 0; a benchmark is a thin line with an end
  private(set) var ownBar: Character
  private(set) var otherBar: Character
  private(set) var benchmarkEnd: Character
  /// The middle half of a box upon its line.
  private(set) var box: Character
  private(set) var boxStart: Character
  private(set) var boxEnd: Character

  /// A month of a line, and its last month, which is larger.
  struct Point: Equatable, Sendable {
    let month: Character
    let last: Character
  }
}

extension GlyphSet {
  public init(_ level: Level) {
    switch level {
    case .ascii: self = .ascii
    case .safe: self = .safe
    case .full: self = .full
    case .braille: self = .braille
    }
  }

  public static let full = GlyphSet(
    level: .full, minus: "−", up: "▲", down: "▼", unchanged: "→", ellipsis: "…", separator: "·",
    horizontal: "─", vertical: "│", leftDown: "╮", upRight: "╰", leftUp: "╯", downRight: "╭",
    axisCorner: "└", tick: "┤", missingOnAxis: "×", breakRule: "¦", breakOnAxis: "┴",
    points: [
      Point(month: "•", last: "●"), Point(month: "○", last: "○"),
      Point(month: "■", last: "■"), Point(month: "□", last: "□"),
    ],
    benchmarkLine: ["·", " "], targetLine: ["╌"], meanLine: ["┄", " "], limitLine: ["╌", "╌", " "],
    lineBelow: "↓", lineAbove: "↑", band: "░", concern: "■", improvement: "□", neutralSignal: "◊",
    ownBar: "█", otherBar: "░",
    benchmarkEnd: "◊", box: "▒", boxStart: "├", boxEnd: "┤")

  public static let safe: GlyphSet = {
    var set = full
    set.level = .safe
    set.leftDown = "┐"
    set.upRight = "└"
    set.leftUp = "┘"
    set.downRight = "┌"
    set.targetLine = ["-", " "]
    set.meanLine = ["=", " "]
    set.limitLine = ["-", "-", " "]
    return set
  }()

  public static let braille: GlyphSet = {
    var set = full
    set.level = .braille
    return set
  }()

  /// Lines are not drawn with corners here, but with marks at three heights of a cell.
  public static let ascii = GlyphSet(
    level: .ascii, minus: "-", up: "^", down: "v", unchanged: "=", ellipsis: "..", separator: "-",
    horizontal: "-", vertical: "|", leftDown: ".", upRight: "'", leftUp: "'", downRight: ".",
    axisCorner: "+", tick: "+", missingOnAxis: "x", breakRule: ":", breakOnAxis: "+",
    points: [
      Point(month: "o", last: "@"), Point(month: "*", last: "*"),
      Point(month: "#", last: "#"), Point(month: "%", last: "%"),
    ],
    benchmarkLine: [".", " "], targetLine: ["-", " "], meanLine: ["=", " "],
    limitLine: ["-", "-", " "],
    lineBelow: "v", lineAbove: "^", band: ":", concern: "X", improvement: "O", neutralSignal: "N",
    ownBar: "#", otherBar: ":",
    benchmarkEnd: "+", box: "=", boxStart: "[", boxEnd: "]")
}
