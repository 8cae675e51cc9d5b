internal import Vocabulary

extension ErrorPage {
  /// E3: months, quarters, years and what looks like them.
  static let periods = [
    ErrorPage(
      .impossibleMonth, "a month that does not exist",
      reason:
        "Four digits, a dash and two digits are a year and a month, and there are twelve. 2024-25 is often meant as a financial year.",
      example: "show LAC1 at 2024-13", remedy: "Write 2024-12 for the month, 2024/25 for the year."),
    ErrorPage(
      .joinedMonths, "two months run together",
      reason:
        "A dash is part of a month's name, so Apr-18-Mar-19 has no one place at which to divide it.",
      example: "show LAC1 Apr-18-Mar-19",
      remedy: "Write Apr-18..Mar-19, or Apr-18 to Mar-19. Both ends are included."),
    ErrorPage(
      .ambiguousYear, "one year that could be two",
      reason:
        "FY2024 is 2023/24 to some and 2024/25 to others, and a whole year of figures lies between them.",
      example: "show LAC1 in FY2024", remedy: "Write both years: 2023/24 or 2024/25."),
    ErrorPage(
      .ambiguousQuarter, "one quarter that could be two",
      reason:
        "2024Q1 is January to March in the calendar and April to June in the financial year.",
      example: "show LAC1 in 2024Q1",
      remedy: "Write Q1 2024/25 for April to June, Q4 2023/24 for January to March."),
    ErrorPage(
      .notAFinancialYear, "two years that do not follow each other",
      reason:
        "A financial year is written with the year it begins in and the next. 2023/25 may be a slip or may mean two years.",
      example: "show LAC1 in 2023/25",
      remedy: "Write 2023/24, or 2023/24..2024/25 for both years."),
    ErrorPage(
      .notMonthly, "finer than a month",
      reason:
        "The figures are of months. A day or a week would have to be rounded to one, and it is not plain to which.",
      example: "show LAC1 at 01/04/2024",
      remedy: "Write the month, Apr-24, or a length in months: 13m."),
    ErrorPage(
      .twoPeriods, "two periods in one question",
      reason:
        "One question is about one period. Two could be meant as a range, as a comparison or by mistake.",
      example: "show LAC1 Apr-24 13m",
      remedy:
        "Keep one. For a range write 13m to Apr-24, for a comparison vs Apr-23 or vs last year."),
    ErrorPage(
      .emptyPeriod, "a period without a month in it",
      reason:
        "It ends before it begins, or is no month long. The ends are not swapped unasked, since one of them is probably mistyped.",
      example: "show LAC1 from Mar-19 to Apr-18", remedy: "Write the earlier month first."),
    ErrorPage(
      .unreadablePeriod, "not a period that can be read",
      reason:
        "A period is expected here, or the word looks like one, but it has no form that is known. Guessing at dates is how figures of the wrong month get into reports.",
      example: "show LAC1 at Apri-24",
      remedy: "Write Apr-24, 2023/24, Q1 2023/24, 13m or latest; help periods has all forms."),
  ]
}
