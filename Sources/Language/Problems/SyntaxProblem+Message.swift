import Vocabulary

extension SyntaxProblem {
  /// The problem in words.
  ///
  /// - Parameters:
  ///   - corrected: the whole statement with every clear correction made, if all are clear.
  ///   - likely: the same with the likeliest correction where none is clear.
  ///   - verb: the verb that could be read, for its page of help.
  func diagnostic(corrected: String?, likely: String?, verb: Verb?) -> Diagnostic {
    let message = message
    var diagnostic = Diagnostic(
      message.id, message.summary, at: range, label: message.label,
      suggestions: message.near.prefix(3).map { Diagnostic.Suggestion(name: $0, title: "") },
      help: message.help,
      tryNext: corrected ?? likely ?? message.tryNext ?? help(for: verb), corrected: corrected)
    switch fact {
    case .twoPeriods(let first, _, _), .repeated(_, let first):
      diagnostic.labels.append(Diagnostic.Label(first, "the first"))
    default: break
    }
    return diagnostic
  }

  private func help(for verb: Verb?) -> String {
    verb.map { "help \($0.word)" } ?? "help"
  }

  /// What is said of a fact.
  struct Message {
    var id: DiagnosticID
    var summary: String
    var label = ""
    var near: [String] = []
    var help: [String] = []
    /// Something to run when there is no correction; the verb's page of help otherwise.
    var tryNext: String?
  }

  private var message: Message {
    statementMessage ?? spellingMessage ?? nameMessage ?? periodMessage
      ?? Message(id: .unexpectedWord, summary: "this cannot be read")
  }

  private var statementMessage: Message? {
    switch fact {
    case .unknownVerb(let word, let near):
      return Message(id: .unknownVerb, summary: "there is no verb \"\(word)\"", near: near)
    case .noVerb(let word):
      return Message(
        id: .unknownVerb, summary: "\"\(word)\" is no verb; a statement begins with one",
        help: ["write show \(word)"])
    case .ambiguousVerb(let word, let candidates):
      let list = SyntaxProblem.list(candidates, most: 5, last: "or")
      return Message(
        id: .ambiguousVerb, summary: "\"\(word)\" could be \(list)",
        help: ["type one more letter"])
    case .stageWithoutBar(let word):
      return Message(
        id: .unknownVerb, summary: "\(word) works on a result and comes after |",
        help: ["to go on from the last result, begin with |"])
    case .unexpected(let word, let expected): return Message.unexpected(word, expected)
    case .unknownKeyword(let word, let noun, let near, let all):
      return Message(
        id: .unexpectedWord, summary: "there is no \(noun) \"\(word)\"", near: near,
        help: all.isEmpty ? [] : ["it can be \(SyntaxProblem.list(all, most: 16, last: "or"))"],
        tryNext: noun == ChartKind.noun ? "help chart" : noun == Mode.noun ? "help forms" : nil)
    case .unknownStage(let word, let near):
      return Message(
        id: .unknownStage, summary: "there is no stage \"\(word)\"", near: near,
        help: near.isEmpty ? ["after | can come where, sort, top, chart or as"] : [],
        tryNext: "help stages")
    case .missing(let what, let after):
      return Message(
        id: .missingOperand, summary: "\(what) is missing after \(after)", label: "here")
    case .statusWithoutIs(let status, let written):
      return Message(
        id: .unexpectedWord, summary: "\(status) is not a value", help: ["write \(written)"])
    case .repeated(let clause, _):
      return Message(
        id: .repeatedClause, summary: "\(clause) is said twice", label: "and again",
        help: clause == "where" ? ["join the conditions with and"] : ["keep one of them"])
    default: return limitMessage
    }
  }

