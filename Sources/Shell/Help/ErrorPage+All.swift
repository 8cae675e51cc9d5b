internal import Vocabulary

extension ErrorPage {
  /// Every page, in the order of the ids.
  public static let all: [ErrorPage] = [
    ErrorPage(
      .ambiguousYear, "one year that could be two",
      reason:
        "FY2024 is 2023/24 to some and 2024/25 to others, and the two differ by a year of figures.",
      example: "show LAC1 in FY2024", remedy: "Write both years: 2023/24 or 2024/25.")
  ]
}
