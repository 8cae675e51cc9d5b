import Testing

/// What this release cannot do is refused: an answer without it would look complete.
@Suite struct NothingIgnoredTests {
  static let questions = [
    "show LAC1", "trend LAC1", "explain LAC1", "compare Southampton, Rotherham of LAC1",
    "describe LAC1", "list indicators", "list topics", "focus Rotherham",
  ]
  static let additions = [
    "| top 5", "| sort value", "where value > 3", "by quarter", "ahead 12m",
    "using own", "with limits",
  ]

  @Test(arguments: questions, additions)
  func isRefused(_ question: String, with addition: String) throws {
    let lines = try Shipped.printed("\(question) \(addition)")
    #expect(lines.contains { $0.hasPrefix("error[") }, "\(lines.prefix(3))")
  }
}
