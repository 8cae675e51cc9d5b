import Language
import Testing
import Vocabulary

/// Laws that hold of every statement, tried on seeded random ones.
struct ParserPropertyTests {
  static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test(arguments: seeds)
  func printedStatementsReadBackAsThemselves(seed: UInt64) {
    var writer = RandomStatement(seed: seed)
    for _ in 0..<200 {
      let typed = writer.statement()
      let parsed = SmallCatalogue.parse(typed)
      if parsed.statements.count != 1 || !parsed.diagnostics.isEmpty {
        Issue.record("seed \(seed): \(typed): \(parsed.diagnostics.map(\.summary))")
      }
      checkRoundTrip(parsed, typed, seed)
    }
  }

  @Test(arguments: seeds)
  func mutatedStatementsNeverCrash(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var writer = RandomStatement(seed: seed &+ 100)
    for _ in 0..<500 {
      let text = mutate(writer.statement(), &generator)
      let parsed = SmallCatalogue.parse(text)
      checkRoundTrip(parsed, text, seed)
      for diagnostic in parsed.diagnostics {
        let isPlaced = diagnostic.labels.allSatisfy { $0.range.end <= text.utf8.count }
        if diagnostic.labels.isEmpty || !isPlaced || !isReadable(diagnostic.corrected) {
          Issue.record("seed \(seed): \(text): \(diagnostic)")
        }
      }
      let cursor = Int.random(in: 0...text.utf8.count, using: &generator)
      _ = Parser.expectation(in: SourceText(text), at: cursor, names: SmallCatalogue.names)
    }
  }

  private func isReadable(_ corrected: String?) -> Bool {
    corrected.map { SmallCatalogue.parse($0).diagnostics.isEmpty } ?? true
  }

  private func checkRoundTrip(_ parsed: Parsed, _ typed: String, _ seed: UInt64) {
    for statement in parsed.statements {
      let printed = StatementPrinter.print(statement, names: SmallCatalogue.names)
      if SmallCatalogue.parse(printed).statements != [statement] {
        Issue.record("seed \(seed): \(typed) is printed as \(printed)")
      }
    }
  }

  private func mutate(_ text: String, _ generator: inout SeededGenerator) -> String {
    let noise = Array("`\"'()[]{}|,;=<>!~.-–—“”‘’ \u{A0}\n\\#$_%£é0129qmyQ:&/*+?\u{0}\u{1F600}")
    var characters = Array(text)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...characters.count, using: &generator)
      let sign = noise[Int.random(in: 0..<noise.count, using: &generator)]
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: characters.insert(sign, at: place)
      case 1 where place < characters.count: characters.remove(at: place)
      case 2 where place < characters.count: characters[place] = sign
      default: characters = Array(characters[place...] + characters[..<place])
      }
    }
    return String(characters)
  }
}

