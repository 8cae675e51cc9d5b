internal import Answers
internal import Language
internal import Vocabulary

/// Where the last figure stands against one flat figure, and since when.
struct Standing {
  enum Side {
    case above
    case below
    case equal
  }

  let reference: ReferenceFigure
  let side: Side
  /// The first month of the unbroken run on this side; nil when it has been so throughout.
  let since: Month?
  let verdict: TargetVerdict?
  private let last: Month
  private let isOneMonth: Bool
  /// Of so many months with a figure so many are on this side.
  private let count: (on: Int, of: Int)
  /// Whether every month of the run has a figure.
  private let isUnbroken: Bool
  private let runLength: Int
  /// Whether every month has a figure: where some are missing or withheld nothing is so throughout.
  private let isWhole: Bool

  init?(_ summary: SeriesSummary, against reference: ReferenceFigure) {
    let points = summary.points.filter { reference.applies(to: $0.month) }
    guard let last = points.last, last == summary.last else { return nil }
    self.reference = reference
    self.last = last.month
    isOneMonth = points.count == 1
    let side = Standing.side(of: last.value, against: reference)
    self.side = side
    let verdict = reference.verdict(on: last.value, polarity: summary.polarity)
    self.verdict = verdict
    let isSame: (Double) -> Bool = { value in
      guard let verdict else { return Standing.side(of: value, against: reference) == side }
      return reference.verdict(on: value, polarity: summary.polarity) == verdict
    }
    isWhole = summary.series.statuses.allSatisfy(\.isValue)
    count = (points.count { isSame($0.value) }, points.count)
    let run = points.reversed().prefix { isSame($0.value) }
    since = run.count == summary.points.count ? nil : run.last?.month
    isUnbroken = run.last.map { last.month - $0.month + 1 == run.count } ?? true
    runLength = run.count
  }

  private static func side(of value: Double, against reference: ReferenceFigure) -> Side {
    if value == reference.figure.value { return .equal }
    return value > reference.figure.value ? .above : .below
  }

  /// `since Jul-24`, `in Aug-24` where it was not so a month before, `throughout`.
  private var when: Phrase {
    guard let since else {
      if isOneMonth { return Phrase() }
      return isWhole ? " throughout" : " in all \(count.of) months with a figure"
    }
    guard since == last else {
      return isUnbroken
        ? " since \(since)" : " in all \(runLength) months with a figure since \(since)"
    }
    return count.on == 1
      ? " in \(since) only" : " in \(since), as in \(count.on) of the \(count.of) months"
  }

  /// `target (49) met since Jul-24`, `below the statistical neighbours (52.9) throughout`.
  var phrase: Phrase {
    switch (verdict, side) {
    case (.met, _): return "\(reference.phrase) (\(reference.figure)) met\(when)"
    case (.notMet, _) where since == nil && !isOneMonth:
      let months: Phrase = isWhole ? "no month" : "none of the \(count.of) months with a figure"
      return "\(reference.phrase) (\(reference.figure)) met in \(months)"
    case (.notMet, _): return "\(reference.phrase) (\(reference.figure)) not met\(when)"
    case (nil, .above): return "above \(reference.phrase) (\(reference.figure))\(when)"
    case (nil, .below): return "below \(reference.phrase) (\(reference.figure))\(when)"
    case (nil, .equal): return "equal to \(reference.phrase) (\(reference.figure))\(when)"
    }
  }
}

/// One flat figure that a series is set against: a printed benchmark or a target.
struct ReferenceFigure {
  /// In front of a row: `England`, `target`.
  var label: String
  /// At the end of a line: `Eng`.
  var shortLabel: String
  /// In a sentence: `the statistical neighbours`, `target`.
  var phrase: String
  var figure: Figure
  /// The year the figure is for, where it is known: `2022/23`.
  var year: String
  /// The report that printed it.
  var report: Month?
  var isTarget: Bool
  /// A target that the user set, and the printed one it stands in place of.
  var isOwn = false
  var instead: Figure?

  /// A figure of the asker's own, which holds for every month.
  static func asked(_ number: NumberNode, _ unit: Unit) -> ReferenceFigure {
    let decimals = number.digits.split(separator: ".").dropFirst().first?.count ?? 0
    return ReferenceFigure(
      label: "target", shortLabel: "target", phrase: "target",
      figure: Figure(number.value, decimals: decimals, unit: unit), year: "", report: nil,
      isTarget: true)
  }

  /// Whether it says anything of `month`: a target for one financial year does not of another.
  func applies(to month: Month) -> Bool {
    !isTarget || year.isEmpty || FinancialYear(of: month).label == year
  }

  /// The figure as charts and files have it.
  func reference(_ label: String) -> TrendChart.Reference {
    TrendChart.Reference(
      label: label, figure: figure, year: year, kind: isTarget ? .target : .benchmark)
  }

  /// Met or not met; nil for benchmarks and where no direction is agreed.
  func verdict(on value: Double, polarity: Polarity) -> TargetVerdict? {
    guard isTarget else { return nil }
    switch polarity {
    case .high: return value >= figure.value ? .met : .notMet
    case .low: return value <= figure.value ? .met : .notMet
    case .range, .none: return nil
    }
  }
}