  private var limitMessage: Message? {
    switch fact {
    case .tooLong(let bytes):
      return Message(
        id: .tooLong, summary: "a statement of \(bytes) characters is too long to be one",
        help: ["the longest may have \(Limits.statementBytes); is it data? use load"],
        tryNext: "help load")
    case .tooMany(let what, let limit):
      return Message(
        id: .tooLong, summary: "more than \(limit) \(what) in one statement",
        help: ["say it in several statements"])
    case .tooDeep:
      return Message(
        id: .tooDeep, summary: "brackets or nots are nested more than \(Limits.depth) deep",
        help: ["give the inner part a name with let"])
    default: return nil
    }
  }

  private var spellingMessage: Message? {
    switch fact {
    case .unclosedQuote(let mark):
      return Message(
        id: .unclosedQuote, summary: "this \(mark) is never closed",
        help: ["put another \(mark) where the name or text ends"], tryNext: "help names")
    case .stray(let character):
      return Message(
        id: .unexpectedCharacter, summary: "\(character) means nothing here",
        help: ["leave it out, or put the name in ` `"], tryNext: "help names")
    case .unclosedBracket(let bracket):
      return Message(
        id: .unclosedBracket, summary: "this \(bracket) is never closed",
        help: ["a name with a bracket can be put in ` `"], tryNext: "help names")
    case .unopenedBracket(let bracket):
      return Message(
        id: .unclosedBracket, summary: "this \(bracket) closes nothing",
        help: ["a name with a bracket can be put in ` `"], tryNext: "help names")
    case .groupedNumber(let number):
      return Message(
        id: .groupedNumber, summary: "numbers are written without a comma",
        help: ["write \(number), or put a space after the comma of a list"])
    case .foreign(let habit):
      return Message(
        id: .foreignHabit, summary: habit.summary, help: habit.help, tryNext: habit.tryNext)
    case .letWithPipe(let name):
      return Message(
        id: .letWithPipe, summary: "a let is a value and takes no |",
        help: ["to name a whole query: define view \(name) = show …"])
    default: return nil
    }
  }

  private var nameMessage: Message? {
    switch fact {
    case .joinedArithmetic(let word, let spaced):
      return Message(
        id: .unknownIndicator, summary: "no indicator called \"\(word)\"",
        help: ["to calculate, put spaces round the sign: \(spaced)"])
    case .underscore(let word, let written):
      return Message(
        id: .foreignHabit, summary: "\(word) is written \(written) here",
        help: ["codes are typed as the reports print them"], tryNext: "describe \(written)")
    case .unknownFunction(let word, let near):
      return Message(
        id: .unknownName, summary: "no function called \"\(word)\"", near: near,
        help: near.isEmpty ? ["a name with a bracket can be put in ` `"] : [])
    case .missingComma(let word):
      return Message(
        id: .missingComma, summary: "comma missing before \"\(word)\"?",
        help: ["names of a list are parted by commas"])
    case .periodAsPlace(let word):
      return Message(
        id: .wrongKind, summary: "\"\(word)\" is a period, not a council",
        help: ["write in \(word)"], tryNext: "help periods")
    case .placeAsPeriod(let word):
      return Message(
        id: .wrongKind, summary: "\"\(word)\" is not a period",
        help: ["write for \(word)"], tryNext: "help periods")
    default: return nil
    }
  }

  /// `show, scorecard, spc or source …`
  static func list(_ words: [String], most: Int, last: String) -> String {
    guard words.count <= most else { return words.prefix(most).joined(separator: ", ") + " …" }
    guard let final = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " \(last) \(final)"
  }
}

extension SyntaxProblem.Message {
  static func unexpected(_ word: String, _ expected: [String]) -> SyntaxProblem.Message {
    let list = SyntaxProblem.list(expected, most: 5, last: "or")
    return SyntaxProblem.Message(
      id: .unexpectedWord,
      summary: word.isEmpty ? "the statement ends too early" : "\"\(word)\" does not fit here",
      label: word.isEmpty ? "here" : "", help: expected.isEmpty ? [] : ["expected \(list)"])
  }
}
