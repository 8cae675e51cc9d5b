internal import Vocabulary

extension ErrorPage {
  /// E0 and E1: the statement, its spelling and its quotes.
  static let statements = wholeStatements + spelling

  private static let wholeStatements = [
    ErrorPage(
      .unknownVerb, "the first word is no verb",
      reason:
        "The first word says what is asked: show the figures, draw them, compare. A misspelt verb is not guessed, because the nearest one may ask for something else. A statement that begins with an indicator, or with a step that belongs after |, is told so.",
      example: "shwo LAC1",
      remedy: "Begin with a verb or a command; help lists them all."),
    ErrorPage(
      .ambiguousVerb, "a shortened verb that could be several",
      reason:
        "At the prompt a verb may be cut short while only one begins so. Here several do, and they ask for different things.",
      example: "s LAC1", remedy: "Type one more letter: sh is show, sc is scorecard."),
    ErrorPage(
      .unexpectedWord, "a word that does not fit where it stands",
      reason:
        "Every word is a word of the language, a period or a name. This one is none of them here, or the question has no room for it: rank is about one month, explain about one indicator, the focus is one authority. Passing over it would answer another question than the one that was asked.",
      example: "rank LAC1-NI in 2018/19",
      remedy: "Look at the word above the caret; help and the verb's name shows what may follow."),
    ErrorPage(
      .unknownStage, "an unknown step after |",
      reason:
        "What follows | works on the result, and each step begins with its own word. An unknown step is not skipped: the result would look filtered or sorted and would not be.",
      example: "show LAC1 | wher value > 3",
      remedy: "Take the step that is offered, or leave out | and what follows."),
    ErrorPage(
      .missingOperand, "something that the question needs is missing",
      reason:
        "show needs an indicator, compare needs two authorities, and a word such as for or since needs something behind it.",
      example: "compare Southampton",
      remedy: "Add what is missing; list indicators and list authorities show what there is."),
    ErrorPage(
      .repeatedClause, "the same clause twice",
      reason:
        "With two for, two vs or two where it is not plain whether the second adds to the first or replaces it, and the two readings give different figures.",
      example: "show LAC1 for Southampton for Rotherham",
      remedy: "Say it once, with commas: for Southampton, Rotherham."),
    ErrorPage(
      .unsupported, "understood, but not answered by this release",
      reason:
        "The statement is well formed, but this release cannot do all of it. An answer that leaves a part out would look complete, so there is none.",
      example: "focus Rotherham as csv", remedy: "Leave the part out; help lists what is answered."),
    ErrorPage(
      .tooLong, "more than one statement can hold",
      reason:
        "A statement has at most 16,384 characters, a list at most 256 names. Whatever is longer was most likely pasted by mistake, a table of figures for instance.",
      remedy: "Read figures with load, and ask about many things in several statements."),
    ErrorPage(
      .tooDeep, "brackets nested too deep",
      reason: "Brackets and nots may stand within one another 64 deep; nobody means more.",
      remedy: "Take the superfluous brackets out, or ask in several statements."),
  ]

  private static let spelling = [
    ErrorPage(
      .unclosedQuote, "a quote that is never closed",
      reason:
        "Without its second quote a name would swallow the rest of the statement, periods and all. The caret stands under the opening one.",
      example: "show `LAC10 (%) since Apr-24",
      remedy: "Put the same quote where the name ends; most names need none at all."),
    ErrorPage(
      .unexpectedCharacter, "a character that means nothing here",
      reason:
        "Some characters are kept free for later, and others come along with text from a web page or an e-mail.",
      example: "show LAC1 {13m}",
      remedy: "Leave it out, or put a name that contains it in ` `."),
    ErrorPage(
      .unclosedBracket, "a bracket without its partner",
      reason:
        "A bracket that is open to the end, or that closes nothing, leaves two readings of what belongs together.",
      example: "show LAC1 where (value > 3",
      remedy: "Add the other bracket; a name that has one bracket only goes in ` `."),
    ErrorPage(
      .groupedNumber, "a comma inside a number",
      reason:
        "A comma parts the members of a list. 1,234 could be one number or two, so it is taken for neither.",
      example: "show LAC1 where value > 1,234", remedy: "Write 1234."),
    ErrorPage(
      .foreignHabit, "a form that belongs to another program",
      reason:
        "SQL, spreadsheets and command shells have forms that are recognised here, only to say what takes their place.",
      example: "select LAC1 from Southampton", remedy: "Write it as the message shows it."),
    ErrorPage(
      .letWithPipe, "a let with |",
      reason:
        "A let names a value that can stand in a calculation. What comes after | makes a table, and a table cannot.",
      example: "let x = LAC1 | top 5",
      remedy: "Leave out | and what follows; a whole query gets its name from define view."),
  ]
}
