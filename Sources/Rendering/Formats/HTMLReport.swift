public import Answers
internal import Vocabulary

/// Several answers as one page to hand round: what it is and from which reports, a contents list,
/// the answers under their headings, and at the end where every figure was printed.
public struct HTMLReport: Equatable, Sendable {
  public var title: String
  private var sections: [Section] = []

  private struct Section: Equatable, Sendable {
    var heading = ""
    var entries: [Entry] = []
  }

  private enum Entry: Equatable, Sendable {
    case answer(Answer)
    case remark(String)
  }

  public init(title: String = "") { self.title = title }

  /// The first words before any answer name the page, later ones begin a section.
  public mutating func add(heading: String) {
    if title.isEmpty, sections.isEmpty {
      title = heading
    } else {
      sections.append(Section(heading: heading))
    }
  }

  public mutating func add(_ answer: Answer) { add(.answer(answer)) }

  /// A sentence in place of an answer that could not be given.
  public mutating func add(remark: String) { add(.remark(remark)) }

  private mutating func add(_ entry: Entry) {
    if sections.isEmpty { sections.append(Section()) }
    sections[sections.count - 1].entries.append(entry)
  }

  public var answers: [Answer] {
    sections.flatMap(\.entries).compactMap {
      if case .answer(let answer) = $0 { answer } else { nil }
    }
  }

  // MARK: - The page

  /// Ends with a newline.
  public var text: String {
    HTMLPage(title: title, content: content).text
  }

  private var content: Markup {
    let body = sections.enumerated().map { number, section in markup(section, number + 1) }
    return
      [
        Markup("h1", [:], prose: title), Markup("p", ["class": "quiet"], prose: origin),
        contents,
        body.onLines, sources,
      ].onLines
  }

  private func markup(_ section: Section, _ number: Int) -> Markup {
    let entries = section.entries.enumerated().map { place, entry in
      switch entry {
      case .answer(let answer):
        HTMLExport(sources: false).article(
          answer, level: section.heading.isEmpty ? 2 : 3, id: HTMLReport.id(number, place))
      case .remark(let words): Markup("p", ["class": "quiet"], prose: words)
      }
    }
    let heading =
      section.heading.isEmpty
      ? Markup() : Markup("h2", ["id": "section-\(number)"], prose: section.heading)
    return Markup("section", [:], [([heading] + entries).onLines])
  }

  private static func id(_ section: Int, _ place: Int) -> String {
    "answer-\(section)-\(place + 1)"
  }

  // MARK: - What it is

  /// `Figures of Southampton from the report of Aug-24.`
  private var origin: String {
    let places = unique(answers.flatMap(\.figures.lines).filter(\.isOwn).map(\.authority))
    let reports = unique(facts.compactMap(\.report))
    let whose = places.isEmpty ? "Figures" : "Figures of \(listed(places))"
    guard !reports.isEmpty else { return whose + "." }
    return "\(whose) from the \(reports.count == 1 ? "report" : "reports") of \(listed(reports))."
  }

  private var contents: Markup {
    let items = sections.enumerated().flatMap { number, section -> [Markup] in
      let answers = section.entries.enumerated().compactMap { place, entry -> Markup? in
        guard case .answer(let answer) = entry else { return nil }
        return link(HTMLExport(sources: false).title(answer), to: HTMLReport.id(number + 1, place))
      }
      guard !section.heading.isEmpty else { return answers }
      let inner = answers.isEmpty ? Markup() : Markup("ol", [:], [answers.onLines])
      return [link(section.heading, to: "section-\(number + 1)", inner)]
    }
    let last = facts.isEmpty ? [] : [link("Sources", to: "sources")]
    return Markup("nav", ["aria-label": "Contents"], [Markup("ol", [:], [(items + last).onLines])])
  }

  private func link(_ words: String, to id: String, _ inner: Markup = Markup()) -> Markup {
    Markup("li", [:], [Markup("a", ["href": "#\(id)"], prose: words), inner])
  }

  // MARK: - Sources

  /// Where the figures were printed, each printed row once.
  private var facts: [Fact] {
    let sheets = answers.flatMap(\.parts).compactMap { part in
      if case .facts(let sheet) = part, sheet.isSources { sheet } else { nil }
    }
    var found: [Fact] = []
    for sheet in sheets {
      var name = ""
      for fact in sheet.facts {
        if !fact.name.isEmpty { name = fact.name }
        let known = Fact(name: name, text: HTMLExport(sources: false).text(fact.text))
        if !found.contains(known) { found.append(known) }
      }
    }
    return found
  }

  private struct Fact: Equatable {
    var name: String
    var text: String

    /// `Aug-24` of `Aug-24 report, Right support, line 130`.
    var report: String? {
      let words = text.split(separator: " ", maxSplits: 2)
      return words.count > 1 && words[1].hasPrefix("report") ? String(words[0]) : nil
    }
  }

  private var sources: Markup {
    guard !facts.isEmpty else { return Markup() }
    let rows = facts.map { Markup("dt", [:], prose: $0.name) + Markup("dd", [:], $0.text) }
    return Markup("h2", ["id": "sources"], "Sources") + Markup("dl", [:], [rows.onLines])
  }

  private func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
