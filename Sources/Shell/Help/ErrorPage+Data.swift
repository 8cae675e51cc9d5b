internal import Vocabulary

extension ErrorPage {
  /// E4 and E5: figures that are not the same thing, or not there.
  static let data = [
    ErrorPage(
      .unlikeUnits, "figures that are not of one kind",
      reason:
        "A number of children and a rate, or a month's figure and twelve months', cannot be added or compared. The result would have no meaning, and nothing about it would show that.",
      example: "let x = LAC1 - LAC1-NI",
      remedy: "Calculate with figures of one unit over one span; a ratio of two counts is fine."),
    ErrorPage(
      .notRebased, "monthly figures that do not make a quarter or a year",
      reason:
        "by quarter and by year follow the indicator's own rule: how things stood is that of the last month, what happened is added up, a share is computed again from its two counts. A monthly average or a rate whose counts are not known has no such rule, and the mean of twelve rates is not the rate of the year.",
      example: "show M8-QL by quarter",
      remedy: "Show it by month, or the counts behind it by year."),
    ErrorPage(
      .notComparable, "the same name for something else",
      reason:
        "The authority prints a row that looks like this indicator but counts something else: over twelve months instead of one, finished instead of begun, another group of children. Its figures under this code would be wrong without looking wrong.",
      example: "show CP7 for Rotherham",
      remedy: "Read the reason and describe the code; the authority's own measure has its own code."
    ),
    ErrorPage(
      .noDenominator, "shares and rates do not average",
      reason:
        "The mean of twelve monthly percentages is not the percentage of the twelve months: a month with few cases would count as much as one with many.",
      example: "let x = roll(LAC10 (%), 12)",
      remedy:
        "Divide the sum of the one count by the sum of the other: roll(M2, 12) / roll(M1, 12)."
    ),
    ErrorPage(
      .cannotPivot, "rows that do not spread over columns",
      reason:
        "pivot puts one figure under one heading. Where several rows would stand in the same cell, one would have to be chosen or all added up, and neither was asked for.",
      example: "show LAC1, LAC1-NI 3m | select period, value | pivot month",
      remedy:
        "Bring the rows together first, with group by, or leave the column in that tells them apart."
    ),
    ErrorPage(
      .noData, "no figures for what was asked",
      reason:
        "No loaded report has these months, or the authority does not report the indicator. Nothing is filled in from neighbouring months.",
      example: "show LAC1 at Jan-15",
      remedy: "Choose a month that the reports cover; describe shows which those are."),
    ErrorPage(
      .noComparator, "a benchmark has no months of its own",
      reason:
        "Reports print single figures for England, a region or the neighbours, not their months. So figures can be set against them, but there is no series to show.",
      example: "show LAC1 for England", remedy: "Write vs England."),
    ErrorPage(
      .noCommonMonth, "no month that all of them have",
      reason:
        "The authorities' reports do not overlap in anything that was asked, or no figures are loaded for one of them.",
      example: "compare Southampton Portsmouth",
      remedy: "list authorities shows who reports, and from when to when."),
    ErrorPage(
      .noVintage, "nothing had been published by then",
      reason:
        "as published shows figures as the reports stood at a month. The first loaded report is later than this one.",
      example: "show LAC1 as published in Jan-15",
      remedy: "Choose a month from the first report on; the message names the reports."),
    ErrorPage(
      .assertionFailed, "what was asserted does not hold",
      reason:
        "The script demands something of the figures, and it is not so, or a figure that decides it is missing. The exit code is 3.",
      example: "assert LAC1[Southampton, Aug-24] > 1000",
      remedy: "Look at the figure with show before going on."),
    ErrorPage(
      .notProjectable, "too few or too broken months to project from",
      reason:
        "A projection is only as good as its misses are known, and they are known from trying it on earlier months: six to learn from, four tries a month ahead, and at least one as far ahead as is asked. Months before a change of definition or a long gap belong to another series and do not count.",
      example: "project LAC1 ahead 12m",
      remedy: "Ask for fewer months ahead; the message says how far these months reach."),
    ErrorPage(
      .childrenNotKnown, "not to be said in numbers",
      reason:
        "How many children lie between a percentage and its target can only be said where the report prints how many of how many, or the counts it is made of, and these give the printed figure again. It also needs an agreed direction.",
      example: "need M6-QL",
      remedy: "Ask for a month whose counts are printed; describe names the counts."),
    ErrorPage(
      .tooFewPairs, "too few months in common to correlate",
      reason:
        "With fewer than ten months that both series have, almost any two look related. Months before a change of definition do not count, and a series is not correlated with what it is made of.",
      example: "correlate LAC1 with LAC1-NI",
      remedy:
        "Take a longer period, or another indicator; summarise shows how many months there are."),
  ]
}
