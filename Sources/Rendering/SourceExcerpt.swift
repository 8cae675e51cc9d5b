internal import Vocabulary

/// A line of the source with carets under the words meant.
struct SourceExcerpt {
  let source: SourceText
  let style: OutputStyle

  init(_ source: SourceText, style: OutputStyle) {
    self.source = source
    self.style = style
  }

  /// The line that holds the first label, and carets under every label on it.
  ///
  /// A line longer than the terminal is shown as a window around the first caret.
  func lines(_ labels: [Diagnostic.Label]) -> [StyledText] {
    let end = source.text.utf8.count
    let labels = labels.map { label in
      let range = SourceRange(min(label.range.start, end), min(label.range.end, end))
      return Diagnostic.Label(range, label.text)
    }
    guard let first = labels.first else { return [] }
    let line = source.line(at: first.range.start)
    let number = "\(source.position(of: first.range.start).line)"
    let margin = spaces(number.count)
    var picture = Picture(line.text, from: line.start, labels, style: style)
    picture.crop(to: style.width - number.count - 3, around: 0, style: style)
    var carets = StyledText("\(margin) | ", .quiet)
    carets += picture.carets(labels, room: style.width - number.count - 3, style: style)
    return [
      StyledText("\(margin) |", .quiet),
      StyledText("\(number) | ", .quiet) + StyledText(picture.text),
      carets,
    ]
  }
}

/// The line as it is shown, and the columns of the labels in it.
private struct Picture {
  var text = ""
  /// Columns of each label; nil where it is on another line or outside the window.
  private var spans: [Range<Int>?] = []

  init(
    _ line: Substring, from start: Int, _ labels: [Diagnostic.Label], style: OutputStyle
  ) {
    let ends = start...start + line.utf8.count
    let bounds = labels.map { label -> Range<Int>? in
      guard ends.contains(label.range.start) else { return nil }
      let end = max(label.range.start, min(label.range.end, ends.upperBound))
      return label.range.start - start..<end - start
    }
    let cuts = Set(bounds.compactMap(\.self).flatMap { [$0.lowerBound, $0.upperBound] })
    // Cleaned piece by piece, so that what is removed before a label does not shift its caret.
    var columns: [Int: Int] = [:]
    var piece: [UInt8] = []
    for (offset, byte) in line.utf8.enumerated() {
      if cuts.contains(offset) { columns[offset] = flush(&piece, style) }
      piece.append(byte)
    }
    columns[line.utf8.count] = flush(&piece, style)
    spans = bounds.map { bound in
      guard let bound, let from = columns[bound.lowerBound], let to = columns[bound.upperBound]
      else { return nil }
      return from..<max(to, from + 1)
    }
  }

  private mutating func flush(_ piece: inout [UInt8], _ style: OutputStyle) -> Int {
    text += style.clean(String(decoding: piece, as: UTF8.self))
    piece = []
    return displayWidth(of: text)
  }

  /// Keeps `width` columns with the label in view, an ellipsis where something was cut.
  mutating func crop(to width: Int, around label: Int, style: OutputStyle) {
    let whole = displayWidth(of: text)
    guard whole > width, spans.indices.contains(label), let span = spans[label] else {
      text = StyledText(text).shortened(to: width, with: style.glyphs.ellipsis).text
      return
    }
    let mark = displayWidth(of: style.glyphs.ellipsis)
    let middle = (span.lowerBound + min(span.upperBound, span.lowerBound + width)) / 2
    let from = max(0, min(middle - width / 2, whole - width))
    let head = from > 0 ? style.glyphs.ellipsis : ""
    let tail = from + width < whole ? style.glyphs.ellipsis : ""
    let kept = columns(from + (head.isEmpty ? 0 : mark), from + width - (tail.isEmpty ? 0 : mark))
    text = head + kept + tail
    spans = spans.map { span in
      guard let span, span.upperBound > from, span.lowerBound < from + width else { return nil }
      return max(0, span.lowerBound - from)..<min(width, span.upperBound - from)
    }
  }

  /// What stands from one column to another; half a wide character becomes a blank.
  private func columns(_ from: Int, _ to: Int) -> String {
    var column = 0
    var kept = ""
    for character in text {
      let wide = displayWidth(of: character)
      if column >= from && column + wide <= to {
        kept.append(character)
      } else {
        kept += spaces(min(column + wide, to) - max(column, from))
      }
      column += wide
    }
    return kept
  }

  /// `^^^^  ^^ text`: the text of the last label stands beside its caret where there is room.
  func carets(_ labels: [Diagnostic.Label], room: Int, style: OutputStyle) -> StyledText {
    let ordered = spans.indices.compactMap { index in
      spans[index].map { (span: $0, text: labels[index].text) }
    }.sorted { $0.span.lowerBound < $1.span.lowerBound }
    var line = StyledText()
    for mark in ordered where mark.span.upperBound > line.width {
      line.pad(to: mark.span.lowerBound)
      line.append(String(repeating: "^", count: mark.span.upperBound - line.width), .error)
    }
    guard let last = ordered.last, !last.text.isEmpty else { return line }
    let beside = " " + style.clean(last.text)
    if line.width + displayWidth(of: beside) <= room { line.append(beside, .error) }
    return line
  }
}
