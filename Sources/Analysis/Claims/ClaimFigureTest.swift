internal import Answers
internal import Vocabulary

/// The numbers of a sentence held against one series.
struct ClaimFigureTest {
  let series: ClaimSeries
  let text: ClaimText
  let timing: ClaimTiming

  private var code: String { series.indicator.code }

  func findings(_ figures: [ClaimText.Figure]) -> [ClaimFinding] {
    // A change between two figures of the sentence is tested with them.
    let isBothGiven = text.figure(.from) != nil && text.end != nil
    return figures.filter { !($0.role == .change && isBothGiven) }.map { finding($0) }
  }

  private func finding(_ figure: ClaimText.Figure) -> ClaimFinding {
    switch figure.role {
    case .level, .from, .to: level(figure)
    case .change: change(figure)
    case .part(let whole): part(figure.number, of: whole)
    case .target: beside(figure, "target") { series.target(at: $0) }
    case .benchmark(let comparator):
      beside(figure, comparator.label) { series.benchmark(comparator, at: $0) }
    }
  }

  // MARK: - Levels

  private func level(_ figure: ClaimText.Figure) -> ClaimFinding {
    let number = figure.number
    guard let month = timing.month(of: figure) else { return levelAtNoMonth(figure) }
    let claimed: Phrase = "\(code) \(number.phrase) in \(month)"
    guard let held = series.figure(at: month) else {
      return ClaimFinding(.undecidable, claimed, "there is no figure for \(month)")
    }
    if let isTrue = number.holds(for: held.value) {
      return ClaimFinding(isTrue, claimed, "it is \(held)")
    }
    guard number.bound == nil || series.fits(number, at: month) else {
      return ClaimFinding(
        .undecidable, claimed, "it is \(held); the sentence does not say a figure")
    }
    return ClaimFinding(series.fits(number, at: month), claimed, "it is \(held)")
  }

