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
      seeAlso: ["show", "compare"], words: "default council authority change switch"),
    HelpEntry(
      "anchor", .keeping, "a month after which nothing counts as the latest",
      usage: ["anchor MONTH", "anchor off", "anchor"],
      details: [
        Detail("MONTH", "latest, last, ytd, since and every period not given end there"),
        Detail("later", "months are still answered when they are named"),
        Detail("in a file", "it holds to the end of the file, so the file's answers stay"),
        Detail("reports", "of later months still correct earlier ones: see as published"),
        Detail("alone", "says what the anchor is; the prompt shows it too"),
      ],
      examples: [
        Example("anchor Oct-18; show LAC1 3m", "as it would have been asked in autumn 2018"),
        Example("anchor 2017/18; movers Southampton", "a year means its last month"),
        Example("anchor off", "the end of the data again"),
      ],
      seeAlso: ["periods", "focus"]),
    HelpEntry(
      "load", .keeping, "read more files; what is loaded stays",
      usage: ["load FILE, … [as NAME]"],
      details: [
        Detail("FILE", "a tidy CSV: authority, indicator, period, value; see docs/DATA.md"),
        Detail("as NAME", "what using and unload call them; else their folder, or the file"),
        Detail("report", "rows read, kept and set aside with the reason and the line"),
      ],
      seeAlso: ["unload", "list", "using"],
      words: "open import read add file csv excel my own data"),
    HelpEntry(
      "unload", .keeping, "forget files as if they had never been read",
      usage: ["unload DATASET"],
      details: [
        Detail("DATASET", "the name load gave, a folder or a file: list datasets has them"),
        Detail("shipped", "data can be unloaded too; the files themselves stay"),
      ],
      examples: [
        Example("unload rotherham; list authorities", "only Southampton is left"),
        Example("unload southampton/2024-08.csv; show LAC1 3m", "one report less"),
      ],
      seeAlso: ["load", "using"]),
    HelpEntry(
      "set", .keeping, "settings: colours, glyphs, width, form, notes, strictness",
      usage: ["set NAME VALUE", "set NAME", "set"],
      details: [
        Detail("alone", "lists every setting: what it is, can be, and does"),
        Detail("form", "as csv, as sentence …, where a question asks for none"),
        Detail("strict", "warnings and notes are errors: nothing is printed but why"),
        Detail("echo", "each statement in canonical form above its answer"),
        Detail("files", "~/.config/bellwether/config, then bellwether.conf here or above:"),
        Detail("", "lines of set; for the prompt and -c, not for files; -n reads none"),
      ],
      examples: [
        Example("set", "what can be set, and what it is"),
        Example("set notes off; show LAC1 3m", "without the caveats, and saying so"),
        Example("set form sentence; show LAC1 13m", "sentences from now on"),
        Example("set strict on; show LAC1 3m without notes", "notes accepted in so many words"),
      ],
      seeAlso: ["unset", "forms"]),
    HelpEntry(
      "unset", .keeping, "a setting as it usually is",
      usage: ["unset NAME"],
      examples: [Example("set notes off; unset notes; set notes", "on again")],
      seeAlso: ["set"]),
    HelpEntry(
      "cache", .keeping, "the snapshots that make the next start quick",
      usage: ["cache status", "cache clear"],
      details: [
        Detail("status", "the folder, how many there are, and where these data came from"),
        Detail("clear", "deletes them; the next start reads the files again"),
        Detail("off", "--no-cache for one run, BELLWETHER_CACHE=off for good"),
      ],
      seeAlso: ["load", "list"]),
    HelpEntry(
      "again", .movement, "the last question with other clauses; a number takes one of the history",
      usage: ["again [NUMBER] CLAUSES", "_ | STAGE", "| STAGE"],
      details: [
        Detail("CLAUSES", "take the place of those of the earlier question"),
        Detail("_", "the last result: _ | as csv gives the same figures in another form"),
      ],
      examples: [
        Example("show LAC1 13m; again 25m", "longer"),
        Example("show LAC1 3m; again for Rotherham", "another authority"),
        Example("show LAC1 3m; again LAC1-NI vs SN", "another indicator, set against something"),
        Example("show LAC1 3m; | as csv", "the same result as a file"),
      ],
      seeAlso: ["history", "forms"], words: "repeat redo same change previous last"),
    HelpEntry(
      "history", .finding, "what was asked and answered, by number",
      usage: ["history [NAME, …] [for AUTHORITY] [where verb = VERB]"],
      details: [
        Detail("NAME", "only questions that have it"),
        Detail("again N", "asks number N once more"),
      ],
      examples: [
        Example("show LAC1 3m; history", "one question so far"),
        Example("show LAC1 3m; trend LAC1; history where verb = trend", "the second"),
      ],
      seeAlso: ["again"], words: "previous earlier questions asked"),
    HelpEntry(
      "define", .keeping, "sets of authorities, views, indicators and targets of your own",
      usage: [
        "define set NAME = AUTHORITY, …", "define view NAME = QUERY",
        "define indicator NAME = EXPRESSION [unit \"…\"] [polarity up|down|range|none]",
        "define target INDICATOR [AUTHORITY] = NUMBER [in YEAR]",
      ],
      details: [
        Detail("set", "stands after for and vs as its members would"),
        Detail("view", "is asked by open NAME; the pipes belong to it"),
        Detail("indicator", "a calculation that every verb takes, to the decimals it shows"),
        Detail("target", "judged as a printed one, in its place, and always called yours"),
        Detail("list", "list sets, list views, and list lets for the other two"),
      ],
      examples: [
        Example("define set pair = Southampton, Rotherham; show LAC1-NI for pair 3m", "both"),
        Example("define view count = show LAC1 3m as line; open count", "a question by name"),
        Example("define indicator conv = pct(M2, M1) polarity up; trend conv 13m", "made"),
        Example("define target LAC1 = 450 in 2024/25; show LAC1 3m", "your target"),
      ],
      seeAlso: ["let", "open", "compare"],
      words: "group set name shortcut save view question"),
    HelpEntry(
      "let", .keeping, "a name for a calculation over series; show takes it like an indicator",
      usage: ["let NAME = EXPRESSION"],
      details: [
        Detail("+ - * /", "with blanks around; like is added to like, counts are divided"),
        Detail("LAC1[SN]", "the same of the neighbours, of England, of an authority, the target"),
        Detail("LAC1[-12m]", "the same a year earlier; LAC1[Mar-24] that month's figure"),
        Detail("yoy mom", "change on the year, on the month: per cent, for percentages points"),
        Detail("lag roll ytd", "lag(LAC1, 12); roll(M2, 12) is 12 months; ytd(M2) since April"),
        Detail("avg sum min max median", "of several, month by month: avg(LAC2, LAC3)"),
        Detail("gap abs round coalesce", "gap(X) is X less X[SN]; the first that is known"),
        Detail("pct share if count rank", "pct(M2, M1); if(LAC2 > 9, LAC2, 9); rank(LAC1-NI)"),
        Detail("missing", "stays missing; the answer says how many months there are"),
        Detail("show", "takes vs an authority, last year, a month; as published in"),
      ],
      examples: [
        Example("let rate = M2 / M1; show rate in 2018/19", "a ratio of two counts"),
        Example("let away = CP6B-NI - CP6B-NI[SN]; show away 13m", "distance from the neighbours"),
        Example("let year = roll(M2, 12); show year for Rotherham at Mar-19", "twelve months"),
        Example("let rise = yoy(LAC1); show rise 3m; list lets", "change on the year"),
      ],
      seeAlso: ["assert", "show"],
      words: "calculate formula ratio sum average rolling percent own indicator missing"),
    HelpEntry(
      "assert", .keeping, "a condition that must hold; otherwise the script ends with code 3",
      usage: ["assert CONDITION [\"WORDS\"]"],
      details: [
        Detail("CONDITION", "figures with = != < > <= >=, and, or, not, between, is missing"),
        Detail("rag dot", "rag(LAC1-NI) is red; dot(LAC1) is worse"),
        Detail("month", "the latest that all indicators have, unless [Mar-24] says another"),
        Detail("missing", "a missing figure decides nothing: that fails too"),
      ],
      examples: [
        Example("assert LAC1[Aug-24] = 470; show LAC1 3m", "goes on, because it is so")
      ],
      seeAlso: ["let", "source"], words: "test check alert condition fail"),
    HelpEntry(
      "open", .keeping, "ask the question that a view stands for",
      usage: ["open NAME"],
      examples: [Example("define view month = show LAC1 vs SN; open month", "define, then ask")],
      seeAlso: ["define"]),
    HelpEntry(
      "source", .keeping, "run a file of statements",
      usage: ["source FILE [VALUE …] [--NAME VALUE …]"],
      details: [
        Detail("FILE", "found from the file that asks; blanks need quotes"),
        Detail("--NAME", "a value for a parameter of the file; a value alone is $1, $2 …"),
        Detail("errors", "the first one stops it, told as file:line:column"),
        Detail("shell", "bellwether FILE --NAME VALUE; --check FILE only reads it"),
      ],
      seeAlso: ["param", "try", "log"], words: "script run file batch"),
    HelpEntry(
      "param", .keeping, "a value that a script can be given, used as $NAME",
      usage: ["param NAME = VALUE", "param NAME"],
      details: [
        Detail("VALUE", "an authority, an indicator, a period, a number; unless given otherwise"),
        Detail("alone", "must be given: source FILE --NAME VALUE"),
      ],
      examples: [
        Example("param la = Rotherham; show LAC1 for $la 3m", "the value stands in its place"),
        Example("param from = Apr-24; show LAC1 since $from", "a period"),
      ],
      seeAlso: ["source"]),
    HelpEntry(
      "try", .keeping, "a statement that may fail without stopping the file",
      usage: ["try STATEMENT"],
      details: [Detail("problems", "are told as always; the next statement follows")],
      examples: [Example("try show LAC1 for Rotherham 3m", "goes on either way")],
      seeAlso: ["source"]),
    HelpEntry(
      "echo", .keeping, "print words: headings between the answers of a script",
      usage: ["echo WORDS … (EXPRESSION) …", "echo on", "echo off"],
      details: [
        Detail("( )", "what an expression comes to, at the latest month its indicators have"),
        Detail("on", "each statement in canonical form above its answer, until off"),
      ],
      examples: [
        Example("echo \"Monthly review\"; show LAC1 3m", "a heading, an answer"),
        Example("echo \"per contact:\" (M2 / M1)", "words and a figure"),
      ],
      seeAlso: ["source"]),
    HelpEntry(
      "log", .keeping, "write every answer to a Markdown file too, with its sources",
      usage: ["log FILE [append | replace]", "log off"],
      details: [
        Detail("append", "where the file is there already, say whether to keep what it has"),
        Detail("holds", "statement, finding, table, notes, and where it was printed"),
      ],
      examples: [],
      seeAlso: ["forms", "source"], words: "save record minutes write markdown keep file"),
    HelpEntry(
      "save", .keeping, "a session or a view as a file that brings it back",
      usage: ["save session FILE [replace | append]", "save VIEW FILE [replace | append]"],
      details: [
        Detail("session", "settings, what was loaded, names, focus, anchor, the questions"),
        Detail("VIEW", "the sets and calculations it may need, and the question"),
        Detail("then", "bellwether FILE runs it; source FILE does so here"),
      ],
      seeAlso: ["source", "define"]),
    HelpEntry(
      "undo", .keeping, "take back the last let, define, focus, anchor, set, load or unload",
      usage: ["undo"],
      details: [Detail("again", "undo once more takes back the one before")],
      examples: [Example("focus Rotherham; undo; show LAC1 3m", "Southampton's again")],
      seeAlso: ["history"]),
    HelpEntry(
      "edit", .keeping, "the last statement in your editor, then run as you left it",
      usage: ["edit"],
      details: [Detail("editor", "$VISUAL, else $EDITOR, else vi; an empty file runs nothing")],
      seeAlso: ["again"]),
    HelpEntry(
      "edition", .keeping, "the edition of the language that a file is written in",
      usage: ["edition 1"],
      details: [Detail("first", "it stands before anything else; other editions are refused")],
      examples: [Example("edition 1; show LAC1 3m", "read by this release")],
      seeAlso: ["source"]),
    HelpEntry(
      "setup", .finding, "what the program found: terminal, colours, data, names",
      usage: ["setup"],
      examples: [Example("setup", "when something looks odd")],
      seeAlso: ["set", "cache"]),
    HelpEntry(
      "report", .keeping, "a view or a script as one HTML page: charts, tables, notes, sources",
      usage: ["report NAME FILE [replace]", "report SCRIPT FILE [replace] [--NAME VALUE …]"],
      details: [
        Detail("NAME", "a view made by define view; SCRIPT a file of statements"),
        Detail("echo", "the first words name the page, later ones head its sections"),
        Detail("page", "one file: no script, nothing loaded from elsewhere; prints on A4"),
        Detail("shell", "bellwether report SCRIPT -o FILE [--replace] [--NAME VALUE …]"),
      ],
      examples: [],
      seeAlso: ["source", "echo", "export"]),
    HelpEntry(
      "share", .keeping, "who answers are for: the public is not shown small counts",
      usage: ["share [internal | regional | public]"],
      details: [
        Detail("public", "counts of 1 to 4 and all that would give one away are withheld (c)"),
        Detail("", "in every form and file, in calculations, explain and audit too"),
        Detail("regional", "everything, marked as not for publication"),
        Detail("internal", "everything; so it is at the start"),
        Detail("last result", "is forgotten: it may hold what the new audience may not see"),
      ],
      examples: [Example("share public; show LAC-UNREG 6m", "small counts are c")],
      seeAlso: ["export", "report"]),
    HelpEntry(
      "meeting", .keeping, "answers to be read across a room: short, numbered, larger charts",
      usage: ["meeting [on | off]"],
      details: [
        Detail("Figure 3", "the number of the question in history: again 3 asks it once more"),
        Detail("notes", "only their codes stand below; help N501 tells what one says"),
        Detail("refused", "replacing files, loading, clearing the cache (E706)"),
      ],
      examples: [Example("meeting on; trend LAC1-NI 13m", "finding first, then the chart")],
      seeAlso: ["share", "again"]),
    HelpEntry(
      "why", .meaning, "more about the last error, or about a code",
      usage: ["why", "why CODE"],
      examples: [Example("why E303", "why FY2024 is not understood")],
      seeAlso: ["errors"], words: "error wrong explain message"),
    HelpEntry(
      "help", .finding, "this overview, or a page about a verb, a command or a topic",
      usage: ["help", "help NAME", "help WORDS …"],
      examples: [
        Example("help trend", "a verb"),
        Example("help periods", "a topic"),
      ]),
    HelpEntry(
      "quit", .keeping, "leave; Ctrl-D does the same",
      usage: ["quit"], words: "exit leave close end"),
  ]
}
