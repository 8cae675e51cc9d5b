/// How much colour may be used.
public enum ColourDepth: String, CaseIterable, Sendable {
  case none
  case ansi16
  case ansi256
  case trueColour
}

/// Turns roles into colour: the last step, and the only place that writes an escape sequence.
///
/// The colours keep a contrast of 3 to 1 on white, black and near-black; backgrounds are never set.
public struct Theme: Sendable {
  public let depth: ColourDepth

  public init(_ depth: ColourDepth) { self.depth = depth }

  /// The line as it goes to the terminal.
  public func dress(_ line: StyledText) -> String {
    guard depth != .none else { return line.text }
    return line.runs.map { run in
      let codes = self.codes(run.role)
      let isBlank = run.text.allSatisfy { $0 == " " }
      return codes.isEmpty || isBlank ? run.text : "\u{1B}[\(codes)m\(run.text)\u{1B}[0m"
    }.joined()
  }

  private func codes(_ role: StyledText.Role) -> String {
    switch role {
    case .plain: ""
    case .heading, .emphasis: "1"
    case .ours: "1;" + colour(.blue)
    case .benchmark, .quiet: colour(.grey)
    case .target: colour(.purple)
    case .better: colour(.blue)
    case .worse: colour(.orange)
    case .red: colour(.red)
    case .amber: colour(.amber)
    case .green: colour(.green)
    case .error: "1;" + colour(.red)
    case .warning: "1;" + colour(.orange)
    }
  }

  private func colour(_ hue: Hue) -> String {
    switch depth {
    case .none: ""
    case .ansi16: hue.basic
    case .ansi256: "38;5;\(hue.palette)"
    case .trueColour: "38;2;\(hue.rgb)"
    }
  }

  private enum Hue {
    case blue
    case orange
    case purple
    case grey
    case green
    case amber
    case red

    var basic: String {
      switch self {
      case .blue: "94"
      case .orange, .amber: "33"
      case .purple: "35"
      case .grey: "90"
      case .green: "32"
      case .red: "31"
      }
    }

    /// In the 256-colour palette.
    var palette: Int {
      switch self {
      case .blue: 32
      case .orange: 166
      case .purple: 133
      case .grey: 244
      case .green: 28
      case .amber: 136
      case .red: 160
      }
    }

    /// The same colours spelt out.
    var rgb: String {
      switch self {
      case .blue: "0;135;215"
      case .orange: "215;95;0"
      case .purple: "175;95;175"
      case .grey: "128;128;128"
      case .green: "0;135;0"
      case .amber: "175;135;0"
      case .red: "215;0;0"
      }
    }
  }
}
