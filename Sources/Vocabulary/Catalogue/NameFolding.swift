/// How two spellings of a name are found to be the same: case, runs of white space, typographic
/// dashes and quotes do not matter.
public enum NameFolding {
  public static func fold(_ name: String) -> String {
    String(decoding: foldedBytes(name), as: UTF8.self)
  }

  public static func fold(_ name: some StringProtocol) -> String { fold(String(name)) }

  /// The folded name as the bytes of its text.
  static func foldedBytes(_ name: String) -> [UInt8] {
    foldedASCII(name.utf8Span.span) ?? foldedScalars(name)
  }

  private static func foldedScalars(_ name: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    var pendingSpace = false
    for scalar in name.lowercased().unicodeScalars {
      let plain = plainForm(scalar)
      if plain == " " || plain == "\t" {
        pendingSpace = !folded.isEmpty
        continue
      }
      if pendingSpace { folded.append(UInt8(ascii: " ")) }
      pendingSpace = false
      folded += UTF8.encode(plain) ?? UTF8.encodedReplacementCharacter
    }
    return folded
  }

  /// What an e-mail or a word processor made of a plain character, undone.
  public static func plainForm(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D: "-"
    case 0x2018...0x201B, 0x2032: "'"
    case 0x201C...0x201F, 0x2033: "\""
    default: scalar
    }
  }

  /// The common case without scalars: nil where the text is not plain ASCII.
  private static func foldedASCII(_ name: Span<UInt8>) -> [UInt8]? {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.count)
    var pendingSpace = false
    for place in name.indices {
      let byte = name[place]
      guard byte < 0x80 else { return nil }
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        pendingSpace = !folded.isEmpty
        continue
      }
      if pendingSpace { folded.append(UInt8(ascii: " ")) }
      pendingSpace = false
      let isUpper = byte &- UInt8(ascii: "A") < 26
      folded.append(isUpper ? byte | 0x20 : byte)
    }
    return folded
  }
}
