internal import Vocabulary

extension ErrorPage {
  /// E6: what is read from disk.
  static let files = [
    ErrorPage(
      .fileNotFound, "no such file",
      reason:
        "There is nothing at this path. It is read from the folder that bellwether was started in.",
      example: "load nowhere.csv",
      remedy: "Check the spelling, or write the whole path; blanks in it need quotes."),
    ErrorPage(
      .fileIsDirectory, "a folder instead of a file",
      reason: "load reads files one by one, so that it is plain what was read.",
      remedy: "Name the files in it, with commas between."),
    ErrorPage(
      .fileUnreadable, "the file cannot be read",
      reason:
        "The file is there but the system refuses it: it may belong to somebody else, or the share has gone.",
      remedy: "Ask for the right to read it, or copy it to a folder of your own."),
    ErrorPage(
      .notUTF8, "text in another encoding",
      reason:
        "Spreadsheets often save in an old Windows encoding. Read as UTF-8, accented letters, dashes and pound signs would turn into others, and names would no longer match.",
      remedy: "Save it again as CSV UTF-8, or convert it with iconv as the message shows."),
    ErrorPage(
      .missingColumn, "a column is missing",
      reason:
        "The kind of a file is told by its headings. This one is known by some of them, but lacks one that its rows cannot do without.",
      remedy: "Add the column, or rename its heading to the one in the message."),
    ErrorPage(
      .unknownLayout, "headings that say nothing known",
      reason:
        "No kind of file has these headings. Often the first line is a title, or the cells are parted by something other than commas.",
      remedy: "The first line must name the columns: authority,indicator,period,value."),
    ErrorPage(
      .noDatasets, "no folder of datasets",
      reason:
        "Without figures there is nothing to ask about. They are looked for in --data, in BELLWETHER_DATA, in a folder called datasets here and above the program.",
      remedy: "Start with --data and the folder's path."),
    ErrorPage(
      .emptyFile, "an empty file",
      reason: "There is not even a line of headings, so its kind cannot be known.",
      remedy: "Check whether it was saved or copied whole."),
    ErrorPage(
      .interrupted, "stopped by Ctrl-C",
      reason: "You asked for it. What was loaded before is as it was.",
      remedy: "Type the statement again if it was not meant."),
    ErrorPage(
      .scriptCycle, "a script that runs itself",
      reason:
        "The file is running already: it, or a file that it runs, asks for it again. That would never end.",
      example: "source \"files/circle.bw\"",
      remedy: "Take the source statement out of one of the files that the message names."),
  ]
}
