internal import Answers
internal import Store
internal import Vocabulary

/// What is known besides the sentence: whose figures, of which month, as they stood when.
struct ClaimContext {
  var authority: AuthorityID?
  var month: Month?
  var vintage: Vintage
}

/// One sentence held against the store and against itself. Nothing is guessed: what could be two
/// things, or of two months, is undecidable.
struct ClaimTest {
  let sentence: String
  private(set) var findings: [ClaimFinding] = []
  /// What the sentence was taken to speak of: `LAC1 of Southampton`.
  private(set) var readAs: [String] = []

  private let text: ClaimText
  private let context: ClaimContext
  private let store: Store
  private let subject: ClaimSubject

  init(_ sentence: String, _ context: ClaimContext, _ store: Store) {
    self.sentence = sentence
    self.context = context
    self.store = store
    text = ClaimText(sentence)
    subject = ClaimSubject(text.words, of: context.authority, in: store)
    testArithmetic()
    testGroups()
    testSuperlative()
    noteUntested()
    if findings.isEmpty {
      findings = [ClaimFinding(.undecidable, "the sentence", "nothing in it is a figure to test")]
    }
  }

  var verdict: ClaimFinding.Verdict { ClaimFinding.Verdict(of: findings) }

  // MARK: - In itself

  private var end: ClaimText.Figure? {
    text.figure(.to) ?? (text.figures.count { $0.role == .level } == 1 ? text.figure(.level) : nil)
  }

  /// The change in the sentence between the two figures in the sentence.
  private mutating func testArithmetic() {
    guard let from = text.figure(.from), let to = end,
      from.number.isPercent == to.number.isPercent
    else { return }
    let both: Phrase = "\(from.number.figure) to \(to.number.figure)"
    let step = to.number.value - from.number.value
    if let direction = text.direction, step != 0, (step > 0) != (direction == .up) {
      findings.append(
        ClaimFinding(false, both + (direction == .up ? " is a rise" : " is a fall"), "it is not"))
      return
    }
    guard let change = text.figure(.change), !change.number.isHedged else { return }
    let claim = SignedChange(change.number, text.direction)
    findings.append(
      ClaimFinding(
        claim.fits(from.number.interval, to.number.interval, inPoints: from.number.isPercent),
        both + " is \(claim.phrase)",
        SignedChange.phrase(from.number.value, to.number.value, inPoints: from.number.isPercent)))
  }

  // MARK: - Against the store

  private mutating func testGroups() {
    guard let authority = oneAuthority() else { return }
    let reader = SeriesReader(store: store, vintage: context.vintage)
    var groups: [(candidates: ClaimSubject.Mention, figures: [ClaimText.Figure])] = []
    for figure in text.figures {
      let candidates = subject.candidates(at: figure.place)
      if let known = groups.firstIndex(where: { $0.candidates.places == candidates.places }) {
        groups[known].figures.append(figure)
      } else {
        groups.append((candidates, [figure]))
      }
    }
    for group in groups {
      let all = group.candidates.indicators.compactMap {
        ClaimSeries(Subject($0, of: authority), reader: reader)
      }
      test(group.figures, all, isCertain: group.candidates.isCertain)
    }
  }

  private mutating func oneAuthority() -> AuthorityID? {
    if subject.authorities.count == 1 { return subject.authorities[0] }
    let names = subject.authorities.map { store.catalogue[$0].name }
    findings.append(
      ClaimFinding(
        .undecidable, "whose figures",
        names.isEmpty
          ? "no authority is named" : "\(EnglishList.joined(names)) are named: one a sentence"))
    return nil
  }

