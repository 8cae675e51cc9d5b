import Vocabulary

/// What is wrong with a statement, as facts; `SyntaxProblem+Message` has the words.
struct SyntaxProblem: Error, Equatable {
  var fact: Fact
  /// The words it is about.
  var range: SourceRange
  /// The one clear correction, where there is one.
  var fix: Fix?
  /// The likeliest of several corrections: something to try, never put into the statement unasked.
  var guess: Fix?

  init(_ fact: Fact, _ range: SourceRange, fix: Fix? = nil, guess: Fix? = nil) {
    self.fact = fact
    self.range = range
    self.fix = fix
    self.guess = guess
  }

  /// Other words for a range of the source.
  struct Fix: Equatable {
    var range: SourceRange
    var replacement: String

    init(_ range: SourceRange, _ replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }

  enum Fact: Equatable {
    // The statement
    case unknownVerb(String, near: [String])
    /// A statement that begins with a name or a number.
    case noVerb(String)
    case ambiguousVerb(String, [String])
    /// A stage without its `|`.
    case stageWithoutBar(String)
    case unexpected(String, expected: [String])
    case unknownKeyword(String, noun: String, near: [String], all: [String])
    case unknownStage(String, near: [String])
    case missing(String, after: String)
    /// `value = missing` for `value is missing`.
    case statusWithoutIs(String, written: String)
    case repeated(String, first: SourceRange)
    case tooLong(bytes: Int)
    case tooMany(String, limit: Int)
    case tooDeep
    // Spelling and quotes
    case unclosedQuote(String)
    case stray(String)
    case unclosedBracket(String)
    case unopenedBracket(String)
    case groupedNumber(String)
    case foreign(ForeignHabit)
    case letWithPipe(name: String)
    // Names
    case joinedArithmetic(String, spaced: String)
    case underscore(String, written: String)
    case unknownFunction(String, near: [String])
    case missingComma(String)
    case periodAsPlace(String)
    case placeAsPeriod(String)
    // Periods
    case impossibleMonth(Int, year: Int)
    case joinedPeriods(String, spaced: String)
    case ambiguousYear(String, end: Int)
    case ambiguousQuarter(quarter: Int, year: Int)
    case notAFinancialYear(first: Int, second: Int)
    case notMonthly(String, month: String?)
    case twoPeriods(first: SourceRange, String, String)
    case noLength(String)
    case notALength(String, written: String?)
    case notAMonth(String, written: String?)
    case notAQuarter(String)
    case lastWhat(String)
    case unreadablePeriod(String)
  }
}
