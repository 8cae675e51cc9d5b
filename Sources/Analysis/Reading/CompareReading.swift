internal import Answers
internal import Vocabulary

/// What a comparison comes to in words.
struct CompareReading {
  let names: [String]
  let month: Month
  let rows: [CompareRow]
  let refused: Int

  var phrase: Phrase {
    rows.count == 1 && refused == 0 ? single(rows[0]) : several
  }

  private func single(_ row: CompareRow) -> Phrase {
    let present = zip(names, row.figures).compactMap { name, figure in
      figure.map { "\(name) \($0)" as Phrase }
    }
    var sentence: Phrase = "\(row.indicator.code) at \(month): " + present.joined(separator: ", ")
    guard let gap = row.gap else { return sentence + "." }
    if gap.value == 0 { return sentence + "; no difference." }
    let size = Figure(abs(gap.value), decimals: gap.decimals)
    sentence += "; \(names[0]) is \(size) \(gap.value > 0 ? "higher" : "lower")"
    if let best = row.best { sentence += ", \(names[best]) the better" }
    return sentence + "."
  }

  private var several: Phrase {
    let count = { (standing: CompareRow.Standing) in rows.count { $0.standing == standing } }
    var kinds = ["\(count(.same)) the same", "\(count(.near)) near"]
    if count(.converted) > 0 { kinds.append("\(count(.converted)) converted") }
    let comparable = rows.filter { $0.standing != .apart && $0.standing != .incomplete }
    var sentence: Phrase =
      "At \(month) \(EnglishList.joined(names)) can be compared on \(comparable.count) measures (\(kinds.joined(separator: ", ")))."
    let wins = names.indices.map { place in
      "\(names[place]) on \(comparable.count { $0.best == place })"
    }
    if comparable.contains(where: { $0.best != nil }) {
      sentence +=
        " Where a direction is agreed, " + Phrase(EnglishList.joined(wins)) + " the better."
    }
    if refused > 0 { sentence += " \(refused) are refused, with the reason." }
    return sentence
  }
}
