extension HelpEntry {
  /// The commands that change what the shell works with, or tell about it.
  static let commands: [HelpEntry] = [
    HelpEntry(
      "focus", .keeping, "the authority (and comparators) that questions are about",
      usage: ["focus AUTHORITY [vs COMPARATOR, …]", "focus"],
      details: [Detail("alone", "says what the focus is")],
      examples: [
        Example("focus Rotherham", "questions are about Rotherham from now on"),
        Example("focus Southampton vs SN", "and every show is set against its neighbours"),
        Example("focus", "what is it now?"),
      ],
      seeAlso: ["show", "compare"]),
    HelpEntry(
      "load", .keeping, "read more files; what is loaded stays",
      usage: ["load FILE, …"],
      details: [
        Detail("FILE", "a tidy CSV: authority, indicator, period, value; see docs/DATA.md"),
        Detail("report", "rows read, kept and set aside with the reason and the line"),
      ],
      seeAlso: ["list"]),
    HelpEntry(
      "why", .meaning, "more about the last error, or about a code",
      usage: ["why", "why CODE"],
      examples: [Example("why E303", "why FY2024 is not understood")],
      seeAlso: ["errors"]),
    HelpEntry(
      "help", .finding, "this overview, or a page about a verb, a command or a topic",
      usage: ["help", "help NAME", "help WORDS …"],
      examples: [
        Example("help trend", "a verb"),
        Example("help periods", "a topic"),
      ]),
    HelpEntry(
      "quit", .keeping, "leave; Ctrl-D does the same",
      usage: ["quit"]),
  ]
}
