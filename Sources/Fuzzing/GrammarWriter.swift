internal import Language

/// Writes statements of the whole grammar at random.
public struct GrammarWriter {
  let names: NamePool
  var generator: SeededGenerator

  public init(_ names: NamePool, _ generator: SeededGenerator) {
    self.names = names
    self.generator = generator
  }

  mutating func one(of choices: [String]) -> String { generator.one(of: choices) }
  mutating func chance(_ percent: Int) -> Bool { generator.chance(percent) }

  mutating func some(_ item: (inout GrammarWriter) -> String) -> String {
    let count = Int.random(in: 1...3, using: &generator)
    return (0..<count).map { _ in item(&self) }.joined(separator: ", ")
  }

  public mutating func statement() -> String {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: "let x = \(expression(3))"
    case 1: "assert \(expression(2)) \"why\""
    case 2: "again \(parts())\(stages())"
    case 3: "define set mine = \(some { $0.place() })"
    case 4: "define view v = \(query())"
    case 5: command()
    default: query()
    }
  }

  mutating func query() -> String {
    let verb = one(of: Verb.allCases.map(\.word).filter { $0 != "list" } + ["list indicators"])
    return "\(verb) \(parts())\(stages())"
  }

  mutating func parts() -> String {
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

  mutating func indicator() -> String {
    let name = one(of: names.indicators)
    return NameSpelling.isPlain(name) && chance(80) ? name : "`\(name)`"
  }

  mutating func place() -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: "all"
    case 1: "except `" + one(of: names.authorities) + "`"
    case 2: "la:Southampton"
    default: one(of: names.authorities + ["SN", "England", "SE"])
    }
  }

  mutating func versus() -> String {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: "target"
    case 1: one(of: Statistic.allCases.map(\.word)) + " SN"
    case 2: one(of: ["last year", "Apr-23", "-12m", "2022/23", "Q1", "Apr"])
    default: place().replacing("all", with: "SN").replacing("except ", with: "")
    }
  }

  mutating func point() -> String {
    one(of: [
      "Apr-24", "2024-05", "May 2023", "Jun", "2018/19", "Q1 18/19", "Q3", "2024", "latest",
      "first", "common", "last month", "previous year", "-6m",
    ])
  }

  mutating func period() -> String {
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

  mutating func periodClause() -> String {
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: "since \(point())"
    case 1: "until \(point())"
    case 2: "between \(point()) and \(point())"
    case 3: "from \(point()) to \(point())"
    default: "in \(period())"
    }
  }

  mutating func command() -> String {
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: "focus \(place()) vs \(versus())"
    case 1: "load \"no such file.csv\", other.csv"
    case 2: "find \(one(of: ["care", "\"looked after\"", "plans"]))"
    case 3: "help \(one(of: ["", "show", "periods", "how do I compare"]))"
    case 4: "try \(query())"
    case 5: "param la = \(one(of: ["Southampton", "`LAC1`", "13m", "2.5", "\"te xt\""]))"
    case 6: "echo \"words\" more; history"
    case 7: "why \(one(of: ["", "E201", "N501"]))"
    default: "define set trio = \(some { $0.place() }); \(query())"
    }
  }
}
