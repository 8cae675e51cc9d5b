internal import Answers
internal import Vocabulary

/// What a page, a picture or a report calls an answer, made of the question: the words of one
/// indicator or the codes of several, and whose figures they are.
struct AnswerTitle {
  private let answer: Answer
  private let phrases: PhrasePrinter

  init(_ answer: Answer, style: OutputStyle) {
    self.answer = answer
    phrases = PhrasePrinter(style)
  }

  /// Empty where the statement alone says what it is.
  var words: String {
    if let onlyChart { return SVGFile.title(onlyChart) }
    let topic = ([subject.title] + places).filter { !$0.isEmpty }.joined(separator: ", ")
    // A scorecard is of too many codes to be called after them.
    let isShort = !subject.title.isEmpty && topic.count <= AnswerTitle.longest
    return isShort ? topic : tableTitles.first ?? subject.title
  }

  /// What was understood, but for what the title says.
  var rest: String { subject.rest }

  private static let longest = 110
  /// Up to here facts about a single indicator join its name.
  private static let longestSubject = 55
  /// Of more authorities the answer itself names those that matter.
  private static let mostPlaces = 4

  private var onlyChart: TrendChart? {
    let charts = answer.parts.compactMap { part in
      if case .trend(let chart) = part { chart } else { nil }
    }
    return charts.count == 1 ? charts[0] : nil
  }

  private var tableTitles: [String] {
    answer.parts.compactMap { part in
      if case .table(let table) = part, !table.title.isEmpty { text(table.title) } else { nil }
    }
  }

  /// Whose figures they are, where what was understood does not say it.
  private var places: [String] {
    let understood = text(answer.interpretation.subject)
    let all = unique(answer.figures.lines.filter(\.isOwn).map(\.authority)).map { sanitised($0) }
    let missing = all.filter { !understood.contains($0) }
    return missing.count <= AnswerTitle.mostPlaces ? missing : []
  }

  /// What was understood in words: as much as makes a heading, and the rest.
  private var subject: (title: String, rest: String) {
    let separator = " \(phrases.style.glyphs.separator) "
    let understood = text(answer.interpretation.subject)
    let codes = unique(answer.figures.lines.map(\.indicator))
    if codes.count > 1 { return (sanitised(codes.joined(separator: ", ")), understood) }
    let facts = understood.split(separator: separator)
    var title = facts.first.map(String.init)?.replacing("  ", with: " ") ?? ""
    var taken = 1
    while places.isEmpty, taken < facts.count,
      title.count + facts[taken].count < AnswerTitle.longestSubject
    {
      title += separator + facts[taken]
      taken += 1
    }
    return (title, facts.dropFirst(taken).joined(separator: separator))
  }

  private func text(_ phrase: Phrase) -> String { phrases.text(phrase).unglued.text }
}
