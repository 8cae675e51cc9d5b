internal import Vocabulary

extension ErrorPage {
  /// W and N: what did not stop the answer but must be known.
  static let notes = warnings + notesOnNames + notesOnPeriods + notesOnFigures

  private static let warnings = [
    ErrorPage(
      .abbreviatedVerb, "a shortened verb in a file",
      reason:
        "A later release may have another verb that begins so, and the file would then stop. At the prompt nothing is said of it.",
      example: "sh LAC1", remedy: "Write the verb in full."),
    ErrorPage(
      .unquotedName, "a name of several words without ` ` in a file",
      reason:
        "Which words such a name takes in depends on the names that are loaded. With other data the same file could be read differently.",
      example: "show LAC10 (%)", remedy: "Put the name in ` `."),
    ErrorPage(
      .configuration, "a line of a configuration that is not read",
      reason:
        "A configuration holds settings and nothing else, so that opening a folder can never run anything. This line is no setting, or sets one to what it cannot be; the others are read.",
      remedy: "Write it as set NAME VALUE; set alone lists the settings."),
  ]

  private static let notesOnNames = [
    ErrorPage(
      .numberNotCode, "a number that is also a reference",
      reason:
        "In a calculation 1.10 is the number 1.1, although an authority's report calls a row so. The note says which was taken.",
      example: "let x = LAC1 / 1.10; show x 3m",
      remedy: "Write `1.10` in back-ticks to mean the row."),
    ErrorPage(
      .nameTookOperator, "a name with a sign in it",
      reason:
        "The longest name wins. This one holds a sign with blanks round it, and what stands on both sides are names too, so it could have been a calculation.",
      remedy: "Put the parts in back-ticks to calculate: `SW1` - `agency`."),
  ]

  private static let notesOnPeriods = [
    ErrorPage(
      .calendarYear, "a year from January to December",
      reason:
        "A single year is a calendar year, although most people here count in financial years. The note says what was taken.",
      example: "show LAC1 in 2018", remedy: "Write 2018/19 for April 2018 to March 2019.")
  ]

