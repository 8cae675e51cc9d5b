internal import Analysis
internal import Language
public import Store
internal import Vocabulary

/// One way to go on: what is put into the line, and what is shown of it.
public struct Candidate: Equatable, Sendable {
  public var insertion: String
  /// The name as people know it, in front of the detail.
  public var name: String
  /// Title and unit, or what the word does.
  public var detail: String
  /// The heading it is counted under when there are too many to list.
  public var group: String

  public init(insertion: String, name: String, detail: String = "", group: String = "") {
    self.insertion = insertion
    self.name = name
    self.detail = detail
    self.group = group
  }
}

/// What may come next, found by running the parser to the cursor and asking the store for names.
public struct Completer: Sendable {
  /// More candidates than this are counted by group, not listed.
  static let mostListed = 30
  /// How many months are offered: the latest ones, which are the ones asked for.
  static let mostMonths = 25

  let store: Store
  /// What the session knows beside the data.
  let own: Own

  public init(_ store: Store) { self.init(store, Own()) }

  init(_ store: Store, _ own: Own) {
    self.store = store
    self.own = own
  }

  /// The names that a session has beside those of the data, each with what it stands for.
  struct Own: Sendable {
    var lets: [String: String] = [:]
    var sets: [String: String] = [:]
    var views: [String: String] = [:]
    var parameters: [String: String] = [:]
    var datasets: [String] = []
    /// Who answers what stands in front of a `|`, so that its columns can be offered.
    var analyst: Analyst?
    var workspace = Workspace()
    /// Files and folders whose path begins so.
    var files: @Sendable (String) -> [String] = { _ in [] }
  }

  /// The candidates for the word that readline sees from `wordStart` to `cursor`, both byte offsets.
  public func candidates(in line: String, cursor: Int, wordStart: Int) -> [Candidate] {
    candidates(expectation(in: line, cursor), in: line, wordStart: wordStart)
  }

  /// The same for one who replaces whole names, with the range from the name's start to the cursor.
  func candidates(in line: String, cursor: Int) -> ([Candidate], SourceRange) {
    let expectation = expectation(in: line, cursor)
    let found = candidates(expectation, in: line, wordStart: expectation.range.start)
    return (found, expectation.range)
  }

  private func expectation(in line: String, _ cursor: Int) -> Expectation {
    var names = store.catalogue.names
    for name in own.sets.keys { names.insert(name, .group(name)) }
    return Parser.expectation(
      in: SourceText(line), at: cursor, names: names, lets: Set(own.lets.keys))
  }

  private func candidates(
    _ expectation: Expectation, in line: String, wordStart: Int
  ) -> [Candidate] {
    let choice = Choice(expectation, wordStart: wordStart)
    // A parameter may stand for anything.
    if choice.prefix.hasPrefix("$") { return choice.made(own.parameters.named("$"), "Parameters") }
    let found = Expectation.Kind.allCases.filter { expectation.kinds.contains($0) }
      .flatMap { candidates(of: $0, choice, line) }
    var seen = Set<String>()
    return found.filter { seen.insert($0.insertion).inserted }
  }

