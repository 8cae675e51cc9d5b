extension HelpEntry {
  /// The verbs that answer questions about figures.
  static let verbs: [HelpEntry] = [
    HelpEntry(
      "show", .now, "the figures, month by month, beside what they are compared with",
      usage: ["show INDICATOR, … [for AUTHORITY, …] [vs COMPARATOR, …] [PERIOD]"],
      details: [
        Detail("for", "the authority in focus, unless you name others"),
        Detail("vs", "SN, England, a region, target, an authority, last year or a month"),
        Detail("PERIOD", "13 months to the latest figure; see help periods"),
        Detail("as published", "as the reports stood at a month: as published in Oct-18"),
        Detail("with, without", "notes, sources, breaks, gaps"),
        Detail("with ci, limits", "95% intervals of the counts; the limits of ordinary variation"),
      ],
      examples: [
        Example("show CP6B-NI vs SN since Apr-24", "the plan rate against our neighbours"),
        Example("show LAC10 (%), LAC9 in 2018/19", "two indicators, one financial year"),
        Example("show 1.10 for Rotherham at Mar-19", "one figure, by Rotherham's own reference"),
      ],
      seeAlso: ["trend", "explain", "periods", "names"],
      words: "figure number value table data print list target benchmark neighbours"),
    HelpEntry(
      "need", .now, "a percentage against its target in children: 41 of 53, 5 more would do",
      usage: ["need INDICATOR [for AUTHORITY] [vs target | NUMBER] [PERIOD]"],
      details: [
        Detail("vs", "the printed target, unless you name a figure: vs 85%"),
        Detail("PERIOD", "the latest month with a figure; several give a row each"),
        Detail("children", "as printed (41 of 53), or the counts it is made of,"),
        Detail("", "where they give the printed figure again; never guessed"),
      ],
      examples: [
        Example("need EH4-QL at Oct-18 vs 85%", "assessments in time"),
        Example("need 6.12 for Rotherham vs 85% at Mar-19", "printed as so many of so many"),
        Example("need LAC1-NI", "a rate: so many children fewer"),
      ],
      seeAlso: ["show", "project"]),
    HelpEntry(
      "scorecard", .now, "every indicator of one authority: changes, direction, targets, colours",
      usage: ["scorecard [AUTHORITY] [at MONTH] [vs COMPARATOR, …] [with published]"],
      details: [
        Detail("at", "the month of the authority's latest report"),
        Detail("vs", "every benchmark that the report prints, unless you name some"),
        Detail("DoT", "movement on the month; + better, − worse, by the report's own direction"),
        Detail("RAG, yr", "by the report's own limits, in the month and at year end; nothing"),
        Detail("", "where they give no colour"),
        Detail("published", "sets each derived cell that the report prints beside this one"),
      ],
      examples: [
        Example("scorecard Southampton", "the latest report"),
        Example("scorecard Southampton at Oct-18 with published", "is what was printed possible?"),
        Example("scorecard Rotherham at Mar-19 vs SN, England", "two benchmarks only"),
      ],
      seeAlso: ["show", "compare", "explain"],
      words: "dashboard overview summary rag red amber green performance report target"),
    HelpEntry(
      "brief", .now, "one page to read out: headlines, worries, good news, what is missing",
      usage: ["brief [AUTHORITY] [at MONTH]"],
      details: [
        Detail("at", "the month of the authority's latest report"),
        Detail("worries", "a signal for the worse; red, or target not met"),
        Detail("good news", "a signal for the better; green or met, and better on the year"),
        Detail("signal", "the month stands out among 36 (see spc); noise: it does not"),
        Detail("as", "as markdown to paste, as sentence to read out"),
      ],
      examples: [
        Example("brief Southampton", "the latest report"),
        Example("brief Rotherham at Mar-19 as sentence", "to be read out"),
        Example("brief Southampton at Oct-18 as markdown", "for a paper"),
      ],
      seeAlso: ["scorecard", "movers", "spc"]),
    HelpEntry(
      "trend", .movement, "a line chart over the months, and what it says in words",
      usage: ["trend INDICATOR, … [for AUTHORITY, …] [vs COMPARATOR, …] [PERIOD]"],
      details: [
        Detail("for", "the authority in focus, unless you name others"),
        Detail("vs", "the target and every benchmark printed, unless you name some"),
        Detail("PERIOD", "25 months to the latest figure; see help periods"),
      ],
      examples: [
        Example("trend LAC1 13m", "children looked after, the last 13 months"),
        Example("trend CP6B-NI vs SN, target 13m", "against two lines only"),
        Example("trend EH4-QL in 2017/18..2018/19", "two financial years, gaps and all"),
      ],
      seeAlso: ["show", "periods"],
      words: "chart graph line plot history past over time rising falling direction picture"),
    HelpEntry(
      "spc", .movement, "a control chart: which months are a signal, and which are noise",
      usage: ["spc INDICATOR [for AUTHORITY] [PERIOD] [without screening]"],
      details: [
        Detail("limits", "the mean ± 2.66 × the mean step from month to month (XmR)"),
        Detail("signals", "beyond a limit; 7 rising or falling; 2 of 3 near a limit;"),
        Detail("", "7 on one side of the mean"),
        Detail("PERIOD", "36 months to the latest figure; 13 with figures make firm limits"),
        Detail("without screening", "outstanding steps count towards the limits too"),
      ],
      examples: [
        Example("spc EH4-QL to Oct-18", "assessments in time, in the Oct-18 report"),
        Example("spc M1 since Aug-20", "contacts, from one month on"),
        Example("spc LAC1", "a stock that moves slowly: limits do not fit it"),
      ],
      seeAlso: ["trend", "movers"],
      words: "control limits signal noise outlier normal variation special cause"),
    HelpEntry(
      "movers", .movement, "what changed most on the month and on the year, signal or noise",
      usage: ["movers [AUTHORITY] [at MONTH]"],
      details: [
        Detail("order", "by the usual step of each series from month to month"),
        Detail("signal", "the month stands out among 36 (see spc); noise: it does not;"),
        Detail("", "nothing: fewer than 13 figures, or a stock that moves slowly"),
        Detail("at", "the month of the latest report"),
      ],
      examples: [
        Example("movers", "the authority in focus"),
        Example("movers Rotherham at Mar-19", "another authority, one month"),
        Example("movers at Oct-18", "an earlier month"),
      ],
      seeAlso: ["spc", "trend"],
      words: "changed difference last month biggest worst best up down news"),
    HelpEntry(
      "project", .movement, "where a series is heading, how far that may miss, and the target",
      usage: ["project INDICATOR [for AUTHORITY] [ahead 6m | to MONTH] [vs target | NUMBER]"],
      details: [
        Detail("ahead, to", "12 months, or as far as the months can test; further, if asked,"),
        Detail("", "as long as one try reaches, and it says so"),
        Detail("PERIOD", "the months to learn from: 36 to the latest figure"),
        Detail("vs", "the printed target, unless you name a figure: vs 400, vs 85%"),
        Detail("method", "a straight line or each month as a year before: the one that"),
        Detail("", "missed by less when tried on earlier months; its misses are the band"),
      ],
      examples: [
        Example("project LAC1", "children looked after"),
        Example("project LAC1-NI to Mar-25", "will we make the target by March?"),
        Example("project EH4-QL to Oct-24 vs 85%", "against a figure of your own"),
        Example("project 6.1 for Rotherham ahead 3m", "another authority, three months"),
      ],
      seeAlso: ["trend", "show"]),
    HelpEntry(
      "correlate", .comparison, "what rises and falls with an indicator, now or months before",
      usage: ["correlate INDICATOR [with INDICATOR, … | with all] [lags 0..12] [PERIOD]"],
      details: [
        Detail("with", "every other indicator of the authority, unless you name some"),
        Detail("lags", "the other so many months before; the same month otherwise"),
        Detail("ρ", "Spearman's: −1 to +1, by the order of the months"),
        Detail("chance", "1 in 20 looks related by chance; the answer counts the tries"),
        Detail("refused", "fewer than 10 months in common, or made of the same figures"),
      ],
      examples: [
        Example("correlate LAC1", "with everything else"),
        Example("correlate CP6B with M2, LAC2 lags 0..6", "do they follow referrals?"),
        Example("correlate M1 with M2 for Rotherham", "one pair"),
      ],
      seeAlso: ["trend", "compare"]),
    HelpEntry(
      "rank", .comparison, "a league table at one month, with our own place in it",
      usage: ["rank INDICATOR [for AUTHORITY, …] [at MONTH]"],
      details: [
        Detail("for", "everybody who is loaded; the first named is marked"),
        Detail("at", "the latest month that most of them report"),
        Detail("order", "best first; without an agreed direction the highest first"),
        Detail("band", "quarters of those who report, A the best; from four on"),
        Detail("chance", "said where the counts behind the figures are known (95%)"),
      ],
      examples: [
        Example("rank LAC1-NI", "children looked after per 10,000"),
        Example("rank M8-QL at Sep-18", "near measures carry their reason"),
        Example("rank CP6B-NI for Rotherham, all at Dec-18", "seen from Rotherham"),
      ],
      seeAlso: ["compare", "show"],
      words: "league table position place worst best top bottom highest lowest order sort"),
    HelpEntry(
      "compare", .comparison, "authorities side by side, with what makes them comparable or not",
      usage: ["compare AUTHORITY AUTHORITY … [of INDICATOR, …] [at MONTH | PERIOD]"],
      details: [
        Detail("of", "every indicator that they share, unless you name some"),
        Detail("at", "the latest month that they all have"),
        Detail("PERIOD", "month by month with the gap, for indicators that you name"),
        Detail("near", "close enough to compare; the reason stands under the row"),
        Detail("refused", "the same name for something else; never put side by side"),
      ],
      examples: [
        Example("compare Southampton Rotherham", "all that both report"),
        Example("compare Southampton, Rotherham of LAC1-NI, CP6B-NI", "two rates"),
        Example("compare LAC1-NI for Southampton, Rotherham since Apr-18", "over time"),
      ],
      seeAlso: ["show", "describe"],
      words:
        "comparison side versus against other authorities councils benchmark neighbours difference"),
    HelpEntry(
      "describe", .meaning,
      "what an indicator or an authority is: unit, basis, direction, coverage",
      usage: ["describe INDICATOR", "describe AUTHORITY"],
      examples: [
        Example("describe CP6B-NI", "unit, basis, definition, who reports it, local names"),
        Example("describe `M6-QL (val)`", "back-ticks are allowed round any name"),
        Example("describe Rotherham", "reports, months, neighbours"),
      ],
      seeAlso: ["explain", "find", "list"],
      words: "definition mean meaning unit what polarity direction"),
    HelpEntry(
      "explain", .meaning, "where one figure comes from: report, table, line, every printing",
      usage: ["explain INDICATOR [for AUTHORITY] [at MONTH]"],
      details: [Detail("at", "the latest figure")],
      examples: [
        Example("explain LAC1 at Jul-24", "one month that one report prints twice"),
        Example("explain CP6B-NI at Aug-24", "report, table and line"),
        Example("explain 1.10 for Rotherham at Mar-19", "by a local reference"),
      ],
      seeAlso: ["describe", "show"], words: "source origin where come from provenance lineage page"),
    HelpEntry(
      "audit", .meaning, "what a report contradicts itself in, and how sure that is",
      usage: ["audit [AUTHORITY] [PERIOD]"],
      details: [
        Detail("PERIOD", "every report of the authority, unless you say which"),
        Detail("checked", "changes, means, arrows, years to date; shares and rates of counts;"),
        Detail("", "sums of parts and of months; stocks; benchmarks and targets; months that"),
        Detail("", "two tables or two reports print; values that cannot be, and slips"),
        Detail("error", "no unrounded figure can give what is printed"),
        Detail("definition", "the figure counts something else than its name says"),
        Detail("--fail", "bellwether --fail ends with exit code 3 once there is an error"),
      ],
      examples: [
        Example("audit Southampton", "all four reports"),
        Example("audit Southampton at Aug-24", "one report"),
        Example("audit Rotherham", "arrows that contradict their own figures"),
      ],
      seeAlso: ["scorecard", "explain"],
      words: "check wrong error mistake quality inconsistent contradiction trust"),
    HelpEntry(
      "check", .meaning, "is a sentence true? tested against the figures and against itself",
      usage: ["check \"SENTENCE\" [for AUTHORITY] [at MONTH]", "check FILE …"],
      details: [
        Detail("true", "every part of it is so"),
        Detail("false", "a part is not, with the right figure"),
        Detail("undecidable", "the indicator, the month or the base is not certain: never guessed"),
        Detail("read", "figures, 41 of 53, over 500; from, to and changes; targets met;"),
        Detail("", "above England, below Rotherham's; the lowest in 12 months;"),
        Detail("", "three months in a row; what else it says leaves it undecided"),
        Detail("FILE", "a sentence a line; # begins a comment"),
        Detail("scripts", "a false sentence ends them with exit code 3"),
      ],
      examples: [
        Example("check \"LAC1 was 470 in Aug-24\"", "true"),
        Example("check \"LAC1 has fallen three months in a row\"", "a run"),
        Example("check \"Contacts fell by 11%\"", "undecidable: between which months?"),
        Example("check \"The rate of referrals is 555\" at Aug-24", "the month from outside"),
      ],
      seeAlso: ["assert", "audit"]),
    HelpEntry(
      "diff", .meaning, "what changed between two reports of one authority",
      usage: ["diff [AUTHORITY] [between REPORT and REPORT]"],
      details: [
        Detail("between", "the latest two reports, unless you name two"),
        Detail("restated", "a month or a year that both print, with another figure"),
        Detail("also", "targets and limits, rows that are new or gone, definitions"),
      ],
      examples: [
        Example("diff Southampton", "the latest two"),
        Example("diff Southampton between Oct-18 and Feb-21", "a target was lowered"),
        Example("diff Southampton since Sep-16", "the first and the last"),
      ],
      seeAlso: ["audit", "explain"]),
    HelpEntry(
      "summarise", .meaning, "how much there is of each series, and what it ranges over",
      usage: ["summarise [INDICATOR, …] [for AUTHORITY, …] [PERIOD]"],
      details: [
        Detail("INDICATOR", "every one of the authority, unless you name some"),
        Detail("PERIOD", "every month there is"),
        Detail("n, missing", "months with a figure; months of a report without one"),
        Detail("change", "from the figure before it to the last one"),
      ],
      examples: [
        Example("summarise Rotherham", "every series of one authority"),
        Example("summarise LAC1, CP6B-NI for Southampton", "two of them"),
        Example("summarise M1 for Southampton, Rotherham since Jan-18", "of two authorities"),
      ],
      seeAlso: ["describe", "list"]),
    HelpEntry(
      "find", .finding, "search codes, titles, other names and definitions",
      usage: ["find WORD …"],
      examples: [
        Example("find missing", "every indicator about missing episodes"),
        Example("find care leavers", "all the words, in any order"),
        Example("find 1.10", "a local reference"),
      ],
      seeAlso: ["list", "describe"], words: "search lookup indicator code name"),
    HelpEntry(
      "list", .finding, "what is loaded",
      usage: ["list indicators | authorities | datasets | periods | topics [for AUTHORITY]"],
      examples: [
        Example("list indicators for Rotherham", "codes, titles, units, months"),
        Example("list authorities", "who reports, from when to when"),
        Example("list datasets", "the files, and what was read from each"),
      ],
      seeAlso: ["find", "describe"],
      words: "all available loaded indicators authorities datasets what there is"),
  ]
}
