internal import Vocabulary

/// Of which months a sentence speaks: those it names, else the one that who asks has named.
struct ClaimTiming {
  private let text: ClaimText
  private let asked: Month?

  init(_ text: ClaimText, asked: Month?) {
    self.text = text
    self.asked = asked
  }

  /// The one month that the sentence, or who asks, says it is about.
  var month: Month? {
    if text.moments.count > 1 || text.hasOtherPeriod { return nil }
    guard let only = text.moments.first else {
      return text.figure(.to).flatMap(ownMonth) ?? text.onlyLevel.flatMap(ownMonth) ?? asked
    }
    return month(only)
  }

  /// The latest month of a series where none is named: what is found for it can be right, but not
  /// be shown to be wrong.
  func monthOrLatest(_ series: ClaimSeries) -> Month? {
    month ?? (text.moments.isEmpty && !text.hasOtherPeriod ? series.latest : nil)
  }

  func ownMonth(_ figure: ClaimText.Figure) -> Month? { figure.month.flatMap(month) }

  func month(of figure: ClaimText.Figure) -> Month? {
    if figure.month != nil { return ownMonth(figure) }
    return figure.role == .from ? base(before: month) : month
  }

  /// The month that a change to `month` is measured from.
  func base(before month: Month?) -> Month? {
    switch text.base {
    case .month(let base): base
    case .monthBefore: month.map { $0 - 1 }
    case .yearBefore: month.map { $0 - 12 }
    case .unclear, nil: text.figure(.from).flatMap(ownMonth)
    }
  }

  private func month(_ moment: ClaimText.Moment) -> Month? {
    switch moment {
    case .month(let month): month
    case .monthOfYear(let number): asked?.month == number ? asked : nil
    }
  }
}

extension ClaimText {
  /// The figure that the sentence is about, where there is only one.
  var onlyLevel: Figure? {
    let levels = figures.filter { $0.role == .level }
    return levels.count == 1 ? levels[0] : nil
  }

  /// The figure at the end of a change.
  var end: Figure? { figure(.to) ?? onlyLevel }
}
