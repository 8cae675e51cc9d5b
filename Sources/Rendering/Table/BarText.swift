internal import Answers
internal import Vocabulary

/// A bar of a league table; listeners get the figure beside it only.
struct BarText {
  private let style: OutputStyle
  private var glyphs: GlyphSet { style.glyphs }

  init(_ style: OutputStyle) { self.style = style }

  /// The longest bar: a third of the line, so that names and figures keep their room.
  private var longest: Int { style.boundsTables ? style.width / 3 : 24 }

  /// Shorter, bars can no longer be told apart.
  static let shortest = 10

  /// - Parameter room: the columns that there are, where they are fewer than usual.
  func text(_ bar: Bar, room: Int? = nil) -> StyledText {
    guard !style.isPlain else { return StyledText() }
    // A dot stands behind its length.
    let longest = room.map { bar.startsAtZero ? $0 : $0 - 1 } ?? longest
    let exact = min(max(bar.share, 0), 1) * Double(longest)
    let length = Int(exact.rounded())
    switch bar.kind {
    case .own: return StyledText(solid(exact), .ours)
    case .other:
      return StyledText(String(repeating: glyphs.otherBar, count: seen(exact, length)))
    case .benchmark:
      let line = String(repeating: glyphs.horizontal, count: max(0, length - 1))
      return StyledText(line + String(glyphs.benchmarkEnd), .benchmark)
    case .ownDot: return StyledText(spaces(length) + String(glyphs.points[0].last), .ours)
    case .dot: return StyledText(spaces(length) + String(glyphs.points[0].month))
    }
  }

  /// To the eighth of a cell where the font has eighths, else to the cell.
  private func solid(_ exact: Double) -> String {
    guard glyphs.hasEighths else {
      return String(repeating: glyphs.ownBar, count: seen(exact, Int(exact.rounded())))
    }
    let eighths = seen(exact, Int((exact * 8).rounded()))
    let end = eighths % 8 == 0 ? "" : String(BarText.eighths[eighths % 8 - 1])
    return String(repeating: glyphs.ownBar, count: eighths / 8) + end
  }

  private static let eighths: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// What is not 0 is drawn, however short it comes out.
  private func seen(_ exact: Double, _ length: Int) -> Int { exact > 0 ? max(1, length) : 0 }
}

extension Bar {
  var startsAtZero: Bool { kind != .dot && kind != .ownDot }
}

extension PartLayout {
  /// Said once below a table that shows bars.
  mutating func noteBars() {
    let remark = StyledText("Bars start at 0.", .quiet)
    if !remarks.contains(remark) { remarks.append(remark) }
  }
}