  private func candidates(
    of kind: Expectation.Kind, _ choice: Choice, _ text: String
  ) -> [Candidate] {
    switch kind {
    case .verbs: help(Verb.allCases.map(\.word), choice)
    case .commands: help(CommandWord.allCases.map(\.word), choice)
    case .listTargets:
      choice.words([
        "indicators", "authorities", "datasets", "periods", "topics", "sets", "views", "lets",
      ])
    case .indicators: choice.made(own.lets, "Your own") + indicators(choice)
    case .authorities: choice.made(own.sets, "Your own") + authorities(choice)
    case .comparators: comparators(choice)
    case .months: months(choice)
    case .clauses: choice.words(choice.expectation.clauses.map(\.word))
    case .flags: choice.words(Flag.allCases.map(\.word))
    case .helpTopics: help(HelpEntry.all.map(\.name), choice)
    case .stages: choice.words(StageWord.allCases.map(\.word))
    case .modes: choice.words(Mode.allCases.map(\.word) + ["published"])
    case .settings: choice.words(Setting.allCases.map(\.word))
    case .settingValues: choice.words(choice.expectation.setting?.words ?? [])
    case .views: choice.made(own.views, "Views")
    case .datasets:
      own.datasets.filter(choice.begins).map {
        Candidate(insertion: choice.insertion($0), name: $0, group: "Data sets")
      }
    case .files: files(choice)
    case .functions: functions(choice)
    case .chartKinds: choice.words(ChartKind.allCases.map(\.word))
    case .columns: choice.words(columns(before: text))
    case .dimensions: choice.words(Dimension.allCases.map(\.word))
    case .statuses: choice.words(Status.allCases.map(\.word))
    }
  }

  // MARK: - Kinds

  /// The columns that the answer in front of the last `|` has; without one those of every answer.
  private func columns(before text: String) -> [String] {
    let usual = Column.allCases.map(\.word)
    guard let bar = text.lastIndex(of: "|"), let analyst = own.analyst else { return usual }
    let source = SourceText(String(text[..<bar]))
    let parsed = Parser.parse(source, names: store.catalogue.names, lets: Set(own.lets.keys))
    guard parsed.diagnostics.isEmpty, let statement = parsed.statements.last,
      case .query(let query) = statement.kind
    else { return usual }
    let (asked, range) = (own.workspace.expanded(query), statement.range)
    guard var answer = try? analyst.piped(asked, own.workspace, in: source, at: range) else {
      return usual
    }
    for stage in asked.stages { try? answer.apply(stage, in: source, at: range) }
    return answer.columnNames.map { NameSpelling.isOneWord($0) ? $0 : "\"\($0)\"" }
  }

  private func help(_ words: [String], _ choice: Choice) -> [Candidate] {
    choice.words(words).map { candidate in
      var candidate = candidate
      candidate.detail = HelpEntry.named(candidate.name)?.summary ?? ""
      return candidate
    }
  }

  /// By code first; when no code begins so, by any word of the title.
  private func indicators(_ choice: Choice) -> [Candidate] {
    let reported = Set(store.reportingAuthorities.flatMap { store.indicators(of: $0) }).sorted()
    let known = reported.map { store.catalogue[$0] }
    let byCode = known.filter { choice.begins($0.code) }
    let found =
      byCode.isEmpty && !choice.isContinued ? known.filter { choice.isInTitle($0.title) } : byCode
    return found.map { about in
      Candidate(
        insertion: choice.insertion(about.code), name: about.code,
        detail: about.title.contains(about.unit.label)
          ? about.title : "\(about.title), \(about.unit.label)", group: about.topic)
    }
  }

  private func authorities(_ choice: Choice) -> [Candidate] {
    let reporting = Set(store.reportingAuthorities)
    // Councils without figures are offered only once a letter is typed: there are 150 of them.
    let offered =
      choice.prefix.isEmpty ? store.reportingAuthorities : Array(store.catalogue.authorityIDs)
    return offered.map { ($0, store.catalogue[$0]) }.filter { choice.begins($0.1.name) }.map {
      id, about in
      Candidate(
        insertion: choice.insertion(about.name), name: about.name,
        detail: reporting.contains(id) ? about.region : "\(about.region), nothing loaded",
        group: "Authorities")
    }
  }

  private func functions(_ choice: Choice) -> [Candidate] {
    Function.allCases.filter { choice.begins($0.word) }.map {
      Candidate(insertion: $0.word + "(", name: $0.word + "( )", group: "Functions")
    }
  }

  /// As the disk has them: a folder goes on with what is in it.
  private func files(_ choice: Choice) -> [Candidate] {
    own.files(choice.expectation.prefix).map {
      Candidate(insertion: $0, name: $0, group: "Files")
    }
  }

