internal import Answers
internal import Store
internal import Vocabulary

/// What stands round a series where it is asked for: the 95% interval of each figure, and the limits
/// of ordinary variation, those of `spc`.
struct SeriesBands {
  /// The ends, month by month like the series itself.
  private(set) var series: [AnswerSeries] = []
  private(set) var notes: [Note] = []
  /// The limits as a chart draws them.
  private(set) var references: [TrendChart.Reference] = []
  /// Lower and upper end at the last month with a figure; nil where that one has none.
  private(set) var lastInterval: (lower: Figure, upper: Figure)?
  private(set) var limits: (lower: Figure, upper: Figure)?

  private let subject: Subject
  private let own: AnswerSeries
  private let reader: SeriesReader

  init(_ subject: Subject, _ own: AnswerSeries, plan: Plan, reader: SeriesReader) {
    self.subject = subject
    self.own = own
    self.reader = reader
    if plan.shows.contains(.intervals) { addIntervals() }
    if plan.shows.contains(.limits) {
      let isLong = plan.isPeriodAsked && plan.window.count >= ControlLimits.fewestFigures
      addLimits(over: isLong ? plan.window : usualWindow)
    }
  }

  private var indicator: Indicator { reader.store.catalogue[subject.indicator] }
  private var whose: String {
    "\(indicator.code) of \(reader.store.catalogue[subject.authority].name)"
  }

  // MARK: - Intervals

  private mutating func addIntervals() {
    var (lower, upper) = (own.emptied("95% low"), own.emptied("95% high"))
    var unknown: [(month: Month, reason: String)] = []
    for (place, month) in own.months.enumerated() where own.statuses[place].isValue {
      let measured = MeasuredInterval(reader: reader, month: month)
      switch measured.outcome(of: own.figure(own.values[place]), subject) {
      case .known(let interval):
        lower.set(interval.lower, at: place)
        upper.set(interval.upper, at: place)
        lastInterval = (lower.figure(interval.lower), upper.figure(interval.upper))
      case .unknown(let reason):
        unknown.append((month, reason))
        lastInterval = nil
      }
    }
    if upper.statuses.contains(where: \.isValue) {
      series += [upper, lower]
      notes.append(Note(.intervals, "95% intervals: \(method)"))
    }
    notes += unknown.map(\.reason).uniqued().map { reason in
      let months = unknown.filter { $0.reason == reason }.map(\.month)
      let when =
        months.count > SeriesBands.mostMonthsNamed
        ? "\(months.count) months" : EnglishList.joined(months.map(\.label))
      return Note(.intervals, "no interval of \(whose) for \(when): \(reason)")
    }
  }

  private static let mostMonthsNamed = 4

  private var method: String {
    indicator.unit == .percent
      ? "Wilson's, of the counts behind the shares"
      : "Byar's of the counts, exact Poisson's below 10"
  }

  // MARK: - Limits

  /// The months that `spc` takes when none are asked for.
  private var usualWindow: MonthRange {
    guard let id = reader.store.series(of: subject.authority, subject.indicator) else {
      return own.months
    }
    let coverage = Coverage(of: id, in: reader.store, vintage: reader.vintage)
    return coverage.controlWindow(to: own.months.last) ?? own.months
  }

  private mutating func addLimits(over window: MonthRange) {
    let whole = reader.series(subject, in: window, label: "")
    let summary = SeriesSummary(whole, polarity: indicator.polarity)
    guard let variation = Variation(summary, basis: indicator.basis) else {
      notes.append(
        Note(
          .controlLimits,
          "no limits of \(whose): no two months in a row have a figure in \(window.label)"))
      return
    }
    if let misfit = variation.misfit {
      let why =
        misfit == .movesSlowly ? "each month lies close to the one before" : "it seldom moves"
      notes.append(
        Note(.controlLimits, "no limits of \(whose): \(why), and they would not fit"))
      return
    }
    let control = variation.limits
    series += [
      own.level("upper limit", control.upper), own.level("mean", control.mean),
      own.level("lower limit", control.lower),
    ]
    limits = (variation.figure(control.lower), variation.figure(control.upper))
    references = variation.references
    let trial = control.areTrial ? ", trial limits" : ""
    let breaks = reader.breaks(subject, in: window).map(\.label)
    let span =
      breaks.isEmpty ? "" : ", across a change of definition at \(EnglishList.joined(breaks))"
    notes.append(
      Note(
        .controlLimits,
        "limits of \(whose): XmR of \(control.figures) figures, \(window.label)\(trial)\(span); spc draws them"
      ))
  }
}

extension AnswerSeries {
  /// The same months without figures; a figure made of figures has a decimal more.
  fileprivate func emptied(_ label: String) -> AnswerSeries {
    var empty = self
    empty.label = label
    empty.decimals = max(1, decimals)
    empty.values = values.map { _ in .nan }
    empty.statuses = statuses.map { $0.isValue ? .notAvailable : $0 }
    empty.isConflicting = isConflicting.map { _ in false }
    return empty
  }

  fileprivate mutating func set(_ value: Double, at place: Int) {
    values[place] = value
    statuses[place] = .reported
  }

  /// One figure in every month that a report covers.
  fileprivate func level(_ label: String, _ value: Double) -> AnswerSeries {
    var level = emptied(label)
    for place in statuses.indices where statuses[place] != .absent { level.set(value, at: place) }
    return level
  }
}

/// The same beside one figure of a table of one month.
struct FigureBands {
  let cells: [Cell]
  let notes: [Note]

  /// - Parameter figure: nil where there is none, or where it was converted from others.
  init(_ subject: Subject, _ figure: Figure?, at month: Month, plan: Plan, reader: SeriesReader) {
    let isWanted = !FigureBands.columns(plan).isEmpty
    guard isWanted, figure != nil else {
      cells = FigureBands.columns(plan).map { _ in .blank }
      notes = []
      return
    }
    let own = reader.series(subject, in: MonthRange(month), label: "")
    let bands = SeriesBands(subject, own, plan: plan, reader: reader)
    let ends = [
      plan.shows.contains(.intervals) ? [bands.lastInterval] : [],
      plan.shows.contains(.limits) ? [bands.limits] : [],
    ].flatMap { $0 }
    cells = ends.map { $0.map { .phrase("\(bare: $0.lower) to \(bare: $0.upper)") } ?? .blank }
    notes = bands.notes
  }

  static func columns(_ plan: Plan) -> [AnswerTable.Column] {
    [
      plan.shows.contains(.intervals) ? .init("95%", .name) : nil,
      plan.shows.contains(.limits) ? .init("limits", .name) : nil,
    ].compactMap { $0 }
  }
}

extension Phrase.StringInterpolation {
  /// Without its unit, which the row says.
  fileprivate mutating func appendInterpolation(bare figure: Figure) {
    appendInterpolation(Figure(figure.value, decimals: figure.decimals))
  }
}
