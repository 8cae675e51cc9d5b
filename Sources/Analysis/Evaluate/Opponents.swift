internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// What a series is set against: a flat figure, or another series over the same months.
enum Opponent {
  case flat(ReferenceFigure)
  /// The other subject, where the series is another authority's.
  case series(AnswerSeries, Subject?)

  var series: AnswerSeries? {
    if case .series(let series, _) = self { series } else { nil }
  }
}

/// Finds the opponents asked for; what is not there is named, never left out silently.
struct Opponents {
  let reader: SeriesReader
  let window: MonthRange

  func find(
    _ comparisons: [Comparison], for subject: Subject
  ) -> (opponents: [Opponent], missing: [Phrase]) {
    var opponents: [Opponent] = []
    var missing: [Phrase] = []
    for comparison in comparisons {
      if let found = find(comparison, for: subject) {
        opponents.append(found)
      } else {
        missing.append(absence(of: comparison, for: subject))
      }
    }
    // The target is what people ask next; it is shown wherever there is one.
    let isAsked = comparisons.contains(where: \.isTarget)
    if !isAsked, let target = reader.target(for: subject, in: window) {
      opponents.append(.flat(target))
    }
    return (opponents, missing)
  }

  /// The figure asked for after `vs`, else the printed target.
  func target(_ comparisons: [Comparison], for subject: Subject) -> ReferenceFigure? {
    for case .figure(let number) in comparisons {
      return .asked(number, reader.store.catalogue[subject.indicator].unit)
    }
    return reader.target(for: subject, in: window)
  }

  private func find(_ comparison: Comparison, for subject: Subject) -> Opponent? {
    switch comparison {
    case .printed(let comparator): printed(comparator, for: subject)
    case .neighbours(let statistic): neighbours(statistic, of: subject)
    case .target: reader.target(for: subject, in: window).map { .flat($0) }
    case .figure(let number): .flat(.asked(number, reader.store.catalogue[subject.indicator].unit))
    case .month(let month): reader.figure(of: subject, at: month).map { .flat($0) }
    case .earlier(let months): earlier(subject, by: months)
    case .authority(let other): authority(other, subject)
    }
  }

  /// A printed benchmark; failing that the area's own months, or what the neighbours' own figures give.
  private func printed(_ comparator: Comparator, for subject: Subject) -> Opponent? {
    if let area = reader.store.catalogue.authority(named: comparator.label),
      let series = authority(area, subject)
    {
      return series
    }
    if let figure = reader.printed(comparator, for: subject, in: window) { return .flat(figure) }
    switch comparator {
    case .statisticalNeighbours: return neighbours(.mean, of: subject)
    case .bestStatisticalNeighbour: return neighbours(.best, of: subject)
    case .england, .englandTopQuartile, .region: return nil
    }
  }

  private func neighbours(_ statistic: Statistic, of subject: Subject) -> Opponent? {
    NeighbourSeries(statistic, of: subject, in: window, reader: reader).map {
      .series($0.series, nil)
    }
  }

  private func authority(_ other: AuthorityID, _ subject: Subject) -> Opponent? {
    guard other != subject.authority else { return nil }
    let rival = Subject(subject.indicator, of: other)
    let series = reader.series(rival, in: window, label: reader.store.catalogue[other].name)
    return series.statuses.contains { $0 != .absent } ? .series(series, rival) : nil
  }

  /// The same series, moved so that each month stands under the one it is compared with.
  private func earlier(_ subject: Subject, by months: Int) -> Opponent? {
    let window = MonthRange(window.first - months, window.last - months)
    let label =
      months == 12 ? "a year earlier" : "\(months) \(months == 1 ? "month" : "months") earlier"
    var series = reader.series(subject, in: window, label: label)
    guard series.statuses.contains(where: \.isValue) else { return nil }
    series.months = self.window
    return .series(series, nil)
  }

  /// Why there is nothing to set against a subject.
  private func absence(of comparison: Comparison, for subject: Subject) -> Phrase {
    let catalogue = reader.store.catalogue
    let code = catalogue[subject.indicator].code
    let whose = "\(code) of \(catalogue[subject.authority].name)"
    switch comparison {
    case .printed(.bestStatisticalNeighbour):
      return
        "no Best SN figure is printed for \(whose), and none of the neighbours' own figures is loaded"
    case .printed(let comparator): return "no \(comparator.label) figure is printed for \(whose)"
    case .neighbours(let statistic):
      return
        "the \(statistic.rawValue) of the neighbours needs their own figures, and none of them is loaded"
    case .target: return "no target for \(window.last) is printed for \(whose)"
    case .figure(let number): return "\(number.digits) is set against nothing"
    case .month(let month): return "there is no figure for \(month) of \(whose)"
    case .earlier(let months):
      return "there is no figure \(months) months before any of these for \(whose)"
    case .authority(subject.authority):
      return "\(catalogue[subject.authority].name) is not set against itself"
    case .authority(let id): return "\(catalogue[id].name) has no \(code) in \(window.label)"
    }
  }
}
