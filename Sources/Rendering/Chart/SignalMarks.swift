internal import Answers
internal import Vocabulary

/// The marks of a control chart: the shape says good or bad, colour only repeats it.
extension GlyphSet {
  func signal(_ judgement: Judgement) -> Character {
    switch judgement {
    case .better: improvement
    case .worse: concern
    case .same, .none: neutralSignal
    }
  }
}

extension Judgement {
  var role: StyledText.Role {
    switch self {
    case .better: .better
    case .worse: .worse
    case .same, .none: .target
    }
  }

  fileprivate var signalLegend: String {
    switch self {
    case .better: "special cause, improvement"
    case .worse: "special cause, concern"
    case .same, .none: "special cause, no agreed direction"
    }
  }
}

extension TrendChart {
  /// `■ special cause, concern   □ special cause, improvement`: only the marks that are drawn.
  func signalLegend(_ glyphs: GlyphSet) -> String {
    let kinds: [Judgement] = [.worse, .better, .none]
    return kinds.filter { kind in signals.contains { $0.judgement == kind } }
      .map { "\(glyphs.signal($0)) \($0.signalLegend)" }.joined(separator: "   ")
  }
}
