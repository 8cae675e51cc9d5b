internal import Vocabulary

extension ErrorPage {
  /// E2: indicators, authorities and what they are compared with.
  static let names = [
    ErrorPage(
      .unknownIndicator, "no indicator of that name",
      reason:
        "Nothing loaded has this code, title or other name. The nearest name is offered and never taken: CP6B and CP6B-NI are a number and a rate, and one letter between them turns one into the other.",
      example: "show CP6B-N1",
      remedy: "Take the name that is offered, or search for words of the title: find plan."),
    ErrorPage(
      .unknownAuthority, "no authority of that name",
      reason: "No English authority has this name or short name, nor does any loaded file.",
      example: "show LAC1 for Southamton",
      remedy: "Take the name that is offered; list authorities shows who reports."),
    ErrorPage(
      .unknownName, "a name that means nothing here",
      reason:
        "After vs comes something to compare with, after help a page, and before a bracket a function. This word is none of those.",
      example: "show LAC1 vs Engalnd",
      remedy: "After vs write SN, England, a region, target, an authority or an earlier period."),
    ErrorPage(
      .ambiguousName, "one name for several indicators",
      reason:
        "The authority's reports use this name for more than one measure, in different tables or years. Taking the first could give the figures of the other without any sign of it.",
      example: "show 1.3 for Rotherham", remedy: "Write the code of the one that is meant."),
    ErrorPage(
      .comparatorAsOperand, "a comparison where an indicator is expected",
      reason:
        "SN, England and the regions are what figures are set against. Whether a free-standing England means \"against England\" or \"of England\" cannot be known.",
      example: "show LAC1 England", remedy: "Write vs England."),
    ErrorPage(
      .missingComma, "a comma is probably missing",
      reason:
        "Two names in a row after vs or for could be a list, or the second could belong to the rest of the question.",
      example: "show LAC1 vs SN England", remedy: "Put a comma between them."),
    ErrorPage(
      .noAuthority, "nobody to answer for",
      reason:
        "The statement names no authority and none is in focus, because no file of figures is loaded.",
      remedy: "Load figures first, or start bellwether with --data and their folder."),
    ErrorPage(
      .wrongKind, "a name of another kind",
      reason:
        "The name is known, but stands for something that cannot be here: an indicator after for, an authority where an indicator is needed, a period in a list of authorities.",
      example: "show LAC1 for CP6B-NI",
      remedy: "Check the order: show INDICATOR for AUTHORITY vs COMPARATOR PERIOD."),
    ErrorPage(
      .referenceOfAnother, "the local reference of another authority",
      reason:
        "Numbers such as 1.10 are one authority's own. Another uses the same number for something else or not at all, so it is not carried over.",
      example: "show 1.10",
      remedy: "Name the authority whose reference it is, or use the code that the message gives."),
    ErrorPage(
      .unknownParameter, "a parameter without a value",
      reason:
        "A word that begins with $ stands for the value of a parameter. This one was given none, so what is asked is not known.",
      example: "show LAC1 for $la",
      remedy: "Write param la = Southampton before it, or start the file with --la Southampton."),
    ErrorPage(
      .unknownColumn, "no column of that name in this answer",
      reason:
        "A stage behind a | works on the columns of the answer in front of it. This answer has no such column, and its rows are not about anything that would have one: a list of names has no change.",
      example: "show LAC1 13m | sort wibble",
      remedy: "Take one of the columns that the message lists."),
  ]
}
