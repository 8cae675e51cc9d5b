/// How the program is started: the manual page is made of it, and a test holds it to `--help`.
public enum CommandLinePage {
  public typealias Detail = HelpEntry.Detail

  static let synopsis = [
    "[options] [FILE [--NAME VALUE …]]",
    "[options] -c STATEMENTS",
    "fmt FILE [--in-place]",
    "test DIR|FILE … [--update]",
    "report FILE -o PAGE [--replace] [--NAME VALUE …]",
    "[options] --serve",
  ]

  static let description = """
    Answers questions about the monthly scorecards of children's services in English councils.
    Without a file and without statements it is a shell; statements from a pipe are run and printed.
    A file of statements stops at its first error, which is told as file:line:column.
    fmt prints a file in canonical form, or rewrites it.
    test replays tests of one's own and tells what has become different.
    report makes one HTML page of a file's answers.
    """

  public static let options = [
    Detail("-c, --command STATEMENTS", "run these statements and end"),
    Detail("--check", "only read and plan the file's statements, and tell what is wrong with them"),
    Detail("--json", "with --check: problems as JSON on standard output"),
    Detail("--fail", "end with exit code 3 where an audit finds an error or a suspected error"),
    Detail("--serve", "answer requests of an editor or a notebook, a line of JSON each"),
    Detail("--data FOLDER", "the folder of datasets"),
    Detail("--width COLUMNS", "lay out for so many; otherwise for the terminal, or 80"),
    Detail("--color WHEN", "auto, always or never"),
    Detail("--glyphs SET", "auto, ascii, safe, full or braille"),
    Detail("--plain", "sentences and lists, nothing drawn: for screen readers and minutes"),
    Detail("--defuse", "put ' before csv cells that a spreadsheet would take for a formula"),
    Detail("-q, --quiet", "no banner"),
    Detail("-n, --no-config", "read no configuration file"),
    Detail("--no-cache", "read the files themselves, and keep no snapshot"),
    Detail("--version", "the version"),
    Detail("-h, --help", "this in short"),
  ]

  static let environment = [
    Detail("BELLWETHER_DATA", "the folder of datasets, where --data names none"),
    Detail("BELLWETHER_CACHE", "off: no snapshots of what was read are kept"),
    Detail("NO_COLOR", "no colours, whatever it is set to"),
    Detail("CLICOLOR_FORCE", "colours also into a pipe"),
    Detail("XDG_CACHE_HOME", "the folder that holds the folder of snapshots; ~/.cache otherwise"),
    Detail("COLUMNS", "columns, where the terminal does not tell"),
    Detail("INPUTRC", "the settings of the line editor, GNU readline"),
  ]

  static let files = [
    Detail("datasets/", "the figures: here, or in a folder above the program"),
    Detail(
      "datasets/.bellwether_history",
      "what was typed; in the state folder where that cannot be written"),
  ]

  static let exitCodes = [
    Detail("0", "all well"),
    Detail("1", "a statement failed, or a test"),
    Detail("2", "the command line was not understood"),
    Detail("3", "an assert or a check does not hold, or --fail found something"),
    Detail("4", "data could not be loaded"),
    Detail("130", "interrupted"),
  ]

  static let examples = [
    Detail("bellwether -c 'show CP6B-NI vs SN since Apr-24'", "one answer"),
    Detail("bellwether -c 'trend LAC1 13m as sentence'", "one sentence, for minutes"),
    Detail("bellwether monthly.bw --la Rotherham", "a file, with a value for its parameter"),
    Detail("bellwether --check monthly.bw --json", "what an editor asks"),
  ]
}