  private mutating func test(
    _ figures: [ClaimText.Figure], _ candidates: [ClaimSeries], isCertain: Bool
  ) {
    guard let series = chosen(figures, candidates) else {
      let codes = candidates.prefix(6).map(\.indicator.code)
      findings.append(
        ClaimFinding(
          .undecidable, "which indicator",
          codes.isEmpty
            ? "none is named that is known"
            : codes.count == 1
              ? "not every number here can be of \(codes[0])"
              : "could be \(EnglishList.joined(codes, conjunction: "or")): write the code"))
      return
    }
    let name = "\(series.indicator.code) of \(store.catalogue[series.subject.authority].name)"
    if !readAs.contains(name) { readAs.append(name) }
    let isBothGiven = text.figure(.from) != nil && end != nil
    for figure in figures where !(figure.role == .change && isBothGiven) {
      let found = finding(figure, series)
      // What is only likely to be meant cannot be shown to be wrong.
      findings.append(
        isCertain || found.verdict != .isFalse
          ? found
          : ClaimFinding(
            .undecidable, found.claimed, found.found + ", if \(series.indicator.code) is meant"))
    }
    testSides(figures)
    findings += [movement(series), acrossBreak(figures, series)].compactMap { $0 }
  }

  /// Both figures can be right although nothing rose: the definition changed.
  private func acrossBreak(
    _ figures: [ClaimText.Figure], _ series: ClaimSeries
  ) -> ClaimFinding? {
    guard let from = figures.first(where: { $0.role == .from }).flatMap(month),
      let to = end.flatMap(month), from != to, series.crossesBreak(from, to)
    else { return nil }
    return ClaimFinding(
      .undecidable, "from \(from) to \(to)", "the definition changed in between")
  }

  /// `has increased to 24%`, without from when: true if it is so on the month and on the year.
  private func movement(_ series: ClaimSeries) -> ClaimFinding? {
    guard let direction = text.movement, text.figure(.from) == nil, text.figure(.change) == nil,
      let month
    else { return nil }
    let claimed: Phrase =
      "\(series.indicator.code) \(direction == .up ? "rose" : "fell") to \(month)"
    let steps = [1, 12].compactMap { months -> Double? in
      guard let before = series.figure(at: month - months), let own = series.figure(at: month),
        !series.crossesBreak(month - months, month)
      else { return nil }
      return own.value - before.value
    }
    let isSo = steps.allSatisfy { direction == .up ? $0 > 0 : $0 < 0 }
    if steps.count == 2, isSo { return ClaimFinding(true, claimed, "on the month and on the year") }
    return ClaimFinding(
      .undecidable, claimed, "from when is not said, and not both month and year agree")
  }

  private static let below: Set<String> = ["below", "under", "lower", "less", "fewer"]
  private static let above: Set<String> = [
    "above", "over", "higher", "more", "exceeds", "exceeding",
  ]

  /// `555, below our target of 581`: the two numbers of the sentence against each other.
  private mutating func testSides(_ figures: [ClaimText.Figure]) {
    for (level, mark) in zip(figures, figures.dropFirst()) {
      let isMark =
        if case .benchmark = mark.role { true } else { mark.role == .target }
      guard isMark, [.level, .to].contains(level.role) else { continue }
      let between = (level.place + 1..<mark.place).compactMap { text.words.word($0) }
      let both: (ClaimWords.Number, ClaimWords.Number) = (level.number, mark.number)
      if between.contains(where: ClaimTest.below.contains) {
        findings.append(side("below", both, both.0.value < both.1.value))
      } else if between.contains(where: ClaimTest.above.contains) {
        findings.append(side("above", both, both.0.value > both.1.value))
      }
    }
  }

  private func side(
    _ word: String, _ both: (ClaimWords.Number, ClaimWords.Number), _ isTrue: Bool
  ) -> ClaimFinding {
    ClaimFinding(
      isTrue, "\(both.0.figure) \(word) \(both.1.figure)", isTrue ? "it is" : "it is not")
  }

