/// How many columns `text` takes on a terminal: the sum over its graphemes.
public func displayWidth(of text: some StringProtocol) -> Int {
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
  return text.reduce(0) { $0 + displayWidth(of: $1) }
}

/// How many columns one grapheme takes: that of its widest scalar, 2 when it asks for emoji form.
///
/// A sum over scalars would make a family emoji eight wide; terminals draw it in two.
public func displayWidth(of grapheme: Character) -> Int {
  var widest = 0
  for scalar in grapheme.unicodeScalars {
    if scalar == emojiPresentation { return 2 }
    widest = max(widest, scalarWidth(scalar))
  }
  return widest
}

private let emojiPresentation: Unicode.Scalar = "\u{FE0F}"

private func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return isControl(scalar.value) || scalar.value == 0xAD ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
    return 0
  default:
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
  }
}

private func isControl(_ value: UInt32) -> Bool {
  value < 0x20 || (0x7F...0x9F).contains(value)
}

/// Blocks that are wide in East Asian typesetting. Ambiguous characters count as 1, as Windows
/// Terminal has them.
/// Source: Unicode EastAsianWidth.txt, classes W and F.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
    0x1AFF0...0x1B2FB, 0x1D300...0x1D376, 0x1F1E6...0x1F1FF, 0x1F200...0x1F265,
    0x1F300...0x1F320, 0x1F3FB...0x1F3FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}
