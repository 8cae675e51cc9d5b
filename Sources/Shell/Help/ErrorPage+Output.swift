internal import Vocabulary

extension ErrorPage {
  /// E7: the forms that answers leave in.
  static let output = [
    ErrorPage(
      .formNotPossible, "this answer has no such form",
      reason:
        "A chart needs a series that is drawn, a sentence needs a finding. Rather than print something else than was asked for, nothing is printed.",
      example: "list periods as chart",
      remedy: "Ask with trend for a chart, or leave the form out: help forms has them all."),
    ErrorPage(
      .fileExists, "the file is there already",
      reason:
        "Nothing is overwritten unless that was asked for: the file may hold the only copy of last month's report.",
      example: "log \"files/taken.md\"",
      remedy: "Write replace or append behind the file, or choose another name."),
    ErrorPage(
      .cannotWrite, "the file cannot be written",
      reason:
        "The folder is missing or may not be written to, or the disk is full. What was there before is unchanged.",
      remedy: "Check the folder and the right to write in it, or choose another place."),
    ErrorPage(
      .unknownFileForm, "the ending of the file names no form",
      reason:
        "The form of an exported file follows from its ending, so that a file is what its name says.",
      example: "show LAC1 3m | export \"figures.xlsx\"",
      remedy:
        "End it in csv, tsv, json, ndjson, md, html, svg or txt; spreadsheets open csv."),
    ErrorPage(
      .cannotCopy, "the answer cannot be put on the clipboard",
      reason:
        "The clipboard is the terminal's, reached by a sequence that it takes up to a length: there is none in a pipe or a script, and a long answer would be dropped without a word.",
      example: "show LAC1 3m | copy",
      remedy: "Export the answer to a file."),
    ErrorPage(
      .notInMeeting, "this is not done in a meeting",
      reason:
        "In a meeting nobody has the time to look twice: files are not overwritten, data are not exchanged, nothing is cleared.",
      example: "meeting on; show LAC1 3m | export \"files/taken.md\" replace",
      remedy: "End the meeting first: meeting off."),
  ]
}
