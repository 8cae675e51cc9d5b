extension StyledText {
  /// A blank that no line is broken at; printed as an ordinary one.
  static let glue: Character = "\u{A0}"

  /// The text in lines of at most `width` columns, later lines indented by `hanging`.
  ///
  /// Lines break at blanks; only a word that is wider than a line is broken inside.
  func wrapped(to width: Int, hanging: Int = 0) -> [StyledText] {
    var wrapper = LineWrapper(width: max(width, hanging + 1), hanging: hanging)
    for word in words { wrapper.place(word) }
    return wrapper.finished
  }

  /// Facts with wide gaps between them, each kept whole when the line is wrapped.
  var gluedBetweenGaps: StyledText {
    guard text.contains("  ") else { return self }
    let characters = Array(text)
    var result = StyledText()
    var index = 0
    for run in runs {
      for character in run.text {
        let isAlone =
          character == " " && index > 0 && characters[index - 1] != " "
          && index + 1 < characters.count && characters[index + 1] != " "
        result.append(String(isAlone ? StyledText.glue : character), run.role)
        index += 1
      }
    }
    return result
  }

  /// The text with every glue as a blank.
  var unglued: StyledText {
    // Hardly any text has one: its last byte is looked for first, which costs little.
    guard runs.contains(where: { $0.text.utf8.contains(0xA0) }) else { return self }
    var result = StyledText()
    for run in runs {
      result.append(String(run.text.map { $0 == StyledText.glue ? " " : $0 }), run.role)
    }
    return result
  }

  /// A word and the blanks before it.
  fileprivate struct Word {
    var gap: Int
    var text: StyledText
  }

  fileprivate var words: [Word] {
    var words: [Word] = []
    var word = Word(gap: 0, text: StyledText())
    for run in runs {
      let pieces = run.text.utf8.split(
        separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
      for (place, piece) in pieces.enumerated() {
        if place > 0, word.text.isEmpty {
          word.gap += 1
        } else if place > 0 {
          words.append(word)
          word = Word(gap: 1, text: StyledText())
        }
        word.text.append(String(Substring(piece)), run.role)
      }
    }
    if !word.text.isEmpty { words.append(word) }
    return words
  }

  /// The longest beginning that fits, and the rest; at least one character is taken.
  fileprivate func split(at width: Int) -> (StyledText, StyledText) {
    var head = StyledText()
    var tail = StyledText()
    var used = 0
    for run in runs {
      let wide = displayWidth(of: run.text)
      if !tail.isEmpty {
        tail.append(run.text, run.role)
      } else if used + wide <= width {
        head.append(run.text, run.role)
        used += wide
      } else {
        var rest = run.text[...]
        while let next = rest.first, used + displayWidth(of: next) <= width || used == 0 {
          used += displayWidth(of: next)
          rest.removeFirst()
        }
        head.append(String(run.text[..<rest.startIndex]), run.role)
        tail.append(String(rest), run.role)
      }
    }
    return (head, tail)
  }
}

/// Fills lines word by word.
private struct LineWrapper {
  let width: Int
  let hanging: Int
  private var lines: [StyledText] = []
  private var line = StyledText()
  private var used = 0
  private var isLineEmpty = true

  init(width: Int, hanging: Int) {
    self.width = width
    self.hanging = hanging
  }

  mutating func place(_ word: StyledText.Word) {
    let needed = word.text.width
    let gap = isLineEmpty && !lines.isEmpty ? 0 : word.gap
    if used + gap + needed <= width {
      append(gap: gap, word.text, needed)
    } else if isLineEmpty {
      let (head, tail) = word.text.split(at: width - used)
      append(gap: 0, head, head.width)
      if !tail.isEmpty { place(StyledText.Word(gap: 0, text: tail)) }
    } else {
      breakLine()
      place(word)
    }
  }

  private mutating func append(gap: Int, _ text: StyledText, _ width: Int) {
    let before = line.runs.last?.role
    line.append(spaces(gap), before == text.runs.first?.role ? before ?? .plain : .plain)
    line += text
    used += gap + width
    isLineEmpty = false
  }

  private mutating func breakLine() {
    lines.append(line.unglued)
    line = StyledText(spaces(hanging))
    used = hanging
    isLineEmpty = true
  }

  var finished: [StyledText] { isLineEmpty ? lines : lines + [line.unglued] }
}

extension StyledText {
  /// Cut at the end with `ellipsis` where it is wider than `width`: for titles, never for figures.
  func shortened(to width: Int, with ellipsis: String) -> StyledText {
    guard self.width > width else { return self }
    let mark = displayWidth(of: ellipsis)
    guard width > mark else { return split(at: max(1, width)).0 }
    let (head, _) = split(at: width - mark)
    let trimmed = head.trimmingTrailingSpaces()
    return trimmed + StyledText(ellipsis, trimmed.runs.last?.role ?? .plain)
  }
}
