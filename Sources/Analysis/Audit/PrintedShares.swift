internal import Answers
internal import Store
internal import Vocabulary

/// A row of percentages held against the two rows of counts that the same report prints.
struct PrintedShares: AuditCheck {
  /// From so many months on, a share that is mostly something else is a share of something else.
  static let fewestForDefinition = 6

  /// A month's share as printed, and its two counts.
  struct Share {
    var month: Month
    var printed: Interval
    var figure: Figure
    var n: Double
    var d: Double

    var computed: Double { n / d * 100 }
    var isPossible: Bool { printed.contains(computed) }
    /// Whether it is also right to the decimals that are printed.
    var isExact: Bool {
      Interval(printed: figure.value, decimals: figure.decimals).contains(computed)
    }

    var phrase: Phrase {
      let exact = Figure(computed, decimals: figure.decimals + 1, unit: .percent)
      return "\(month) \(figure), but \(Figure(n)) of \(Figure(d, unit: .count)) (\(exact))"
    }
  }

  let all: [Share]
  private let indicator: Indicator
  private let isPadded: Bool
  private let known: Disagreement?
  private let ratio: CountRatio
  private let cells: (Month) -> PrintedCell?

  init(_ id: IndicatorID, _ report: PrintedReport) {
    let catalogue = report.store.catalogue
    indicator = catalogue[id]
    ratio = catalogue.ratio(id, of: report.authority)
    cells = { report.cell(id, .month($0)) }
    known = report.store.disagreements.first {
      $0.authority == report.authority && $0.report == report.month && $0.column == "percentage"
        && ($0.reference == catalogue[id].code || report.titles(id).contains($0.title))
    }
    guard indicator.unit == .percent, indicator.basis.isOfTheMonth, let run = report.run(id),
      let top = catalogue.indicator(code: ratio.numerator).flatMap(report.run),
      let bottom = catalogue.indicator(code: ratio.denominator).flatMap(report.run)
    else {
      all = []
      isPadded = false
      return
    }
    isPadded = run.isPadded
    let decimals = run.isPadded ? 1 : run.decimals
    all = run.months.compactMap { month in
      guard let value = run.value(at: month), let printed = run.interval(at: month),
        let n = top.value(at: month), let d = bottom.value(at: month), d > 0
      else { return nil }
      let figure = Figure(value, decimals: decimals, unit: .percent)
      return Share(month: month, printed: printed, figure: figure, n: n, d: d)
    }
  }

  var checked: Int { all.count }

  var findings: [AuditFinding] {
    let wrong = all.filter { !$0.isPossible }
    if !wrong.isEmpty { return [contradiction(wrong)] }
    let padded = isPadded ? all.filter { !$0.isExact } : []
    guard let example = padded.first else { return [] }
    return [
      finding(.precision, "whole percentages printed with .0: \(example.phrase)", [example])
    ]
  }

  private func finding(
    _ certainty: AuditFinding.Certainty, _ text: Phrase, _ shares: [Share]
  ) -> AuditFinding {
    AuditFinding(
      certainty, indicator.code, text, at: shares.compactMap { cells($0.month) })
  }

  private func contradiction(_ wrong: [Share]) -> AuditFinding {
    let name = "\(ratio.numerator) / \(ratio.denominator)"
    let reason = known.map { " (\($0.reason))" } ?? ""
    let isMostlyWrong =
      all.count >= PrintedShares.fewestForDefinition && wrong.count * 2 > all.count
    if isMostlyWrong {
      return finding(
        .definition,
        "is not \(name) in \(wrong.count) of \(all.count) months: a share of something else\(reason), as in \(wrong[0].phrase)",
        wrong)
    }
    let months = wrong.map(\.phrase).joined(separator: "; ")
    let isExplained = known.map { !$0.reference.isEmpty } == true
    return finding(
      isExplained ? .definition : .suspected, "is not \(name)\(reason): \(months)", wrong)
  }
}
