internal import Answers

/// Parts of a whole as one line: `│ 8.6 │    36.2    │  15.1  │`. The number of each part stands in the
/// middle of it, or nowhere where it would not fit: the columns beside it have them all.
struct SharesText {
  private let style: OutputStyle

  init(_ style: OutputStyle) { self.style = style }

  private var width: Int { style.boundsTables ? max(20, style.width * 7 / 20) : 42 }

  func text(_ shares: [Double]) -> StyledText {
    guard !style.isPlain else { return StyledText() }
    let format = NumberFormat(style.glyphs)
    let edge = String(style.glyphs.vertical)
    var line = edge
    var sum = 0.0
    var used = 0
    for share in shares {
      sum += share
      let end = (min(max(sum, 0), 1) * Double(width - 1)).nearestRow
      let room = max(0, end - used - 1)
      if end > used {
        line += centred(format.number(share * 100, decimals: 1), in: room) + edge
        used = end
      }
    }
    return StyledText(line)
  }

  private func centred(_ number: String, in room: Int) -> String {
    guard number.count <= room else { return spaces(room) }
    let before = (room - number.count) / 2
    return spaces(before) + number + spaces(room - number.count - before)
  }
}
