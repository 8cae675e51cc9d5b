import Testing

/// What an answer cannot take is refused: without it the answer would look complete.
@Suite struct NothingIgnoredTests {
  static let refused = [
    ("show LAC1", "ahead 12m"), ("show LAC1", "using own"), ("show LAC1", "with suppression"),
    ("trend LAC1", "where value > 3"), ("trend LAC1", "by quarter"),
    ("explain LAC1", "where value > 3"), ("explain LAC1", "by quarter"),
    ("explain LAC1", "| top 5"), ("describe LAC1", "| sort value"),
    ("describe LAC1", "where value > 3"), ("describe LAC1", "by quarter"),
    ("list indicators", "by quarter"), ("list topics", "where value > 3"),
    ("list topics", "ahead 12m"), ("focus Rotherham", "where value > 3"),
    ("focus Rotherham", "by quarter"), ("focus Rotherham", "| top 5"), ("spc LAC1", "with ci"),
  ]

  @Test(arguments: refused)
  func isRefused(_ question: String, with addition: String) throws {
    let lines = try Shipped.printed("\(question) \(addition)")
    #expect(lines.contains { $0.hasPrefix("error[") }, "\(lines.prefix(3))")
  }
}
