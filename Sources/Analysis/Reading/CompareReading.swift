internal import Answers
internal import Vocabulary

/// What a comparison comes to in words.
struct CompareReading {
  /// So many measures are read out one by one; more are counted.
  static let mostReadOut = 3

  let names: [String]
  /// `At Oct-18`; of several months, which.
  let when: Phrase
  let rows: [CompareRow]
  /// Measures that only share a name, each with the reason.
  let refused: [FactSheet.Fact]

  var phrase: Phrase {
    let finding =
      rows.count <= CompareReading.mostReadOut ? rows.map(single).joined(separator: " ") : several
    return [finding, refusals].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var refusals: Phrase {
    if refused.isEmpty { return "" }
    if refused.count > CompareReading.mostReadOut {
      return "\(refused.count) are refused, each with the reason."
    }
    return refused.map { "\($0.name) is not the same thing in both: \($0.text)." as Phrase }
      .joined(separator: " ")
  }

  /// A row that is not quite the same measure says so, however short the answer.
  private func single(_ row: CompareRow) -> Phrase {
    guard [.near, .converted].contains(row.standing), !row.remarks.isEmpty else {
      return figures(row)
    }
    let how = row.standing == .near ? "Near, not the same" : "Converted"
    return figures(row) + " \(how) (" + row.remarks.joined(separator: "; ") + ")."
  }

  private func figures(_ row: CompareRow) -> Phrase {
    let code = row.indicator.code
    if row.standing == .incomplete || row.standing == .apart {
      return
        "\(code) is not reported by \(EnglishList.joined(names)) for the same month, \(row.month)."
    }
    let present = zip(names, row.figures).compactMap { name, figure in
      figure.map { "\(name) \($0)" as Phrase }
    }
    var sentence: Phrase = "\(code) at \(row.month): " + present.joined(separator: ", ")
    guard let gap = row.gap else {
      return sentence + (row.best.map { "; \(names[$0]) the best" } ?? "") + "."
    }
    if gap.value == 0 { return sentence + ", no difference." }
    let size = Figure(abs(gap.value), decimals: gap.decimals)
    let points = size.pointsWord(gap.unit)
    sentence +=
      "; \(names[0]) is \(size)\(points) \(gap.value > 0 ? "higher" : "lower")\(chance(row))"
    if let best = row.best { sentence += ", \(names[best]) the better" }
    return sentence + "."
  }

  /// Only where the counts behind both figures are known.
  private func chance(_ row: CompareRow) -> String {
    row.isMoreThanChance.map { $0 ? ", more than chance" : ", which may be chance" } ?? ""
  }

  private var several: Phrase {
    let comparable = rows.filter { $0.standing != .apart && $0.standing != .incomplete }
    let kinds: [(CompareRow.Standing, String)] = [
      (.same, "the same"), (.near, "near"), (.converted, "converted"),
    ]
    let counts = kinds.map { kind in (comparable.count { $0.standing == kind.0 }, kind.1) }
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    var sentence: Phrase =
      "\(when) \(EnglishList.joined(names)) can be compared on \(comparable.count) measures: \(EnglishList.joined(counts))."
    let judged = comparable.filter { $0.best != nil }
    if !judged.isEmpty {
      let wins = names.indices.map { place in
        "\(names[place]) does better on \(judged.count { $0.best == place })"
      }
      sentence +=
        " Of the \(judged.count) rates and shares with an agreed direction \(EnglishList.joined(wins))."
    }
    return sentence
  }
}
