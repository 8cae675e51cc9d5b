import Importing
import Store
import Testing
import Vocabulary

@Suite struct DelimitedTests {
  private static let header = "authority,indicator,period,value,note"

  @Test(arguments: [
    ("plain", "A,X,2024-01,5,ok\n", "ok"),
    ("last line without an end", "A,X,2024-01,5,ok", "ok"),
    ("carriage returns", "A,X,2024-01,5,ok\r\n", "ok"),
    ("quoted at the end", "A,X,2024-01,5,\"ok\"\r\n", "ok"),
    ("comma in quotes", "A,X,2024-01,5,\"one, two\"\n", "one, two"),
    ("doubled quotes", "A,X,2024-01,5,\"say \"\"so\"\"\"\n", "say \"so\""),
    ("newline in quotes", "A,X,2024-01,5,\"one;\ntwo\"\n", "one;\ntwo"),
    ("quote within a field", "A,X,2024-01,5,5\" wide\n", "5\" wide"),
    ("unpaired apostrophe", "A,X,2024-01,5,'As noted\n", "'As noted"),
    ("spaces around", "A , X,2024-01, 5 , ok \n", "ok"),
    ("blank lines", "\n\nA,X,2024-01,5,ok\n\r\n\n", "ok"),
    ("quoted number", "\"A\",\"X\",\"2024-01\",\"5\",ok\n", "ok"),
  ])
  func readsRows(name: String, row: String, note: String) throws {
    let loaded = try load(["a.csv": Self.header + "\n" + row])
    #expect(loaded.reports[0].rowsRead == 1)
    #expect(loaded.reports[0].setAside.isEmpty)
    let series = try loaded.store.series("A", "X")
    let cell = try #require(
      loaded.store.printings(of: series, at: .month(month("2024-01"))).first)
    #expect(cell.value == 5)
    #expect(cell.note == note)
  }

  @Test func acceptsAByteOrderMarkAndAnyCaseOfHeader() throws {
    let text = "\u{FEFF}Authority,INDICATOR, Period ,Value\r\nA,X,2024-01,5\r\n"
    let loaded = try load(["a.csv": text])
    #expect(try loaded.store.figures("A", "X", "2024-01", "2024-01") == [5])
  }

  @Test func linesAreCountedThroughQuotedNewlines() throws {
    let text = Self.header + "\nA,X,2024-01,5,\"a\nb\nc\"\nA,X,2024-02,6,\nA,X,2024-03,?!,\n"
    let report = try load(["a.csv": text]).reports[0]
    #expect(report.rowsRead == 3)
    #expect(report.setAside.first.map(\.line) == [6])
    #expect(report.setAside.first.map(\.column) == ["value"])
  }

  @Test(arguments: [
    ("A,X,2024-01", "value", "the row has 3 fields, the header 5"),
    ("A,X,2024-01,5,a,b", "note", "the row has 6 fields, the header 5"),
    ("A,X,2024-13,5,", "period", "\"2024-13\" is not a period, such as 2024-08 or 2023/24"),
    ("A,X,1066-01,5,", "period", "\"1066-01\" is not a period, such as 2024-08 or 2023/24"),
    ("A,X,,5,", "period", "\"\" is not a period, such as 2024-08 or 2023/24"),
    ("A,X,2024-01,<92%,", "value", "\"<92%\" is neither a number nor a known marker"),
    (",X,2024-01,5,", "authority", "the row names no authority"),
    (
      "A,,2024-01,5,", "indicator", "the row names no indicator: no code, reference or title"
    ),
    ("A,X,2024-01,5,\"open", "note", "a quote is opened and never closed"),
    ("A,X,\"2024-01\"x,5,", "period", "text stands behind a closing quote"),
  ])
  func setsABadRowAside(row: String, column: String, reason: String) throws {
    let text = Self.header + "\nA,X,2023-12,4,\n" + row + "\nA,X,2024-02,6,\n"
    let report = try load(["a.csv": text]).reports[0]
    let problem = RowProblem(line: 3, column: column, reason: reason)
    #expect(report.setAside.first == [problem])
    #expect(report.rowsKept == 2)
    #expect(try load(["a.csv": text]).store.figures("A", "X", "2024-02", "2024-02") == [6])
  }

  /// A row that was given up must not lend its beginning to the next one.
  @Test func aBadRowDoesNotNameTheNext() throws {
    let text = Self.header + "\nA,X,2024-01,5,\nB,Y,2024-01\nB,Y,2024-02,7,\n"
    let store = try load(["a.csv": text]).store
    #expect(try store.figures("B", "Y", "2024-02", "2024-02") == [7])
    #expect(try store.figures("A", "X", "2024-01", "2024-02") == [5, nil])
  }

  @Test func strayQuotesCostARowEach() throws {
    let bad = String(repeating: "A,X,2024-01,5,\"open\n", count: 50)
    let report = try load(["a.csv": Self.header + "\n" + bad + "A,X,2024-02,6,\n"]).reports[0]
    #expect(report.setAside.count == 50)
    #expect(report.rowsKept == 1)
  }
}
