import Vocabulary

/// The part of a store that a snapshot keeps as a list of values instead of as columns.
struct SnapshotMeaning {
  let catalogue: Catalogue
  let files: [LoadedFile]
  let disagreements: [Disagreement]
  let reportMonths: [[Month]]
  let periods: [PeriodRow]
  let comparators: [ComparatorRow]
  let targets: [TargetRow]
  let published: [PublishedRow]

  static func read(_ bytes: UnsafeRawBufferPointer) -> Result<SnapshotMeaning, DamagedBytes> {
    Result { () throws(DamagedBytes) in
      var reader = ByteReader(bytes)
      let meaning = try SnapshotMeaning(from: &reader)
      guard reader.isAtEnd else { throw DamagedBytes() }
      return meaning
    }
  }

  private init(from reader: inout ByteReader) throws(DamagedBytes) {
    catalogue = try Catalogue(from: &reader)
    files = try SnapshotMeaning.files(from: &reader)
    disagreements = try SnapshotMeaning.disagreements(from: &reader)
    reportMonths = try SnapshotMeaning.reportMonths(from: &reader)
    periods = try SnapshotMeaning.periods(from: &reader)
    comparators = try SnapshotMeaning.comparators(from: &reader)
    targets = try SnapshotMeaning.targets(from: &reader)
    published = try SnapshotMeaning.published(from: &reader)
  }

  private static func reportMonths(
    from reader: inout ByteReader
  ) throws(DamagedBytes) -> [[Month]] {
    let counts = try reader.elements(of: Int.self)
    var months = try reader.elements(of: Int32.self).map { Month(ordinal: $0) }[...]
    return counts.map { count in
      defer { months = months.dropFirst(max(0, count)) }
      return Array(months.prefix(max(0, count)))
    }
  }
}

// MARK: - Files and disagreements

extension SnapshotMeaning {
  static func write(_ files: [LoadedFile], to writer: inout ByteWriter) {
    writer.write(files.map(\.name))
    writer.write(files.map(\.rows))
  }

  private static func files(from reader: inout ByteReader) throws(DamagedBytes) -> [LoadedFile] {
    let names = try reader.texts()
    let rows = try reader.elements(of: Int.self)
    return zip(names, rows).map { LoadedFile(name: $0, rows: $1) }
  }

  static func write(_ disagreements: [Disagreement], to writer: inout ByteWriter) {
    writer.write(disagreements.map { Int32($0.authority.index) })
    writer.write(disagreements.map { $0.report?.ordinal ?? .min })
    for each in disagreements {
      writer.write([
        each.reference, each.title, each.column, each.printed, each.recomputed, each.reason,
      ])
    }
  }

  private static func disagreements(
    from reader: inout ByteReader
  ) throws(DamagedBytes) -> [Disagreement] {
    let authorities = try reader.elements(of: Int32.self)
    let reports = try reader.elements(of: Int32.self)
    guard authorities.count == reports.count else { throw DamagedBytes() }
    var found: [Disagreement] = []
    for (authority, report) in zip(authorities, reports) {
      let texts = try reader.texts()
      guard texts.count == 6 else { throw DamagedBytes() }
      found.append(
        Disagreement(
          authority: AuthorityID(Int(authority)),
          report: report == .min ? nil : Month(ordinal: report), reference: texts[0],
          title: texts[1], column: texts[2], printed: texts[3], recomputed: texts[4],
          reason: texts[5]))
    }
    return found
  }
}

// MARK: - Rows of the smaller tables

extension SnapshotMeaning {
  private static func write(_ rows: [some OriginRow], cellsTo writer: inout ByteWriter) {
    writer.write(rows.map(\.origin))
    writer.write(rows.map(\.cell))
  }

