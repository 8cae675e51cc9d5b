internal import Answers

/// Facts a line each, their names in a column of their own.
struct FactSheetPrinter {
  let style: OutputStyle
  private let phrases: PhrasePrinter

  init(_ style: OutputStyle) {
    self.style = style
    phrases = PhrasePrinter(style)
  }

  /// A name wider than this takes a line of its own room instead of pushing every fact right.
  private static let widestName = 24

  func lines(_ sheet: FactSheet) -> [StyledText] {
    let names = sheet.facts.map { displayWidth(of: style.clean($0.name)) }
    let column = min(names.max() ?? 0, FactSheetPrinter.widestName, style.width / 3) + 2
    return phrases.text(sheet.title, .heading).wrapped(to: style.width)
      + sheet.facts.flatMap { lines($0, column: column) }
  }

  private func lines(_ fact: FactSheet.Fact, column: Int) -> [StyledText] {
    var name = StyledText(style.clean(fact.name), .quiet)
    let text = phrases.text(fact.text)
    guard !style.isPlain else {
      if !name.isEmpty { name.append(": ", .quiet) }
      return (name + text).wrapped(to: style.width, hanging: 2)
    }
    let isLong = name.width > column - 2
    let indent = StyledText(spaces(column))
    let facts = text.wrapped(to: style.width - column)
    if isLong { return name.wrapped(to: style.width) + facts.map { indent + $0 } }
    name.pad(to: column)
    return [name + (facts.first ?? StyledText())] + facts.dropFirst().map { indent + $0 }
  }
}
