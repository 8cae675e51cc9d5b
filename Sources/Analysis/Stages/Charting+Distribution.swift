internal import Answers
internal import Vocabulary

/// Where many authorities lie: how many in each band, and the middle half of them.
extension Charting {
  /// Fewer have no distribution, only places.
  static let fewestAuthorities = 8

  func distribution() throws(Refusal) -> Drawn {
    let places = lines.filter(\.isOwn).compactMap { line -> Distribution.Place? in
      let series = line.series
      return series.months.last { series.value(at: $0) != nil }.flatMap { month in
        series.value(at: month).map {
          Distribution.Place(name: line.authority, figure: series.figure($0), month: month)
        }
      }
    }
    guard codes.count == 1, places.count >= Charting.fewestAuthorities,
      let distribution = Distribution(places, own: ownName, marks: sharedMarks)
    else {
      throw Refusal(
        reason:
          "one indicator of \(Charting.fewestAuthorities) authorities or more has a distribution; here are \(places.count)"
      )
    }
    let title: Phrase =
      "\(codes[0]) \(title(codes[0])), \(distribution.when): \(places.count) authorities"
    var drawn = Drawn(
      [.table(distribution.histogram(title)), .table(distribution.box)],
      reading: distribution.reading(without: silent))
    drawn.notes = fewerNotes
    return drawn
  }

  /// Authorities that were asked for and have no figure.
  private var silent: [String] {
    lines.filter { $0.isOwn && $0.series.known.isEmpty }.map(\.authority)
  }

  /// What is not printed for many authorities is said once for all of them.
  private var fewerNotes: [Note] {
    let missing = answer.notes.filter { $0.id == .comparatorMissing }
    guard missing.count > 3 else { return answer.notes }
    let one = Note(
      .comparatorMissing,
      "what was asked for after vs is not printed for \(missing.count) of the \(lines.filter(\.isOwn).count) authorities"
    )
    return answer.notes.filter { $0.id != .comparatorMissing } + [one]
  }

  private var ownName: String? { context.focus.authority.map { catalogue[$0].name } }

  /// The benchmarks of the authority in focus, else those that all have in common.
  private var sharedMarks: [TrendChart.Reference] {
    let marks = answer.figures.marks.filter { $0.reference.kind == .benchmark }
    let own = marks.filter { $0.authority == ownName }.map(\.reference)
    guard own.isEmpty else { return own }
    let all = marks.map(\.reference)
    return all.indices.filter { all.firstIndex(of: all[$0]) == $0 }.map { all[$0] }.filter { mark in
      all.allSatisfy { $0.label != mark.label || $0 == mark }
    }
  }
}