  /// Without a month a claim can be right, if the figure stood in the latest one or in the one
  /// named without its year; it cannot be shown to be wrong.
  private func levelAtNoMonth(_ figure: ClaimText.Figure) -> ClaimFinding {
    let claimed: Phrase = "\(code) \(figure.number.phrase)"
    if figure.number.bound != nil { return boundAtNoMonth(figure, claimed) }
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

  private func boundAtNoMonth(_ figure: ClaimText.Figure, _ claimed: Phrase) -> ClaimFinding {
    guard text.moments.isEmpty, let latest = series.latest, let held = series.figure(at: latest),
      figure.number.holds(for: held.value) == true
    else { return ClaimFinding(.undecidable, claimed, "no month is named") }
    return ClaimFinding(true, claimed, "it is \(held) in \(latest), the latest month")
  }

  /// `41 of 53`
  private func part(_ number: ClaimWords.Number, of whole: ClaimWords.Number) -> ClaimFinding {
    let both: Phrase = "\(number.figure) of \(whole.figure)"
    guard let month = timing.monthOrLatest(series) else {
      return ClaimFinding(.undecidable, "\(code) " + both, "no month is named")
    }
    let claimed: Phrase = "\(code) " + both + " in \(month)"
    switch series.children(at: month) {
    case .known(let children):
      let isTrue = children.count == number.value && children.whole == whole.value
      return ClaimFinding(isTrue, claimed, "it is \(children.phrase)")
    case .unknown(let reason): return ClaimFinding(.undecidable, claimed, Phrase(reason))
    case nil: return ClaimFinding(.undecidable, claimed, "there is no figure for \(month)")
    }
  }

  // MARK: - Changes

  private func change(_ figure: ClaimText.Figure) -> ClaimFinding {
    let claim = SignedChange(figure.number, direction)
    guard let last = timing.monthOrLatest(series), let first = timing.base(before: last) else {
      let what = text.base == .unclear ? "what it is measured from" : "the two months"
      return ClaimFinding(.undecidable, "\(code) \(claim.phrase)", "\(what) cannot be told")
    }
    let claimed: Phrase = "\(code) \(claim.phrase) from \(first) to \(last)"
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
    if !isTrue, timing.month == nil || figure.number.bound != nil {
      let why: Phrase =
        timing.month == nil ? "the sentence names no month" : "the sentence does not say a figure"
      return ClaimFinding(.undecidable, claimed, found + "; " + why)
    }
    return ClaimFinding(isTrue, claimed, found)
  }

  /// As it is said, else as `improved` means for this measure.
  private var direction: ClaimText.Direction? {
    if let direction = text.direction { return direction }
    let isBetter = text.words.words.contains { $0.hasPrefix("improv") }
    let isWorse = text.words.words.contains {
      $0.hasPrefix("worsen") || $0.hasPrefix("deteriorat")
    }
    guard isBetter != isWorse else { return nil }
    switch series.direction(isBetter ? .better : .worse) {
    case .up: return .up
    case .down: return .down
    case .level, .better, .worse, nil: return nil
    }
  }

  /// Both figures can be right although nothing rose: the definition changed.
  func acrossBreak(_ figures: [ClaimText.Figure]) -> ClaimFinding? {
    guard let from = figures.first(where: { $0.role == .from }).flatMap(timing.month),
      let to = text.end.flatMap(timing.month), from != to, series.crossesBreak(from, to)
    else { return nil }
    return ClaimFinding(
      .undecidable, "from \(from) to \(to)", "the definition changed in between")
  }

  // MARK: - What it is set against

  /// A target or a benchmark as it is printed.
  private func beside(
    _ figure: ClaimText.Figure, _ what: String, _ printed: (Month) -> ReferenceFigure?
  ) -> ClaimFinding {
    let claimed: Phrase = "\(what) \(figure.number.figure) for \(code)"
    guard let month = timing.monthOrLatest(series), let held = printed(month)?.figure else {
      return ClaimFinding(.undecidable, claimed, "none is printed that could be meant")
    }
    let interval = Interval(printed: held.value, decimals: held.decimals)
    let isTrue = interval.meets(figure.number.interval)
    if !isTrue, timing.month == nil {
      return ClaimFinding(.undecidable, claimed, "it is \(held) for \(month); no month is named")
    }
    return ClaimFinding(isTrue, claimed, "it is \(held)")
  }

  /// `555, below our target of 581`: the two numbers of the sentence against each other.
  func sides(_ figures: [ClaimText.Figure]) -> [ClaimFinding] {
    zip(figures, figures.dropFirst()).compactMap { level, mark in
      let isMark =
        if case .benchmark = mark.role { true } else { mark.role == .target }
      guard isMark, [.level, .to].contains(level.role) else { return nil }
      let between = (level.place + 1..<mark.place).compactMap { text.words.word($0) }
      let ways = between.compactMap { ClaimStatements.sides[$0] }
      let both = (level.number, mark.number)
      if ways.contains(.down) { return side("below", both, both.0.value < both.1.value) }
      return ways.contains(.up) ? side("above", both, both.0.value > both.1.value) : nil
    }
  }

  private func side(
    _ word: String, _ both: (ClaimWords.Number, ClaimWords.Number), _ isTrue: Bool
  ) -> ClaimFinding {
    ClaimFinding(
      isTrue, "\(both.0.figure) \(word) \(both.1.figure)", isTrue ? "it is" : "it is not")
  }
}

extension ClaimWords.Number {
  /// Whether a figure lies on the side that is claimed; nil where a figure itself is claimed, or one
  /// near it.
  func holds(for held: Double) -> Bool? {
    switch bound {
    case .above: held > value
    case .below: held < value
    case .atLeast: held >= value
    case .atMost: held <= value
    case .about, nil: nil
    }
  }

  /// `470`, `above 500`
  var phrase: Phrase {
    switch bound {
    case .about: "about \(figure)"
    case .above: "above \(figure)"
    case .below: "below \(figure)"
    case .atLeast: "at least \(figure)"
    case .atMost: "at most \(figure)"
    case nil: "\(figure)"
    }
  }
}