  /// The only candidate, or the only one of several that has all the figures.
  private func chosen(_ figures: [ClaimText.Figure], _ candidates: [ClaimSeries]) -> ClaimSeries? {
    let levels = figures.filter { [.level, .from, .to].contains($0.role) }
    let possible = candidates.filter { series in levels.allSatisfy { series.canBe($0.number) } }
    if possible.count == 1 { return possible[0] }
    guard !levels.isEmpty else { return nil }
    let fitting = possible.filter { series in
      levels.allSatisfy { figure in
        guard let month = month(of: figure) else {
          return !series.months(with: figure.number).isEmpty
        }
        return series.fits(figure.number, at: month)
      }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  // MARK: - When

  /// The month that the sentence, or who asks, says it is about.
  private var month: Month? {
    if text.moments.count > 1 || text.hasOtherPeriod { return nil }
    switch text.moments.first {
    case .month(let month): return month
    case .monthOfYear(let number):
      guard let month = context.month, month.month == number else { return nil }
      return month
    case nil: return text.figure(.to).flatMap(ownMonth) ?? context.month
    }
  }

  private func ownMonth(_ figure: ClaimText.Figure) -> Month? {
    switch figure.month {
    case .month(let month): return month
    case .monthOfYear(let number): return context.month?.month == number ? context.month : nil
    case nil: return nil
    }
  }

  private func month(of figure: ClaimText.Figure) -> Month? {
    if figure.month != nil { return ownMonth(figure) }
    return figure.role == .from ? baseMonth(before: month) : month
  }

  private func baseMonth(before month: Month?) -> Month? {
    switch text.base {
    case .month(let base): return base
    case .monthBefore: return month.map { $0 - 1 }
    case .yearBefore: return month.map { $0 - 12 }
    case .unclear, nil: return text.figure(.from).flatMap(ownMonth)
    }
  }

  // MARK: - One figure

  private func finding(_ figure: ClaimText.Figure, _ series: ClaimSeries) -> ClaimFinding {
    switch figure.role {
    case .level, .from, .to: level(figure, series)
    case .change: change(figure, series)
    case .target: beside(figure, "target", series) { series.target(at: $0) }
    case .benchmark(let comparator):
      beside(figure, comparator.label, series) { series.benchmark(comparator, at: $0) }
    }
  }

  private func level(_ figure: ClaimText.Figure, _ series: ClaimSeries) -> ClaimFinding {
    let number = figure.number
    let code = series.indicator.code
    guard let month = month(of: figure) else { return levelAtNoMonth(figure, series) }
    let claimed: Phrase = "\(code) \(number.figure) in \(month)"
    guard let held = series.figure(at: month) else {
      return ClaimFinding(.undecidable, claimed, "there is no figure for \(month)")
    }
    guard !number.isHedged || series.fits(number, at: month) else {
      return ClaimFinding(
        .undecidable, claimed, "it is \(held); the sentence does not say a figure")
    }
    return ClaimFinding(series.fits(number, at: month), claimed, "it is \(held)")
  }

  /// Without a month a claim can be right, if the figure stood in the latest one or in the one
  /// named without its year; it cannot be shown to be wrong.
  private func levelAtNoMonth(
    _ figure: ClaimText.Figure, _ series: ClaimSeries
  ) -> ClaimFinding {
    let claimed: Phrase = "\(series.indicator.code) \(figure.number.figure)"
    let months = series.months(with: figure.number)
    let named = figure.month ?? (figure.role == .from ? nil : text.moments.first)
    if case .monthOfYear(let number) = named {
      if let month = months.first(where: { $0.month == number }) {
        return ClaimFinding(true, claimed, "it is, in \(month)")
      }
    } else if let latest = series.latest, months.first == latest, figure.role != .from {
      return ClaimFinding(true, claimed, "it is, in \(latest), the latest month")
    }
    let stood = months.prefix(3).map(\.label)
    let hint =
      stood.isEmpty ? "it never was" : "it was in \(EnglishList.joined(Array(stood)))"
    return ClaimFinding(.undecidable, claimed, "no month is named; \(hint)")
  }

  private func change(_ figure: ClaimText.Figure, _ series: ClaimSeries) -> ClaimFinding {
    let claim = SignedChange(figure.number, text.direction)
    guard let last = month ?? (text.moments.isEmpty ? series.latest : nil),
      let first = baseMonth(before: last)
    else {
      let what = text.base == .unclear ? "what it is measured from" : "the two months"
      return ClaimFinding(
        .undecidable, "\(series.indicator.code) \(claim.phrase)", "\(what) cannot be told")
    }
    let claimed: Phrase = "\(series.indicator.code) \(claim.phrase) from \(first) to \(last)"
    guard let from = series.interval(at: first), let to = series.interval(at: last),
      let start = series.figure(at: first), let end = series.figure(at: last)
    else { return ClaimFinding(.undecidable, claimed, "one of the months has no figure") }
    guard !series.crossesBreak(first, last) else {
      return ClaimFinding(.undecidable, claimed, "the definition changed in between")
    }
    let inPoints = series.indicator.unit == .percent
    let isTrue = claim.fits(from, to, inPoints: inPoints)
    let found =
      SignedChange.phrase(start.value, end.value, inPoints: inPoints) + " (\(start) to \(end))"
    if !isTrue, month == nil {
      return ClaimFinding(.undecidable, claimed, found + "; the sentence names no month")
    }
    return ClaimFinding(isTrue, claimed, found)
  }

  /// A target or a benchmark as it is printed.
  private func beside(
    _ figure: ClaimText.Figure, _ what: String, _ series: ClaimSeries,
    _ printed: (Month) -> Figure?
  ) -> ClaimFinding {
    let claimed: Phrase = "\(what) \(figure.number.figure) for \(series.indicator.code)"
    guard let month = month ?? (text.moments.isEmpty ? series.latest : nil),
      let held = printed(month)
    else { return ClaimFinding(.undecidable, claimed, "none is printed that could be meant") }
    let interval = Interval(printed: held.value, decimals: held.decimals)
    let isTrue = interval.meets(figure.number.interval)
    if !isTrue, self.month == nil {
      return ClaimFinding(.undecidable, claimed, "it is \(held) for \(month); no month is named")
    }
    return ClaimFinding(isTrue, claimed, "it is \(held)")
  }

  // MARK: - Superlatives

  private mutating func testSuperlative() {
    guard let direction = text.superlative else { return }
    let word = direction == .up ? "highest" : "lowest"
    let candidates = subject.candidates(at: text.words.items.count).indicators
    let reader = SeriesReader(store: store, vintage: context.vintage)
    guard subject.authorities.count == 1, candidates.count == 1,
      let month = month ?? end.flatMap(ownMonth),
      let base = baseMonth(before: month),
      let series = ClaimSeries(
        Subject(candidates[0], of: subject.authorities[0]), reader: reader),
      !series.crossesBreak(base, month),
      let isAlone = series.isAlone(direction, at: month, since: base)
    else {
      findings.append(
        ClaimFinding(.undecidable, Phrase(word), "of which months cannot be told"))
      return
    }
    findings.append(
      ClaimFinding(
        isAlone, "\(series.indicator.code) \(word) since \(base)",
        isAlone ? "no month since then is like it" : "another month was as far or further"))
  }
}

extension ClaimTest {
  private static let untested: Set<String> = [
    "low", "high", "record", "peak", "best", "worst", "ever", "twice", "double", "doubled",
    "halved", "half", "third", "quarter", "every", "always", "never",
  ]

  /// Words that claim something which is not tested: then not all of the sentence is shown.
  private mutating func noteUntested() {
    let words = text.words.words.filter { ClaimTest.untested.contains($0) }.uniqued()
    guard !findings.isEmpty, !words.isEmpty else { return }
    findings.append(
      ClaimFinding(
        .undecidable, Phrase(EnglishList.joined(words)), "what this says is not tested"))
  }
}