  private static func cells(
    from reader: inout ByteReader, _ count: Int
  ) throws(DamagedBytes) -> [(origin: Int32, cell: FigureCell)] {
    let origins = try reader.elements(of: Int32.self)
    let cells = try reader.elements(of: FigureCell.self)
    guard origins.count == count, cells.count == count else { throw DamagedBytes() }
    return Array(zip(origins, cells))
  }

  /// A period in one number: the kind in the lowest two bits.
  static func write(_ rows: [PeriodRow], to writer: inout ByteWriter) {
    writer.write(
      rows.map { row in
        switch row.period {
        case .month(let month): Int(month.ordinal) << 2
        case .year(let year): year.start << 2 | 1
        case .yearToDate(let year): year.start << 2 | 2
        }
      })
    write(rows, cellsTo: &writer)
  }

  private static func periods(from reader: inout ByteReader) throws(DamagedBytes) -> [PeriodRow] {
    let periods = try reader.elements(of: Int.self)
    return zip(periods, try cells(from: &reader, periods.count)).map { period, row in
      let key: PeriodKey =
        switch period & 3 {
        case 0: .month(Month(ordinal: Int32(truncatingIfNeeded: period >> 2)))
        case 1: .year(FinancialYear(starting: period >> 2))
        default: .yearToDate(FinancialYear(starting: period >> 2))
        }
      return PeriodRow(origin: row.origin, period: key, cell: row.cell)
    }
  }

  /// Comparators by their labels, each of which names only one.
  static func write(_ rows: [ComparatorRow], to writer: inout ByteWriter) {
    let labels = Set(rows.map(\.comparator.label)).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices))
    writer.write(labels)
    writer.write(rows.map { Int32(places[$0.comparator.label] ?? 0) })
    writer.write(rows.map(\.year))
    write(rows, cellsTo: &writer)
  }

  private static func comparators(
    from reader: inout ByteReader
  ) throws(DamagedBytes) -> [ComparatorRow] {
    let comparators = try reader.texts().map { label in
      Comparator(name: label, regions: [label]) ?? .region(label)
    }
    let places = try reader.elements(of: Int32.self)
    let years = try reader.elements(of: TextCode.self)
    let rows = try cells(from: &reader, places.count)
    guard years.count == rows.count,
      places.allSatisfy({ comparators.indices.contains(Int($0)) })
    else { throw DamagedBytes() }
    return rows.indices.map { place in
      ComparatorRow(
        origin: rows[place].origin, comparator: comparators[Int(places[place])],
        year: years[place], cell: rows[place].cell)
    }
  }

  static func write(_ rows: [TargetRow], to writer: inout ByteWriter) {
    let kinds = TargetKind.allCases
    writer.write(rows.map { UInt8(kinds.firstIndex(of: $0.kind) ?? 0) })
    writer.write(rows.map(\.period))
    write(rows, cellsTo: &writer)
  }

  private static func targets(from reader: inout ByteReader) throws(DamagedBytes) -> [TargetRow] {
    let kinds = TargetKind.allCases
    let places = try reader.elements(of: UInt8.self)
    let periods = try reader.elements(of: TextCode.self)
    let rows = try cells(from: &reader, places.count)
    guard periods.count == rows.count,
      places.allSatisfy({ kinds.indices.contains(Int($0)) })
    else { throw DamagedBytes() }
    return rows.indices.map { place in
      TargetRow(
        origin: rows[place].origin, kind: kinds[Int(places[place])], period: periods[place],
        cell: rows[place].cell)
    }
  }

  static func write(_ rows: [PublishedRow], to writer: inout ByteWriter) {
    writer.write(rows.map(\.column))
    write(rows, cellsTo: &writer)
  }

  private static func published(
    from reader: inout ByteReader
  ) throws(DamagedBytes) -> [PublishedRow] {
    let columns = try reader.elements(of: TextCode.self)
    return zip(columns, try cells(from: &reader, columns.count)).map { column, row in
      PublishedRow(origin: row.origin, column: column, cell: row.cell)
    }
  }
}