  private static let notesOnFigures = [
    ErrorPage(
      .conflict, "printed twice and differently",
      reason:
        "One report prints this month in several tables, and they do not agree. The figure of the first table is shown, with a star.",
      example: "show LAC1 at Jul-24", remedy: "explain lists every printing with table and line."),
    ErrorPage(
      .gap, "months that no report covers",
      reason:
        "Between the loaded reports there are months without any. They are left blank: nothing is drawn, counted or averaged there.",
      example: "show LAC1 since Apr-18",
      remedy: "Load the reports that are missing, or keep to months on one side of the gap."),
    ErrorPage(
      .definitionChanged, "the definition changed",
      reason:
        "From this month something else is counted. A rise or fall across it may be nothing but the change of definition.",
      example: "show M6-QL since Aug-20",
      remedy: "Compare within one side of the change; describe has its wording."),
    ErrorPage(
      .stale, "figures that are much older than others",
      reason:
        "The newest report of this authority, or the last report to print this benchmark, is more than a year older than what it stands beside.",
      example: "show LAC1 for Rotherham",
      remedy: "Say the month whenever you quote the figure, or load a newer report."),
    ErrorPage(
      .oneFigure, "one figure against every month",
      reason:
        "Reports print a benchmark as one figure, usually of a past year. It is set against each month, so a level line is no sign that the benchmark stood still.",
      example: "show CP6B-NI vs SN 13m",
      remedy: "Quote it with its year, and do not read a trend into it."),
    ErrorPage(
      .nearComparison, "near, not the same",
      reason:
        "The two authorities define the measure a little differently. It is close enough to be read side by side, with the difference in mind.",
      example: "show M8-QL vs Rotherham in 2018/19",
      remedy: "Give the reason along with the figures."),
    ErrorPage(
      .missingMonths, "months beyond the last report",
      reason:
        "The period reaches further than the reports. The answer stops at the last month that a report covers.",
      example: "show LAC1 in 2024/25", remedy: "Wait for the next report, and load it."),
    ErrorPage(
      .latestDiffers, "the series end at different months",
      reason:
        "The question is about several series, and one of them has no figures up to the last month shown.",
      example: "show LAC1, LAC10 (%)", remedy: "Ask at common for the latest month that all have."),
    ErrorPage(
      .comparatorMissing, "nothing to set beside it",
      reason:
        "No loaded report prints this benchmark for the indicator, or one of the authorities has no figures for it. The rest is answered.",
      example: "show LAC10 (%) vs South East in 2020/21",
      remedy: "Leave the benchmark out; trend without vs takes those that are printed."),
    ErrorPage(
      .farApart, "too far apart to be set side by side",
      reason:
        "The authorities both report these measures, but never for the same month, and their nearest months are more than a year apart. A difference would be one of time as much as of place.",
      example: "compare Southampton Rotherham at Mar-18",
      remedy: "Leave the month out for the latest that they share, or load reports that overlap."),
    ErrorPage(
      .controlLimits, "how the control limits were made",
      reason:
        "Limits are made from the steps between neighbouring months. With fewer than 13 figures they are trial limits; steps far larger than the others are left out, and none is taken across a gap.",
      example: "spc EH4-QL in 2018/19",
      remedy: "Take a longer period, or write without screening to keep every step."),
    ErrorPage(
      .ownTarget, "a target that is your own",
      reason:
        "It was set with define target, and no report prints it. Where a report prints another, that one is named; its limits for red, amber and green are left out, because they go with it.",
      example: "define target LAC1 = 450; show LAC1 3m",
      remedy: "Say whose target it is whenever you quote it; undo takes it back."),
    ErrorPage(
      .childrenUnknown, "a month that cannot be said in numbers",
      reason:
        "The counts of this month are not printed, or do not give the printed figure again. The other months are answered.",
      example: "need CP3-QL Sep-15..Sep-16 vs 85%",
      remedy: "Quote the months whose counts are known."),
    ErrorPage(
      .correlation, "what a correlation was made of",
      reason:
        "Only months that both series have are paired, and only since the last change of definition. Months that resemble the ones before them are worth fewer independent ones.",
      example: "correlate LAC1",
      remedy: "Quote how many were tried: one in twenty looks related by chance alone."),
    ErrorPage(
      .projection, "how a projection was made, and tried",
      reason:
        "Two methods are tried on earlier months with only what was known by then: a straight line, and each month as a year before. The one that missed by less is shown, and its misses make the band.",
      example: "project LAC1",
      remedy: "Quote the band with the projection, and say when no change would have done better."
    ),
    ErrorPage(
      .intervals, "how the 95% intervals were made, or why there are none",
      reason:
        "The interval says what chance alone could have made of a figure. It needs the counts: Wilson's of the numerator and denominator of a share, Byar's or, below 10, the exact Poisson limits of a count or a rate. Where they are not printed, or do not give the printed figure, there is none.",
      example: "show EH4-QL at Oct-18 with ci",
      remedy: "Where a report prints only the percentage, ask for its counts."),
    ErrorPage(
      .partlyComputed, "not computed for every month",
      reason:
        "A calculation needs all of its figures. Where one of them is missing nothing is put in its place, and the month stays empty.",
      example: "let rate = M2 / M1; show rate Sep-17..Dec-17",
      remedy: "Say for how many months it could be computed whenever you quote it."),
    ErrorPage(
      .ownNote, "a remark of the reader's",
      reason:
        "| note puts a remark under an answer and into everything it is written to, beside the notes of the program itself; the code keeps the two apart.",
      example: "show LAC1 3m | note \"read out in May\"",
      remedy: "Leave the stage out."),
    ErrorPage(
      .withheld, "small figures are withheld",
      reason:
        "After share public a count of 1 to 4 is not shown, nor anything that it could be worked out from: shares and rates made of it, longer periods that hold its month, and of a whole and its parts a second one. Zero is shown.",
      example: "share public; show LAC14 3m",
      remedy: "Inside the authority: share internal."),
    ErrorPage(
      .notForPublication, "shared within the region only",
      reason:
        "After share regional every figure is shown, small counts too, and every answer says that it is not for publication.",
      example: "share regional; show LAC1 3m",
      remedy: "For a paper that leaves the house: share public."),
  ]
}
