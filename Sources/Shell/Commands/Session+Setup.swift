internal import Analysis
internal import Answers
internal import Importing
internal import Language
internal import Rendering
internal import Store
internal import Vocabulary

extension Session {
  /// More of them are counted, not listed.
  private static var mostNamed: Int { 5 }

  /// `setup`: what the program found, so that an odd answer or an odd look can be understood.
  var setup: Answer {
    Answer(
      interpretation: Interpretation(statement: "setup"),
      parts: [
        .facts(FactSheet(title: "Terminal", facts: terminal + system)),
        .facts(FactSheet(title: "Data", facts: data)),
        .facts(FactSheet(title: "Names", facts: names)),
      ])
  }

  private var terminal: [FactSheet.Fact] {
    [
      .init("answers go to", style.isTerminal ? "a terminal" : "a file or a pipe"),
      .init("size", "\(style.width) columns, \(style.height) rows"),
      .init("colour", Phrase(style.colour == .none ? "none" : style.colour.rawValue)),
      .init(
        "glyphs", Phrase("\(style.glyphs.level.rawValue): \(Session.sample(style.glyphs.level))")),
      .init("pager", "none: an answer is printed whole"),
    ]
  }

  /// Signs to look at: where one is a box or a question mark, fewer should be used.
  private static func sample(_ level: GlyphSet.Level) -> String {
    switch level {
    case .ascii: "7-bit signs only"
    case .safe: "─ │ ▲ ▼ ■ □; boxes instead: set glyphs ascii"
    case .full: "─ │ ▲ ▼ ■ □ ▁▃▇ ◊; boxes instead: set glyphs safe"
    case .braille: "⣀⠤⠒⠉ ─ │ ▲ ▼ ▁▃▇ ◊; boxes instead: set glyphs full"
    }
  }

  private var system: [FactSheet.Fact] { world.facts().map { .init($0.name, Phrase($0.fact)) } }

  private var data: [FactSheet.Fact] {
    let rows = store.files.reduce(0) { $0 + $1.rows }
    let files: Phrase =
      "\(store.files.count), \(Figure(Double(rows), unit: .count)) rows\(world.isFromSnapshot ? ", from a snapshot" : "")"
    let reports = store.reportingAuthorities.map { id -> FactSheet.Fact in
      let months = store.reports(of: id)
      let newest = months.last.map { "newest report \($0), \(months.count) in all" } ?? "no report"
      return .init(
        store.catalogue[id].name, "\(newest); \(store.indicators(of: id).count) indicators")
    }
    let focus = analyst.focus.authority.map { store.catalogue[$0].name } ?? "nobody"
    return [.init("files", files)] + reports + [.init("focus", Phrase(focus)), cacheFact]
  }

  private var cacheFact: FactSheet.Fact {
    guard let cache = world.cache else { return .init("cache", "off") }
    return .init("cache", "\(cache.contents.snapshots) kept in \(cache.folder)")
  }

  // MARK: - Names

  /// Names of the data that a statement cannot have as they stand.
  private var names: [FactSheet.Fact] {
    let all = Set(store.catalogue.indicators.map(\.code))
    let odd = all.filter { NameSpelling.isOneWord($0) && !NameSpelling.isPlain($0) }.sorted()
    let clashes = all.filter { code in
      Set(store.catalogue.names.targets(of: code).map(\.kind)).count > 1
    }.sorted()
    return [
      .init(
        "read otherwise",
        Phrase(Session.list(odd, "none: no code is a keyword, a month or a number"))),
      .init("of two kinds", Phrase(Session.list(clashes, "none: every code is one thing"))),
    ]
  }

  private static func list(_ names: [String], _ none: String) -> String {
    guard !names.isEmpty else { return none }
    let shown = names.prefix(mostNamed).map { "`\($0)`" }.joined(separator: ", ")
    let more = names.count - mostNamed
    return "write in back-ticks: \(shown)" + (more > 0 ? " and \(more) more" : "")
  }
}
