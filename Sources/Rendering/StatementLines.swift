/// The canonical statement above an answer: printed whole, because people paste it.
struct StatementLines {
  let style: OutputStyle

  /// In one line, or broken between words with ` \`, which the shell reads as one statement.
  func lines(_ statement: String) -> [StyledText] {
    let text = style.clean(statement)
    guard !text.isEmpty else { return [] }
    guard displayWidth(of: text) > style.width else { return [StyledText(text, .quiet)] }
    var lines: [String] = []
    var line = ""
    for word in words(text) {
      let longer = line.isEmpty ? word : line + " " + word
      if displayWidth(of: longer) > style.width - 2, !line.isEmpty {
        lines.append(line + " \\")
        // A quoted text cannot be broken: one that needs the whole line begins at its beginning.
        line = displayWidth(of: word) > style.width - 4 ? word : "  " + word
      } else {
        line = longer
      }
    }
    return (lines + [line]).map { StyledText($0, .quiet) }
  }

  /// Quoted names are one word, blanks and all.
  private func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in text {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "`" || character == "\"" {
        quote = character
      } else if character == " " {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      word.append(character)
    }
    return word.isEmpty ? words : words + [word]
  }
}
