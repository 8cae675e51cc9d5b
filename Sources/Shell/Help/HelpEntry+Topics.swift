extension HelpEntry {
  /// What the verbs have in common.
  static let topics: [HelpEntry] = [
    HelpEntry(
      "periods", .topic, "how months and years are written",
      details: [
        Detail("month", "Apr-24, April 2024, 2024-04; Apr is the latest April"),
        Detail("year", "2018/19 is April to March; 2018 is January to December"),
        Detail("quarter", "Q1 2018/19 is April to June"),
        Detail("length", "13m, 4q, 3y; last 13m; 13m to Mar-24"),
        Detail("range", "Apr-24..Aug-24, since Apr-24, until Mar-19, from 2018-04 to 2019-03"),
        Detail("words", "latest, first, last month, last year, ytd"),
        Detail("ends", "both ends are included"),
      ],
      examples: [
        Example("show LAC1 Apr-18..Sep-18", "six months"),
        Example("show LAC1 ytd", "April of the latest year to the latest month"),
        Example("show LAC1 13m to Oct-18", "thirteen months that end in October 2018"),
      ],
      seeAlso: ["names", "errors"],
      words: "dates month year quarter week day financial since until ytd from to"),
    HelpEntry(
      "names", .topic, "how indicators and authorities are written",
      details: [
        Detail("as printed", "LAC10 (%), CP2b %, M6-QL (val): no quotes needed"),
        Detail("any case", "cp6b-ni is CP6B-NI; pasted dashes and quotes do not matter"),
        Detail("back-ticks", "`LAC10 (%)` is always a name"),
        Detail("references", "1.10 is Rotherham's, and means nothing elsewhere"),
        Detail("qualifiers", "ind: la: grp: force a kind: ind:1.10"),
      ],
      examples: [
        Example("show CP2b %, CP2b in 2018/19", "two indicators, one the start of the other"),
        Example("show ind:LAC1 for la:Southampton", "qualified"),
      ],
      seeAlso: ["periods", "find"], words: "code quotes spelling indicator council authority"),
    HelpEntry(
      "forms", .topic, "how an answer is given: as csv, as json, as sentence",
      details: [
        Detail("as table, plain", "rows and columns, charts too; sentences and lists"),
        Detail("as wide, long", "every column: in pages, or a row at a time"),
        Detail("as csv, tsv", "a row a month and series; why there is no value in status"),
        Detail("as json, ndjson", "numbers as numbers; statement, sources and notes in meta"),
        Detail("as markdown", "for reports: title, finding, table, chart and notes"),
        Detail("as html", "a page that prints well: the same, with the chart as a picture"),
        Detail("as svg", "the charts alone, as pictures; | export FILE writes the same"),
        Detail("as sentence", "the finding in words, alone"),
        Detail("as line", "name = value, one figure a line"),
        Detail("as chart", "the chart alone; what has none is refused"),
        Detail("| as csv", "the same behind a bar, after other stages"),
        Detail("--defuse", "at the start: no cell is taken for a formula"),
      ],
      examples: [
        Example("show LAC1 vs SN 13m as csv", "for a spreadsheet"),
        Example("show LAC10 (%) vs England 3m as ndjson", "for a program"),
        Example("trend LAC1-NI 13m as sentence", "for minutes"),
        Example("trend LAC1-NI 6m | as table", "the months of a chart"),
      ],
      seeAlso: ["export", "show", "trend"],
      words: "csv json markdown html word report table format excel"),
    HelpEntry(
      "export", .topic, "an answer as a file or on the clipboard: | export FILE, | copy",
      usage: ["QUERY | export FILE [append | replace]", "QUERY | copy"],
      details: [
        Detail("csv, tsv, ndjson", "the file's ending names the form: a row a month and series"),
        Detail("json, md, html, txt", "the whole answer with statement, finding and notes"),
        Detail("svg", "its charts, bars and coloured letters as pictures"),
        Detail("replace, append", "must be said where the file is there already"),
        Detail("copy", "what would be printed, or | as tsv | copy; up to 56,241 bytes"),
        Detail("printed", "what ends in export or copy is not printed as well"),
      ],
      examples: [],
      seeAlso: ["forms", "log"],
      words: "save file excel spreadsheet csv word report paste clipboard picture"),
    HelpEntry(
      "using", .topic, "a question to some of the data sets only",
      usage: ["… using DATASET, …"],
      details: [
        Detail("DATASET", "the name load gave, a folder or a file: list datasets has them"),
        Detail("holds", "for this question: figures of other data sets are not seen"),
        Detail("names", "the catalogue always counts, so that codes mean the same"),
        Detail("focus", "one that has no figures there gives way to one that has"),
      ],
      examples: [
        Example("show LAC1 3m using southampton/2021-02.csv", "one report alone"),
        Example("list indicators using rotherham", "what that data set holds"),
      ],
      seeAlso: ["load", "unload", "list"]),
    HelpEntry(
      "stages", .topic, "what may follow a |: filter, sort, cut, calculate, group",
      details: [
        Detail("| where CONDITION", "rows for which it holds; where among the clauses is the same"),
        Detail("| sort COLUMN desc", "in order; rows without a figure stand last"),
        Detail("| top 3 by change", "the highest; bottom the lowest; equal ones are kept"),
        Detail("| select COLUMNS", "these columns, in this order"),
        Detail("| add NAME = EXPRESSION", "a column of its own: add r = value / target"),
        Detail("| group by year", "authority, region, topic, month, quarter, year"),
        Detail("| pivot authority", "its values become columns"),
        Detail("| round 1", "fewer decimals, never more"),
        Detail("| note \"TEXT\"", "a remark of your own under the answer"),
        Detail("| assert CONDITION", "ends a script where a row does not hold"),
        Detail("| save as NAME", "the question so far becomes a view"),
        Detail("columns", "value period authority indicator change yearly gap rank rag dot n"),
        Detail("", "target status published source title unit topic"),
        Detail("conditions", "value > 480, rag = red, value is missing, authority in (A, B)"),
        Detail("by quarter, by year", "a clause: the indicator's own rule, last month or sum"),
      ],
      examples: [
        Example("show LAC1 25m | where value > 480 | sort value desc", "the months above 480"),
        Example(
          "scorecard | where rag = red and dot = worse | select title, value, target",
          "red and worse"),
        Example("show M1 for all 2018/19 by quarter", "monthly counts added up"),
      ],
      seeAlso: ["forms", "let", "show"]),
    HelpEntry(
      "chart", .topic, "an answer drawn: | chart KIND; and all of a long one: | all",
      usage: ["QUERY | chart [KIND]", "_ | all"],
      details: [
        Detail("chart", "the answer's own charts, else lines over its months"),
        Detail("bar", "from 0: the months of one series, or the last figure of each of several"),
        Detail("dot", "the same as points, on an axis from the lowest to the highest"),
        Detail("spark", "a row a series: first, months, last, lowest, highest"),
        Detail("spc", "the question asked as spc: limits and what is a signal"),
        Detail("heat", "a letter a month by its own target: G met, A within 5 points, R not"),
        Detail("bullet", "last figures, neighbours and England with the target as 100"),
        Detail("dumbbell", "two authorities on one axis, from England where it is asked for"),
        Detail("stack", "2 to 5 parts of a whole as shares, first and last month"),
        Detail("small", "a panel a series: bars from 0, one scale for all"),
        Detail("histogram", "how many authorities lie where, from 8 on, and the middle half"),
        Detail("all", "lists stop after 40 rows on a terminal and say so; this shows the rest"),
        Detail("pager", "what is longer than a screen goes through $PAGER; PAGER=cat for none"),
      ],
      examples: [
        Example("show LAC1-NI vs SN 25m | chart", "lines"),
        Example("show LAC1 13m | chart bar", "a bar a month"),
        Example("show LAC1, LAC1-NI, CP6B-NI 13m | chart spark", "a row each"),
        Example("show EH4-QL 25m | chart spc", "signal or noise"),
        Example("show EH4-QL, M6-QL vs target 13m | chart heat", "which months met it"),
        Example("show EH4-QL, M6-QL vs target, SN | chart bullet", "how far from it"),
        Example("show LAC-INHOUSE, LAC-CONNECT 13m | chart small", "beside each other"),
      ],
      seeAlso: ["trend", "spc", "export"]),
    HelpEntry(
      "errors", .topic, "how problems are told, and what the codes mean",
      details: [
        Detail("E0, E1", "the statement, its spelling and quotes"),
        Detail("E2, E3", "names, periods"),
        Detail("E4, E5", "units and bases, data that are not there"),
        Detail("E6, E7", "files, output"),
        Detail("N…", "a note beside an answer"),
        Detail("Up-arrow", "brings the corrected line when there is one"),
      ],
      examples: [Example("why N501", "why a figure carries a *")],
      seeAlso: ["why"], words: "mistake wrong problem failed message warning note code"),
  ]

  /// Made of all the others.
  static let cheat = HelpEntry("cheat", .topic, "the language on one page")

  /// Every page, in the order that `help` lists them.
  public static let all = verbs + commands + topics + [cheat]

  /// The page with exactly this name.
  public static func named(_ name: String) -> HelpEntry? {
    all.first { $0.name == name.lowercased() }
  }
}
