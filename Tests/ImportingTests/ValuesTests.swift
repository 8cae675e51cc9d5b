import Importing
import Store
import Testing
import Vocabulary

@Suite struct ValuesTests {
  @Test func aFileWithoutReportsIsItsOwnVintage() throws {
    let loaded = try load(["a.csv": "authority,code,period,value\nA,X,2024-01,5\nA,X,Feb-24,6\n"])
    #expect(loaded.reports[0].isOwnVintage)
    #expect(loaded.reports[0].report == month("2024-02"))
    #expect(loaded.reports[0].months == MonthRange(month("2024-01"), month("2024-02")))
    #expect(loaded.reports[0].unknownIndicators == ["X"])
    #expect(loaded.reports[0].unknownAuthorities == ["A"])
    #expect(try loaded.store.figures("A", "X", "2024-01", "2024-03") == [5, 6, nil])
  }

  @Test func unknownColumnsAreReported() throws {
    let text = "authority,code,period,value,colour,value\nA,X,2024-01,5,red,7\n"
    #expect(try load(["a.csv": text]).reports[0].unknownColumns == ["colour", "value"])
  }

  @Test func theStatusColumnWinsButNotOverANumber() throws {
    let text = """
      authority,code,period,value,status
      A,X,2024-01,-,not-available
      A,X,2024-02,5,suppressed
      A,X,2024-03,gone fishing,lost
      A,X,2024-04,,
      A,X,2024-05,-,mislaid
      """
    let loaded = try load(["a.csv": text])
    let series = try loaded.store.series("A", "X")
    let values = loaded.store.values(of: series, in: MonthRange(month("2024-01"), month("2024-04")))
    #expect(values.statuses == [.notAvailable, .reported, .lost, .blank])
    #expect(loaded.reports[0].remarks.first.map(\.line) == [3])
    #expect(loaded.reports[0].setAside.first.map(\.line) == [6])
    let lost = loaded.store.printings(of: series, at: .month(month("2024-03"))).first
    #expect(lost?.text == "gone fishing")
  }

  @Test func figuresArePrintedAsTheyWere() throws {
    let printed = ["1,266", "90%", "75.0%", "-4.50", "0", "tbc", "31.00", "0.05%"]
    let rows = printed.enumerated().map { "A,X,2024-0\($0 + 1),\"\($1)\"" }
    let text = "authority,code,period,value\n" + rows.joined(separator: "\n")
    let store = try load(["a.csv": text]).store
    let series = try store.series("A", "X")
    let found = (1...8).map { place in
      store.printings(of: series, at: .month(month("2024-0\(place)"))).first?.text
    }
    #expect(found == printed)
  }

  @Test func yearsAndYearsToDate() throws {
    let text = """
      authority,code,report,period,value,n,d
      A,X,2024-08,2023/24,50%,1,2
      A,X,2024-08,2024/25 ytd,60,3,5
      A,X,2023-08,2022/23,40,,
      A,X,2023-08,2023/24,41,,
      """
    let store = try load(["a.csv": text]).store
    let series = try store.series("A", "X")
    #expect(store.span(of: series) == nil)
    let figures = store.figures(of: series)
    #expect(figures.map(\.period.label) == ["2022/23", "2023/24", "2024/25 to date"])
    #expect(figures.map(\.cell.value) == [40, 50, 60])
    #expect(figures[1].cell.n == 1)
    let older = store.figures(of: series, vintage: .published(month("2023-08")))
    #expect(older.map(\.cell.value) == [40, 41])
    let year = PeriodKey.year(FinancialYear(starting: 2023))
    #expect(store.printings(of: series, at: year).map(\.value) == [50, 41])
  }

  @Test func anAreaIsASeriesButNotAnAuthorityByName() throws {
    let text = "authority,code,period,value\nEngland,X,2024-01,5\n"
    let store = try load(["a.csv": text]).store
    #expect(try store.figures("England", "X", "2024-01", "2024-01") == [5])
    #expect(store.catalogue.names.targets(of: "England") == [.comparator(.england)])
  }

