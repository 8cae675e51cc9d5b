internal import Language
internal import Rendering

/// What the user has set; whatever is not set is as usual.
struct Settings {
  private var values: [Setting: String] = [:]

  subscript(setting: Setting) -> String { values[setting] ?? setting.usual }

  func isSet(_ setting: Setting) -> Bool { values[setting] != nil }

  /// - Returns: whether the setting can be that.
  mutating func set(_ setting: Setting, to written: String) -> Bool {
    guard let value = setting.value(written) else { return false }
    values[setting] = value
    return true
  }

  mutating func unset(_ setting: Setting) { values[setting] = nil }

  // MARK: - What they come to

  var isStrict: Bool { self[.strict] == "on" }
  var echoes: Bool { self[.echo] == "on" }
  /// Strictness is about notes, so it sees them even where nobody else does.
  var showsNotes: Bool { self[.notes] == "on" || isStrict }
  var form: Mode? { Mode(rawValue: self[.form]) }

  /// The usual look with everything that is set in its place.
  ///
  /// - Parameter colours: how many there are where colours are always wanted.
  func applied(to usual: OutputStyle, colours: ColourDepth) -> OutputStyle {
    var style = usual
    if let width = Int(self[.width]) { style.width = width }
    if let level = GlyphSet.Level(rawValue: self[.glyphs]) { style.glyphs = GlyphSet(level) }
    style.hasHeader = self[.header] == "on"
    switch self[.color] {
    case "always": style.colour = colours
    case "never": style.colour = .none
    default: break
    }
    return style
  }
}
