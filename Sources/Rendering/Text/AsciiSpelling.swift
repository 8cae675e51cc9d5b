/// Text spelt with 7 bits, for terminals that can show nothing else.
///
/// Letters lose their accents, punctuation becomes its typewriter form, and what has neither
/// becomes `?`: a reader should see that something stood there.
func asciiSpelling(of text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  var result = ""
  for grapheme in text { result += asciiSpelling(of: grapheme) }
  return result
}

private func asciiSpelling(of grapheme: Character) -> String {
  guard let scalar = grapheme.unicodeScalars.first else { return "" }
  if scalar.value < 0x80 { return String(scalar) }
  if let known = typewriterForms[scalar] { return known }
  return plainLetter(scalar) ?? "?"
}

/// `É` is named LATIN CAPITAL LETTER E WITH ACUTE: the name says which letter it is.
private func plainLetter(_ scalar: Unicode.Scalar) -> String? {
  guard let words = scalar.properties.name?.split(separator: " "), words.count >= 4,
    words[0] == "LATIN", words[2] == "LETTER", words[3].count <= 2
  else { return nil }
  return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
}

private let typewriterForms: [Unicode.Scalar: String] = [
  "\u{A0}": " ", "£": "GBP ", "·": "-", "•": "*", "…": "..", "–": "-", "—": "-", "−": "-",
  "‘": "'", "’": "'", "“": "\"", "”": "\"", "×": "x", "÷": "/", "≈": "~", "≤": "<=", "≥": ">=",
  "≠": "!=", "→": "->", "←": "<-", "↑": "^", "↓": "v", "▲": "^", "▼": "v", "►": ">", "◄": "<",
  "½": "1/2", "¼": "1/4", "¾": "3/4", "±": "+/-", "°": " deg", "¦": ":", "│": "|", "─": "-",
  "●": "@", "○": "*", "■": "#", "□": "%", "ß": "ss", "‑": "-", "‐": "-",
]
