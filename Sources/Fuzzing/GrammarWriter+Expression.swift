internal import Language

extension GrammarWriter {
  mutating func expression(_ depth: Int) -> String {
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

  mutating func leaf() -> String {
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: one(of: Column.allCases.map(\.word))
    case 1: one(of: ["1", "-2.50", "80%", "5pp"])
    case 2: "\"te\"\"xt\""
    case 3: "`\(one(of: names.indicators))`[\(place()), \(period())]"
    case 4: "col:other"
    case 5: "$la"
    default: "`\(one(of: names.indicators))`"
    }
  }

  mutating func stages() -> String {
    guard chance(40) else { return "" }
    let stage = one(of: [
      "sort value desc, period", "top 5 by change", "bottom 3", "select value, rag", "all",
      "group by topic", "pivot month", "round 1", "chart bar", "chart", "as json", "copy",
      "export \"a b.csv\" replace", "note \"hm\"", "save as x", "add z = value / 2 | sort z",
    ])
    return " | \(stage)" + stages()
  }
}
