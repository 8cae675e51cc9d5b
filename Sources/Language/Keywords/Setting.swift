/// What `set` can set.
public enum Setting: String, Keyword {
  case color
  case echo
  case form
  case glyphs
  case header
  case notes
  case strict
  case width

  public static let noun = "setting"

  /// Other spellings that people bring along.
  static let aliases: [String: Setting] = ["colour": .color]
}