  @Test func duplicatesAndConflictsNameTheirLines() throws {
    let text = """
      authority,code,period,value
      A,X,2024-01,5
      A,X,2024-01,5
      A,X,2024-01,6
      """
    let report = try load(["a.csv": text]).reports[0]
    #expect(report.duplicates.first == [3])
    let conflict = try #require(report.conflicts.first.first)
    #expect((conflict.shown.line, conflict.other.line) == (2, 4))
    #expect((conflict.shown.text, conflict.other.text) == ("5", "6"))
  }

  @Test func comparatorsTargetsAndPublishedCells() throws {
    let loaded = try load([
      "c.csv": "authority,report,code,comparator,year,value,status\nA,2024-08,X,SN,2022/23,52.9,\n",
      "t.csv": "authority,report,code,kind,value\nA,2024-08,X,red,<92%\nA,2024-08,X,target,49\n",
      "p.csv": "authority,report,code,column,value,line\nA,2024-08,X,travel month,up,7\n",
    ])
    let store = loaded.store
    let area = try #require(store.catalogue.authority(named: "A"))
    let measure = try #require(store.catalogue.indicator(code: "X"))
    let comparator = try #require(store.comparators(of: area, measure).first)
    #expect(comparator.comparator == .statisticalNeighbours)
    #expect((comparator.year, comparator.cell.value) == ("2022/23", 52.9))
    let targets = store.targets(of: area, measure)
    #expect(targets.map(\.kind) == [.red, .target])
    #expect(targets.map(\.cell.text) == ["<92%", "49"])
    #expect(targets.map(\.cell.value) == [nil, 49])
    let published = try #require(store.published(of: area, measure).first)
    #expect(published.column == "travel month")
    #expect((published.cell.text, published.cell.line) == ("up", 7))
    #expect(store.targets(of: area, measure, vintage: .published(month("2024-07"))).isEmpty)
  }
}

@Suite struct CrosswalkTests {
  private static let catalogue = [
    ByteBuffer(
      name: "i.csv",
      text: "code,title,unit,polarity,aliases\nM1,Contacts,count,none,contacts;calls\n"
        + "M5,Step-ups,count,none,\n"),
    ByteBuffer(name: "a.csv", text: "name,code,ons_code,region\nTown,101,E06000001,South East\n"),
    ByteBuffer(
      name: "x.csv",
      text: "authority,report_from,report_to,table,ref,title,code,comparability,reason,conversion\n"
        + "Town,2020-01,2021-12,,1.1,,M1,near,counted by day,\n"
        + "Town,,,,,Step-downs,M5,different,the other way round,\n"),
  ]

  private static func load(_ rows: String) throws -> Importer.Loaded {
    let values = ByteBuffer(name: "v.csv", text: rows)
    return try Importer.load([values] + catalogue)
  }

  @Test(arguments: [
    ("2021-06,1.1,anything", "M1", Comparability.near as Comparability?),
    ("2022-06,1.1,anything", "1.1", nil), ("2022-06,M1,", "M1", nil),
    ("2022-06,,calls", "M1", nil), ("2022-06,,New thing", "New thing", nil),
    ("2022-06,M5,Step-downs", "M5 (Town)", nil),
  ])
  func aRowFindsItsIndicator(row: String, code: String, comparability: Comparability?) throws {
    let text = "authority,report,ref,title,period,value\nTown,\(row),2021-06,7\n"
    let store = try Self.load(text).store
    let series = try store.series("Town", code)
    #expect(store.crosswalk(of: series)?.comparability == comparability)
    #expect(try store.figures("Town", code, "2021-06", "2021-06") == [7])
  }

  @Test func referencesBecomeNamesOfTheirAuthority() throws {
    let store = try Self.load("authority,ref,period,value\nTown,1.1,2021-06,7\n").store
    let town = try #require(store.catalogue.authority(named: "Town"))
    let m1 = try #require(store.catalogue.indicator(code: "M1"))
    #expect(store.catalogue.names.targets(of: "1.1") == [.reference(town, m1)])
    let lines = store.crosswalk(of: town, m1)
    #expect(lines.map(\.reason) == ["counted by day"])
  }
}
