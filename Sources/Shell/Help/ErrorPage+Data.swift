internal import Vocabulary

extension ErrorPage {
  /// E4 and E5: figures that are not the same thing, or not there.
  static let data = [
    ErrorPage(
      .notComparable, "the same name for something else",
      reason:
        "The authority prints a row that looks like this indicator but counts something else: over twelve months instead of one, finished instead of begun, another group of children. Its figures under this code would be wrong without looking wrong.",
      example: "show CP7 for Rotherham",
      remedy: "Read the reason and describe the code; the authority's own measure has its own code."
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
  ]
}
