internal import Vocabulary

extension ErrorPage {
  /// E7: the forms that answers leave in.
  static let output = [
    ErrorPage(
      .formNotPossible, "this answer has no such form",
      reason:
        "A chart needs a series that is drawn, a sentence needs a finding. Rather than print something else than was asked for, nothing is printed.",
      example: "list periods as chart",
      remedy: "Ask with trend for a chart, or leave the form out: help forms has them all.")
  ]
}