  private func comparators(_ choice: Choice) -> [Candidate] {
    let all: [Comparator] =
      [.statisticalNeighbours, .england] + store.catalogue.regions.sorted().map { .region($0) }
    let named = all.filter { choice.begins($0.label) }.map { comparator in
      Candidate(
        insertion: choice.insertion(comparator.label), name: comparator.label,
        detail: comparator.phrase, group: "Comparisons")
    }
    return named + choice.words(["target"])
  }

  private func months(_ choice: Choice) -> [Candidate] {
    // Where names may stand too, two years of months would hide them until a letter is typed.
    guard choice.expectation.kinds == [.months] || !choice.prefix.isEmpty else { return [] }
    let spans = store.allSeries.compactMap { store.span(of: $0) }
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else {
      return []
    }
    let months = MonthRange(first, last).reversed().filter { choice.begins($0.label) }
    return months.prefix(Completer.mostMonths).map {
      Candidate(insertion: $0.label, name: $0.label, group: "Months")
    }
  }

  // MARK: - Showing

  /// The candidates as lines: one each with its detail, or counted by group when there are many.
  public static func listing(of candidates: [Candidate]) -> [String] {
    guard candidates.count > mostListed else {
      let width = candidates.map(\.name.count).max() ?? 0
      return candidates.map { candidate in
        let space = String(repeating: " ", count: width - candidate.name.count + 2)
        return "  " + candidate.name + (candidate.detail.isEmpty ? "" : space + candidate.detail)
      }
    }
    var groups: [(name: String, count: Int)] = []
    for candidate in candidates {
      if let place = groups.firstIndex(where: { $0.name == candidate.group }) {
        groups[place].count += 1
      } else {
        groups.append((candidate.group, 1))
      }
    }
    return groups.map { "  \($0.name.isEmpty ? "other words" : $0.name)  \($0.count)" }
      + ["  \(candidates.count) in all: type a letter or two more"]
  }
}

/// What is typed of the next word, and how a name is put in its place.
struct Choice {
  let expectation: Expectation
  let prefix: String
  /// Bytes of the name that stand before the word readline replaces: `Isle of ` of `Isle of W`.
  private let lead: Int

  init(_ expectation: Expectation, wordStart: Int) {
    self.expectation = expectation
    prefix = Expectation.folded(expectation.prefix)
    lead = max(0, wordStart - expectation.range.start)
  }

  var isContinued: Bool { lead > 0 }

  func begins(_ name: String) -> Bool { NameFolding.fold(name).hasPrefix(prefix) }

  /// Whether a word of the title begins with what is typed.
  func isInTitle(_ title: String) -> Bool {
    prefix.count >= 2
      && NameFolding.fold(title).split(separator: " ").contains { $0.hasPrefix(prefix) }
  }

  /// The text that takes the place of the word being typed.
  func insertion(_ name: String) -> String {
    if expectation.isQuoted { return String(("`" + name + "`").utf8.dropFirst(lead)) ?? name }
    return lead == 0 ? NameSpelling.inStatement(name) : String(name.utf8.dropFirst(lead)) ?? name
  }

  /// Names that the user made, each with what it stands for.
  func made(_ names: [String: String], _ group: String) -> [Candidate] {
    names.sorted { $0.key < $1.key }.filter { begins($0.key) }.map { name, meaning in
      let isPlain = name.hasPrefix("$")
      return Candidate(
        insertion: isPlain ? name : insertion(name), name: name, detail: meaning, group: group)
    }
  }

  func words(_ words: [String]) -> [Candidate] {
    words.filter { $0.hasPrefix(prefix) && lead == 0 }.map { Candidate(insertion: $0, name: $0) }
  }
}

extension [String: String] {
  /// The same under names that begin so.
  fileprivate func named(_ sign: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: map { (sign + $0.key, $0.value) })
  }
}
