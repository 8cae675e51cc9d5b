internal import Vocabulary

extension ErrorPage {
  /// docs/ERRORS.md: every page, so that a code from an e-mail can be looked up without the program.
  public static var manual: String {
    (opening + chapters.flatMap(chapter)).joined(separator: "\n")
  }

  private static let opening = [
    "# What the codes mean",
    "",
    "`why` tells this of the last problem, `why E303` of any. Codes are never used again for anything",
    "else. (Written by `ErrorPage.manual`; the tests keep it true: every example is run.)",
  ]

  private static let chapters = [
    ("E0", "The statement"), ("E1", "Spelling and quotes"), ("E2", "Names"), ("E3", "Periods"),
    ("E4", "What can be compared"), ("E5", "Figures that are not there"), ("E6", "Files"),
    ("E7", "Output"), ("W", "Warnings, in files only"), ("N", "Notes beside an answer"),
  ]

  private static func chapter(_ prefix: String, _ title: String) -> [String] {
    let pages = all.filter { $0.id.rawValue.hasPrefix(prefix) }
    guard !pages.isEmpty else { return [] }
    return ["", "## \(title)"] + pages.flatMap(\.paragraphs)
  }

  private var paragraphs: [String] {
    var lines = ["", "### \(id.rawValue): \(title)", "", reason]
    if !example.isEmpty { lines += ["", "```", example, "```"] }
    return lines + ["", remedy]
  }
}
