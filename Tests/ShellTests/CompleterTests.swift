import Rendering
import Testing

@testable import Shell

/// What Tab offers where only the answer in front, or the session, knows it.
@Suite struct CompleterTests {
  static let lines: [(line: String, offered: [String])] = [
    ("rank LAC1-NI at Oct-18 | sort ", ["rank", "authority", "value", "band"]),
    (
      "show LAC1 vs SN 3m | add twice = value * 2 | select twice, ",
      ["period", "value", "sn", "twice"]
    ),
    ("show LAC1 3m | group by ", ["authority", "month", "quarter", "year"]),
    ("show LAC1 3m | where value is ", ["missing", "suppressed"]),
    ("show LAC1 with ", ["notes", "sources", "limits", "ci"]),
  ]

  @Test(arguments: lines) func offers(_ line: String, _ offered: [String]) throws {
    let session = try Shipped.session(OutputStyle(), RecordingOutput())
    let end = line.utf8.count
    let found = session.completer.candidates(in: line, cursor: end, wordStart: end).map(\.name)
    for name in offered { #expect(found.contains(name), "\(name) in \(found)") }
  }
}
