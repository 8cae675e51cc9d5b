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
/// things, or of two months, is undecidable, and so is a sentence of which a part is not tested.
struct ClaimTest {
  let sentence: String
  private(set) var findings: [ClaimFinding] = []
  /// What the sentence was taken to speak of: `LAC1 of Southampton`.
  private(set) var readAs: [String] = []

  private let text: ClaimText
  private let statements: ClaimStatements
  private let timing: ClaimTiming
  private let subject: ClaimSubject
  private let store: Store
  private let reader: SeriesReader

  init(_ sentence: String, _ context: ClaimContext, _ store: Store) {
    self.sentence = sentence
    self.store = store
    let words = ClaimWords(sentence)
    subject = ClaimSubject(words, of: context.authority, in: store)
    text = ClaimText(words, names: subject.references)
    statements = ClaimStatements(text, subject)
    timing = ClaimTiming(text, asked: context.month)
    reader = SeriesReader(store: store, vintage: context.vintage)
    findings += [arithmetic].compactMap(\.self)
    testGroups()
    noteUntested()
  }

  var verdict: ClaimFinding.Verdict { ClaimFinding.Verdict(of: findings) }

  // MARK: - In itself

  /// The change in the sentence between the two figures in the sentence.
  private var arithmetic: ClaimFinding? {
    guard let from = text.figure(.from), let to = text.end,
      from.number.isPercent == to.number.isPercent
    else { return nil }
    let both: Phrase = "\(from.number.figure) to \(to.number.figure)"
    let step = to.number.value - from.number.value
    if let direction = text.direction, step != 0, (step > 0) != (direction == .up) {
      return ClaimFinding(
        false, both + (direction == .up ? " is a rise" : " is a fall"), "it is not")
    }
    guard let change = text.figure(.change), change.number.bound == nil else { return nil }
    let claim = SignedChange(change.number, text.direction)
    return ClaimFinding(
      claim.fits(from.number.interval, to.number.interval, inPoints: from.number.isPercent),
      both + " is \(claim.phrase)",
      SignedChange.phrase(from.number.value, to.number.value, inPoints: from.number.isPercent))
  }

  // MARK: - Against the store

  /// What belongs to one name in the sentence, of one authority.
  private struct Group {
    let candidates: ClaimSubject.Mention
    let authority: AuthorityID
    var figures: [ClaimText.Figure] = []
    var statements: [ClaimStatement] = []
  }

  private mutating func testGroups() {
    guard let groups = groups() else { return refuseSeveral() }
    for group in groups { test(group) }
  }

  /// Nil where it cannot be told whose a figure is.
  private func groups() -> [Group]? {
    guard !subject.speaksOfAll else { return nil }
    var groups: [Group] = []
    func group(at place: Int) -> Int? {
      guard let authority = subject.authority(at: place) else { return nil }
      let candidates = subject.candidates(at: place)
      let known = groups.firstIndex {
        $0.authority == authority && $0.candidates.places == candidates.places
      }
      if let known { return known }
      groups.append(Group(candidates: candidates, authority: authority))
      return groups.count - 1
    }
    for figure in text.figures {
      guard let place = group(at: figure.place) else { return nil }
      groups[place].figures.append(figure)
    }
    for statement in statements.all {
      guard let place = group(at: statement.place) else { return nil }
      groups[place].statements.append(statement)
    }
    return groups
  }

  private mutating func refuseSeveral() {
    let names = subject.authorities.map { store.catalogue[$0].name }
    findings.append(
      ClaimFinding(
        .undecidable, "whose figures",
        names.isEmpty
          ? "no authority is named" : "\(EnglishList.joined(names)) are named: one a sentence"))
  }

  private mutating func test(_ group: Group) {
    let candidates = group.candidates.indicators.compactMap {
      ClaimSeries(Subject($0, of: group.authority), reader: reader)
    }
    guard let series = chosen(group.figures, candidates) else {
      findings.append(unclear(candidates))
      return
    }
    let name = "\(series.indicator.code) of \(store.catalogue[group.authority].name)"
    if !readAs.contains(name) { readAs.append(name) }
    let figures = ClaimFigureTest(series: series, text: text, timing: timing)
    let stated = ClaimStatementTest(series: series, text: text, timing: timing, reader: reader)
    let found = figures.findings(group.figures) + group.statements.map { stated.finding($0) }
    // What is only likely to be meant cannot be shown to be wrong, nor what other words may change.
    let isRead = statements.untested.isEmpty
    findings += found.map { finding in
      guard finding.verdict == .isFalse, !group.candidates.isCertain || !isRead else {
        return finding
      }
      let condition: Phrase =
        isRead ? ", if \(series.indicator.code) is meant" : ", if it is meant so"
      return ClaimFinding(.undecidable, finding.claimed, finding.found + condition)
    }
    findings += figures.sides(group.figures)
    findings += [figures.acrossBreak(group.figures)].compactMap(\.self)
  }

  private func unclear(_ candidates: [ClaimSeries]) -> ClaimFinding {
    let codes = candidates.prefix(6).map(\.indicator.code)
    return ClaimFinding(
      .undecidable, "which indicator",
      codes.isEmpty
        ? "none is named that is known"
        : codes.count == 1
          ? "not every number here can be of \(codes[0])"
          : "could be \(EnglishList.joined(codes, conjunction: "or")): write the code")
  }

  /// The only candidate, or the only one of several that has all the figures.
  private func chosen(_ figures: [ClaimText.Figure], _ candidates: [ClaimSeries]) -> ClaimSeries? {
    let levels = figures.filter(\.isLevel)
    let possible = candidates.filter { series in figures.allSatisfy { series.canBe($0) } }
    if possible.count == 1 { return possible[0] }
    guard !levels.isEmpty else { return nil }
    let fitting = possible.filter { series in
      levels.allSatisfy { figure in
        guard let month = timing.month(of: figure) else {
          return !series.months(with: figure.number).isEmpty
        }
        return series.fits(figure.number, at: month)
      }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private mutating func noteUntested() {
    if findings.isEmpty {
      findings = [ClaimFinding(.undecidable, "the sentence", "nothing in it is a figure to test")]
    } else if !statements.untested.isEmpty {
      findings.append(
        ClaimFinding(
          .undecidable, Phrase(EnglishList.joined(statements.untested)),
          "what this says is not tested"))
    }
  }
}

extension ClaimText.Figure {
  /// The figure itself, now or before; not a change, nor what it is set against.
  var isLevel: Bool { [.level, .from, .to].contains(role) }
}
