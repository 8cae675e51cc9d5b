import Vocabulary

extension SyntaxProblem {
  var periodMessage: Message? {
    switch fact {
    case .impossibleMonth(let month, let year): return impossibleMonth(month, year)
    case .joinedPeriods(_, let spaced):
      return period(.joinedMonths, "two months run together", ["write \(spaced)"])
    case .ambiguousYear(let word, let end):
      let before = FinancialYear(starting: end - 1).label
      let after = FinancialYear(starting: end).label
      return period(
        .ambiguousYear, "\(word) could mean \(before) or \(after)",
        ["write \(before) or \(after)"])
    case .ambiguousQuarter(let quarter, let year): return ambiguousQuarter(quarter, year)
    case .notAFinancialYear(let first, let second): return notAFinancialYear(first, second)
    case .notMonthly(let word, let month):
      let advice = month.map { "write \($0)" } ?? "write 13m for thirteen months, 4q, or 2y"
      return period(.notMonthly, "\"\(word)\": the data are monthly", [advice])
    case .twoPeriods(_, let first, let second):
      return Message(
        id: .twoPeriods, summary: "two periods in one query: \(first) and \(second)",
        label: "and a second",
        help: ["keep one; a month to compare with goes after vs: vs last year, vs Apr-23"],
        tryNext: "help periods")
    default: return unreadableMessage
    }
  }

  private var unreadableMessage: Message? {
    switch fact {
    case .noLength(let word):
      return period(.emptyPeriod, "\(word) is no time at all", ["the shortest length is 1m"])
    case .notALength(let word, let written):
      let advice = written.map { "; write \($0)" } ?? ""
      return period(.unreadablePeriod, "\(word) is not a length of time\(advice)", [])
    case .notAMonth(let word, let written):
      let advice = written.map { "; write \($0)" } ?? ""
      return period(
        .unreadablePeriod, "\(word) is not a month\(advice)",
        written == nil ? ["months are written Apr-24"] : [])
    case .notAQuarter(let word):
      return period(.unreadablePeriod, "\(word) is not a quarter", ["a year has Q1 to Q4"])
    case .lastWhat(let word):
      return period(
        .unreadablePeriod, "\(word) what?",
        ["write \(word) month, \(word) quarter or \(word) year, or last 13m"])
    case .unreadablePeriod(let word):
      return period(
        .unreadablePeriod, "\"\(word)\" is not a period",
        ["periods are written Apr-24, 2023/24, Q1 2023/24, 13m or latest"])
    default: return nil
    }
  }

  private func period(_ id: DiagnosticID, _ summary: String, _ help: [String]) -> Message {
    Message(id: id, summary: summary, help: help, tryNext: "help periods")
  }

  private func impossibleMonth(_ month: Int, _ year: Int) -> Message {
    let label = FinancialYear(starting: year).label
    return period(
      .impossibleMonth, "month \(month) does not exist",
      ["the year \(label) is written \(label)"])
  }

  private func ambiguousQuarter(_ quarter: Int, _ year: Int) -> Message {
    let financial = Quarter(quarter, of: FinancialYear(starting: year))
    let calendar = Quarter(of: Month(year: year, month: 3 * quarter))
    return period(
      .ambiguousQuarter, "calendar or financial quarter?",
      [
        "write \(financial.label) for \(financial.months.label)",
        "write \(calendar.label) for \(calendar.months.label)",
      ])
  }

  private func notAFinancialYear(_ first: Int, _ second: Int) -> Message {
    let from = FinancialYear(starting: first)
    let to = FinancialYear(starting: second - 1)
    let written = "\(first)/\(second < 0 ? "" : SyntaxProblem.twoDigits(second % 100))"
    var help = ["the second year follows the first: \(from.label)"]
    if second > first + 1, second - first < 100 {
      help = ["write \(from.label) or \(to.label), or \(from.label)..\(to.label) for all of them"]
    }
    return period(.notAFinancialYear, "\(written) is not a financial year", help)
  }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
