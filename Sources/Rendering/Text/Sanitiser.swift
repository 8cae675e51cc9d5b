/// Text from a file made harmless before layout: no escape sequence, no control character, no
/// bidirectional override ever reaches a terminal, and tabs are blanks.
public func sanitised(_ text: some StringProtocol) -> String {
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return String(text) }
  var scanner = EscapeScanner()
  var clean = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !scanner.swallows(scalar) {
    if let harmless = harmless(scalar) { clean.append(harmless) }
  }
  return String(clean)
}

/// What may stand for a scalar: itself, something plainer, or nothing.
private func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0xA0, 0x2028, 0x2029, 0x2800: " "
  case 0..<0x20, 0x7F...0x9F: nil
  case 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F: nil
  // Triangles of a symbol font in the reports' direction columns.
  case 0xF070: "▲"
  case 0xF071: "▼"
  case 0xE000...0xF8FF, 0xF0000...0x10FFFF: "?"
  default: scalar
  }
}

/// Recognises ESC, CSI, OSC and string sequences, in their 7-bit and 8-bit forms.
private struct EscapeScanner {
  private enum State {
    case text
    case escape
    /// After ESC and an intermediate byte: one more byte belongs to it.
    case intermediate
    case control
    case string
    case stringEscape
  }

  private var state = State.text

  /// Whether the scalar belongs to a sequence and is to be dropped.
  mutating func swallows(_ scalar: Unicode.Scalar) -> Bool {
    switch state {
    case .text: return begins(scalar.value)
    case .escape: state = afterEscape(scalar.value)
    case .intermediate: state = (0x20...0x2F).contains(scalar.value) ? .intermediate : .text
    case .control: if !(0x20...0x3F).contains(scalar.value) { state = .text }
    case .string:
      if scalar.value == 0x1B { state = .stringEscape }
      if scalar.value == 0x07 || scalar.value == 0x9C || scalar.value == 0x0A { state = .text }
    case .stringEscape: state = scalar.value == 0x5C ? .text : afterEscape(scalar.value)
    }
    return true
  }

  private mutating func begins(_ value: UInt32) -> Bool {
    switch value {
    case 0x1B: state = .escape
    case 0x9B: state = .control
    case 0x90, 0x98, 0x9D, 0x9E, 0x9F: state = .string
    default: return false
    }
    return true
  }

  private func afterEscape(_ value: UInt32) -> State {
    switch value {
    case 0x5B: .control
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: .string
    case 0x1B: .escape
    case 0x20...0x2F: .intermediate
    default: .text
    }
  }
}
