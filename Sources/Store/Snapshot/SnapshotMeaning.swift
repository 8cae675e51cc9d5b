import Vocabulary

/// The part of a store that a snapshot keeps as a list of values instead of as columns.
struct SnapshotMeaning {
  let catalogue: Catalogue
  let files: [LoadedFile]
  let disagreements: [Disagreement]
  let reportMonths: [[Month]]

  init(_ bytes: UnsafeRawBufferPointer) throws(DamagedBytes) {
    var reader = ByteReader(bytes)
    try self.init(from: &reader)
    guard reader.isAtEnd else { throw DamagedBytes() }
  }

  private init(from reader: inout ByteReader) throws(DamagedBytes) {
    catalogue = try Catalogue(from: &reader)
    files = try SnapshotMeaning.files(from: &reader)
    disagreements = try SnapshotMeaning.disagreements(from: &reader)
    reportMonths = try SnapshotMeaning.reportMonths(from: &reader)
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
