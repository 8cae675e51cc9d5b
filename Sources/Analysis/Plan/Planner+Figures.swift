internal import Language
internal import Store
internal import Vocabulary

/// Figures of the asker's own, `vs 85%`.
extension Planner {
  /// A percentage beside a number of children would be compared without meaning anything.
  mutating func refuseUnlikeFigures(_ names: Names) {
    for number in query.parts.versus.compactMap(\.number) {
      guard let unit = number.value.unit else {
        if names.indicators.isEmpty {
          resolver.problems.add(Planner.figureWithoutIndicator(number.range))
        }
        continue
      }
      for indicator in names.indicators
      where store.catalogue[indicator].unit != .percent || unit != .percent {
        let about = store.catalogue[indicator]
        resolver.problems.add(
          Diagnostic(
            .unlikeUnits,
            "\(about.code) is counted in \(about.unit.name), not \(unit.name)",
            at: number.range, help: ["write the number alone: vs \(number.value.digits)"],
            tryNext: wording.corrected(number.range, with: number.value.digits)))
      }
    }
  }

  /// A figure says nothing without the one indicator that it is for.
  static func figureWithoutIndicator(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .wrongKind, "a figure is set against one indicator", at: range,
      help: ["for instance show LAC1 vs 435"])
  }
}

extension Versus {
  var number: Spanned<NumberNode>? {
    if case .number(let number) = self { number } else { nil }
  }
}

extension NumberNode.Unit {
  fileprivate var name: String {
    switch self {
    case .percent: "per cent"
    case .percentagePoints: "percentage points"
    }
  }
}

extension Unit {
  /// In a sentence: `counted in children or cases, not per cent`.
  var name: String {
    switch self {
    case .count: "numbers"
    case .percent: "per cent"
    case .rate: "children per 10,000"
    case .average: "averages"
    case .days: "days"
    case .score: "scores"
    case .fte: "full-time posts"
    case .other: "a unit not known"
    }
  }
}
