internal import Answers
internal import Store
internal import Vocabulary

/// The colour of one figure by its report's own rule, in the month and for the year, with the rule in
/// words.
struct ExplainedVerdict {
  private let colouring: Colouring
  /// What the year is judged by, where a year to date is printed.
  private let toDate: Figure?
  private let hasYear: Bool

  /// Nil where the report prints no rule.
  init?(of subject: Subject, at month: Month, reader: SeriesReader) {
    guard let colouring = Colouring(of: subject, at: month, reader: reader) else { return nil }
    self.colouring = colouring
    let year = FinancialYear(of: month)
    let basis = reader.store.catalogue[subject.indicator].basis
    toDate = reader.figure(for: .yearToDate(year), of: subject)
    hasYear = toDate != nil || (basis != .month && month == year.months.last)
  }

  /// `: green from 95%, amber from 92%, red below 92%`; nothing where all is still to be set.
  private var rule: Phrase { colouring.rule.isStated ? ": " + colouring.rule.phrase : "" }
  private var yearFigure: Phrase { toDate.map { "\($0) to date, " } ?? "" }

  // MARK: - Facts

  var facts: [FactSheet.Fact] {
    [month, year].compactMap(\.self)
  }

  private var month: FactSheet.Fact? {
    guard let verdict = colouring.month else { return nil }
    let name = if case .target = verdict { "target" } else { "colour" }
    return FactSheet.Fact(name, "\(verdict.phrase)\(rule)")
  }

  private var year: FactSheet.Fact? {
    guard hasYear, let verdict = colouring.year else { return nil }
    return FactSheet.Fact("at year end", "\(yearFigure)\(verdict.phrase)\(rule)")
  }

  // MARK: - Words

  /// ` It is red: green from 95%, amber from 92%, red below 92%; at year end 81.0% to date, red.`
  var sentence: Phrase {
    guard let verdict = colouring.month else { return "" }
    let opening: Phrase =
      switch verdict {
      case .colour(let colour): " It is \(colour.rawValue)"
      case .target(let verdict): " The target is \(verdict.words)"
      case .none(let reason): " It has no colour, \(reason)"
      }
    guard hasYear, let year = colouring.year, colouring.rule.isStated else {
      return opening + rule + "."
    }
    return opening + rule + "; at year end \(yearFigure)\(year.phrase)."
  }
}

extension ColourRule.Verdict {
  /// `red`, `met`, `none, not every limit is set`
  fileprivate var phrase: Phrase {
    switch self {
    case .colour(let colour): Phrase(colour.rawValue)
    case .target(let verdict): Phrase(verdict.words)
    case .none(let reason): "none, \(reason)"
    }
  }
}

extension TargetVerdict {
  fileprivate var words: String { self == .met ? "met" : "not met" }
}
