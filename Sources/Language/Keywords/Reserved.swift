/// The words that are never read as a bare name somewhere in a statement.
///
/// The printer puts such names in back-ticks; the loader can warn of them (rule R2).
enum Reserved {
  static let words: Set<String> = {
    let lists = [
      ClauseWord.words, Statistic.words, Column.words, Status.words, Place.words,
      PeriodWord.words, ["and", "or", "not", "is", "target", "_", "?"],
    ]
    return Set(lists.joined())
  }()

  /// Words that stand for councils, besides names.
  private enum Place {
    static let words = ["all", "except"]
  }
}

/// The words that periods are made of, besides months.
enum PeriodWord: String, Keyword {
  case latest
  case first
  case common
  case last
  case previous
  case ytd

  static let noun = "period"
}