/// Writes statements of the whole grammar at random.
struct RandomStatement {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func one(of choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }
  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }
  private mutating func some(_ item: (inout RandomStatement) -> String) -> String {
    let count = Int.random(in: 1...3, using: &generator)
    return (0..<count).map { _ in item(&self) }.joined(separator: ", ")
  }

  mutating func statement() -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: "let x = \(expression(3))"
    case 1: "assert \(expression(2)) \"why\""
    case 2: "again \(parts())\(stages())"
    case 3: "define set mine = \(some { $0.place() })"
    case 4: "define view v = \(query())"
    default: query()
    }
  }

  private mutating func query() -> String {
    let verb = one(of: Verb.allCases.map(\.word).filter { $0 != "list" } + ["list indicators"])
    return "\(verb) \(parts())\(stages())"
  }

  private mutating func parts() -> String {
    var parts: [String] = []
    if chance(60) { parts.append(some { $0.indicator() }) }
    if chance(30) { parts.append("of " + some { $0.indicator() }) }
    if chance(40) { parts.append("for " + some { $0.place() }) }
    if chance(40) { parts.append("vs " + some { $0.versus() }) }
    if chance(50) { parts.append(periodClause()) }
    if chance(20) { parts.append("by " + some { $0.one(of: Dimension.allCases.map(\.word)) }) }
    if chance(20) { parts.append("where " + expression(2)) }
    if chance(10) { parts.append("as published in " + point()) }
    if chance(10) { parts.append("ahead 12m") }
    if chance(10) { parts.append("using `a b`, c") }
    if chance(20) { parts.append("with " + some { $0.one(of: Flag.allCases.map(\.word)) }) }
    if chance(20) { parts.append("as " + one(of: Mode.allCases.map(\.word))) }
    return parts.joined(separator: " ")
  }

  private mutating func indicator() -> String {
    let name = one(of: SmallCatalogue.indicators)
    return NameSpelling.isPlain(name) && chance(80) ? name : "`\(name)`"
  }

  private mutating func place() -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: "all"
    case 1: "except `" + one(of: SmallCatalogue.authorities) + "`"
    case 2: "la:Southampton"
    default: one(of: SmallCatalogue.authorities + ["SN", "England", "SE"])
    }
  }

  private mutating func versus() -> String {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: "target"
    case 1: one(of: Statistic.allCases.map(\.word)) + " SN"
    case 2: one(of: ["last year", "Apr-23", "-12m", "2022/23", "Q1", "Apr"])
    default: place().replacing("all", with: "SN").replacing("except ", with: "")
    }
  }

  private mutating func point() -> String {
    one(of: [
      "Apr-24", "2024-05", "May 2023", "Jun", "2018/19", "Q1 18/19", "Q3", "2024", "latest",
      "first", "common", "last month", "previous year", "-6m",
    ])
  }

  private mutating func period() -> String {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: "\(point())..\(point())"
    case 1: "\(point()).."
    case 2: "13m"
    case 3: "last 4 quarters to \(point())"
    case 4: "ytd"
    case 5: "ytd \(point())"
    default: point()
    }
  }

  private mutating func periodClause() -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: "since \(point())"
    case 1: "until \(point())"
    case 2: "between \(point()) and \(point())"
    case 3: "from \(point()) to \(point())"
    default: "in \(period())"
    }
  }

  private mutating func expression(_ depth: Int) -> String {
    guard depth > 0 else { return leaf() }
    let left = expression(depth - 1)
    let right = expression(depth - 1)
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: return "(\(left)) and (\(right))"
    case 1: return "(\(left) or not \(leaf()))"
    case 2: return "(\(left)) \(one(of: ["=", "!=", "<", ">=", "~"])) (\(right))"
    case 3: return "(\(left)) \(one(of: ["+", "-", "*", "/"])) (\(right))"
    case 4: return "coalesce(\(left), \(right))"
    case 5: return "(\(left)) is not missing"
    case 6: return "(\(left)) between \(leaf()) and \(leaf())"
    case 7: return "- (\(left))"
    default: return "(\(left)) not in (\(leaf()), \(leaf()))"
    }
  }

  private mutating func leaf() -> String {
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: one(of: Column.allCases.map(\.word))
    case 1: one(of: ["1", "-2.50", "80%", "5pp"])
    case 2: "\"te\"\"xt\""
    case 3: "`\(one(of: SmallCatalogue.indicators))`[\(place()), \(period())]"
    case 4: "col:other"
    case 5: "$la"
    default: "`\(one(of: SmallCatalogue.indicators))`"
    }
  }

  private mutating func stages() -> String {
    guard chance(40) else { return "" }
    let stage = one(of: [
      "sort value desc, period", "top 5 by change", "bottom 3", "select value, rag", "all",
      "group by topic", "pivot month", "round 1", "chart bar", "chart", "as json", "copy",
      "export \"a b.csv\" replace", "note \"hm\"", "save as x", "add z = value / 2 | sort z",
    ])
    return " | \(stage)" + stages()
  }
}
