import Importing
import Store
import Testing
import Vocabulary

/// Rows that go on as the one above are read by a short way; it must come to what the long way does.
@Suite struct PlainRowsTests {
  private static let odd = [
    "-", "", "tbc", "90%", "-4", "86.", ".5", "1e3", "\"1,266\"", "12 ", " 7", "x", "1.2.3", "+3",
    "1234567890", "0.1234567890", "99999999999999999999", "007", "0", "3.10", "2147483647",
  ]

  private static func value(_ random: inout Seeded) -> String {
    if Int.random(in: 0..<6, using: &random) == 0 { return odd.randomElement(using: &random) ?? "" }
    let number = Int.random(in: 0..<100_000, using: &random)
    return Bool.random(using: &random) ? "\(number)" : "\(number / 10).\(number % 10)"
  }

  /// Rows of a few series, most of them month after month; `note` stands behind each.
  private static func text(seed: UInt64, note: String) -> String {
    var random = Seeded(seed)
    let end = ["\n", "\r\n"].randomElement(using: &random) ?? "\n"
    var rows = 0
    var text = "authority,code,period,value,numerator,denominator,published,line,note" + end
    for code in ["A1", "A2", "\"A,3\""] {
      var month = month("2017-11")
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        rows += 1
        let parts = (0..<2).map { _ in value(&random) }
        let line = Int.random(in: 0..<9, using: &random) == 0 ? "" : "\(rows)"
        let report = Int.random(in: 0..<15, using: &random) == 0 ? "2024-02" : "2024-01"
        let stray = Int.random(in: 0..<30, using: &random) == 0 ? ",more" : ""
        text += "Ashford,\(code),\(month.iso),\(value(&random)),\(parts[0]),\(parts[1]),"
        text += "\(report),\(line),\(note)\(stray)\(end)"
        if Int.random(in: 0..<20, using: &random) == 0 { text += end }
        if Int.random(in: 0..<9, using: &random) > 0 { month = month + 1 }
      }
    }
    let isOpen = Bool.random(using: &random)
    return isOpen ? String(text.dropLast()) : text
  }

  /// A note on every row leaves every row to the long way.
  @Test(arguments: 0..<150 as Range<UInt64>)
  func areReadAsAnyOther(seed: UInt64) throws {
    let short = try load(["a.csv": Self.text(seed: seed, note: "")])
    let long = try load(["a.csv": Self.text(seed: seed, note: "n")])
    let (left, right) = (short.reports[0], long.reports[0])
    #expect(left.rowsRead == right.rowsRead, "seed \(seed)")
    #expect(left.setAside.first.map(\.line) == right.setAside.first.map(\.line), "seed \(seed)")
    #expect(left.remarks.first == right.remarks.first, "seed \(seed)")
    #expect(left.duplicates.first == right.duplicates.first, "seed \(seed)")
    #expect(left.months == right.months && left.reports == right.reports, "seed \(seed)")
    for code in ["A1", "A2", "A,3"] {
      guard let one = try? short.store.series("Ashford", code) else { continue }
      let two = try long.store.series("Ashford", code)
      for month in try #require(long.store.span(of: two)) {
        let found = short.store.printings(of: one, at: .month(month))
        let expected = long.store.printings(of: two, at: .month(month)).map(\.withoutNote)
        #expect(found == expected, "seed \(seed), \(code) \(month)")
      }
    }
  }

  @Test func aNumberIsTheOneThatItsTextIs() throws {
    let texts = ["90.5", "0.1", "123456.789", "0.123456789", "2147483647", "1234567890.5", "33"]
    let rows = texts.enumerated().map { "A,X,2024-0\($0 + 1),\($1)\n" }
    let store = try load(["a.csv": "authority,code,period,value\n" + rows.joined()]).store
    let found = try store.figures("A", "X", "2024-01", "2024-07")
    #expect(found == texts.map { Double($0) })
  }

  @Test func aRowUnderOneThatWasSetAsideIsItsOwn() throws {
    let text = """
      authority,code,period,value
      A,X,2024-01,1
      A,Y,2024-01,wrong
      A,Y,2024-02,2
      A,Y,2024-03,3
      """
    let store = try load(["a.csv": text]).store
    #expect(try store.figures("A", "X", "2024-01", "2024-03") == [1, nil, nil])
    #expect(try store.figures("A", "Y", "2024-01", "2024-03") == [nil, 2, 3])
  }
}

extension PrintedCell {
  fileprivate var withoutNote: PrintedCell {
    var cell = self
    cell.note = ""
    return cell
  }
}

/// A small generator that gives the same numbers for the same seed everywhere (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
