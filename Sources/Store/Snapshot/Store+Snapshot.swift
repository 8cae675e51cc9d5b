import Vocabulary

extension Store {
  /// Writes the store so that `init(snapshot:for:)` can use it where it lies.
  ///
  /// - Parameters:
  ///   - key: what the store was made from; only the same key opens it again.
  ///   - put: takes the next bytes of the file; false gives up.
  /// - Returns: whether everything was taken.
  public func writeSnapshot(
    for key: [UInt8], _ put: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    var writer = SnapshotWriter()
    writer.add(Column(key))
    writer.add(Column(meaning.bytes))
    writer.add(texts.bytes)
    writer.add(texts.ends)
    writer.add(origins)
    writer.add(printings)
    cells.write(to: &writer)
    table.write(to: &writer)
    writer.add(periodRows.rows)
    writer.add(comparatorRows.rows)
    writer.add(targetRows.rows)
    writer.add(publishedRows.rows)
    return writer.write(put)
  }

  /// The store of a snapshot; nil when it is of another version, for another key, or found damaged.
  ///
  /// - Parameter isCheckedWhole: whether damage anywhere is found now. Otherwise columns are checked
  ///   page by page as they are read, and `region` is mended where that finds damage.
  /// - Complexity: O(m) in the names and lists, to take them over, and in the number of pages.
  ///   Columns stay where they are.
  public convenience init?(
    snapshot region: SnapshotRegion, for key: [UInt8], isCheckedWhole: Bool = false
  ) {
    guard let pages = try? CheckedPages(region),
      !isCheckedWhole || pages.isWhole(pages.front.content)
    else { return nil }
    do throws(DamagedBytes) {
      var reader = SnapshotReader(pages)
      guard try reader.bytes().withBytes({ $0.elementsEqual(key) }) else { return nil }
      let meaning = try reader.bytes().withBytes(SnapshotMeaning.init(_:))
      self.init(
        catalogue: meaning.catalogue, files: meaning.files, disagreements: meaning.disagreements,
        texts: TextTable(bytes: try reader.column(), ends: try reader.column()),
        origins: try reader.column(), printings: try reader.column(),
        cells: try CellArena(from: &reader), table: try SeriesTable(from: &reader),
        reportMonths: meaning.reportMonths, periodRows: KeyedTable(sorted: try reader.column()),
        comparatorRows: KeyedTable(sorted: try reader.column()),
        targetRows: KeyedTable(sorted: try reader.column()),
        publishedRows: KeyedTable(sorted: try reader.column()))
    } catch {
      return nil
    }
  }

  /// What is not columns: the catalogue and some lists.
  private var meaning: ByteWriter {
    var writer = ByteWriter()
    catalogue.write(to: &writer)
    SnapshotMeaning.write(files, to: &writer)
    SnapshotMeaning.write(disagreements, to: &writer)
    writer.write(reportMonths.map(\.count))
    writer.write(reportMonths.flatMap { $0.map(\.ordinal) })
    return writer
  }
}

extension SeriesTable {
  func write(to writer: inout SnapshotWriter) {
    writer.add(keys)
    writer.add(printingStarts)
    writer.add(views)
    writer.add(authorityStarts)
    writer.add(byIndicator)
    writer.add(indicatorStarts)
  }

  init(from reader: inout SnapshotReader) throws(DamagedBytes) {
    keys = try reader.column()
    printingStarts = try reader.column()
    views = try reader.column()
    authorityStarts = try reader.column()
    byIndicator = try reader.column()
    indicatorStarts = try reader.column()
  }
}

extension CellArena {
  func write(to writer: inout SnapshotWriter) {
    values.write(to: &writer)
    marks.write(to: &writer)
    decimals.write(to: &writer)
    numerators.write(to: &writer)
    denominators.write(to: &writer)
    lineShifts.write(to: &writer)
    sourceLines.write(to: &writer)
    sources.write(to: &writer)
    for texts in [notes, texts] {
      writer.add(texts.cells)
      writer.add(texts.codes)
    }
  }

  init(from reader: inout SnapshotReader) throws(DamagedBytes) {
    values = try PackedNumbers(from: &reader)
    marks = try PackedColumn(from: &reader)
    decimals = try PackedColumn(from: &reader)
    numerators = try PackedNumbers(from: &reader)
    denominators = try PackedNumbers(from: &reader)
    lineShifts = try PackedColumn(from: &reader)
    sourceLines = try PackedColumn(from: &reader)
    sources = try PackedColumn(from: &reader)
    notes = SparseTexts(cells: try reader.column(), codes: try reader.column())
    texts = SparseTexts(cells: try reader.column(), codes: try reader.column())
  }
}

extension PackedNumbers {
  func write(to writer: inout SnapshotWriter) {
    digits.write(to: &writer)
    writer.add(whole.places)
    writer.add(whole.numbers)
  }

  init(from reader: inout SnapshotReader) throws(DamagedBytes) {
    self.init(
      digits: try PackedColumn(from: &reader),
      whole: WholeNumbers(places: try reader.column(), numbers: try reader.column()))
  }
}

extension PackedColumn {
  func write(to writer: inout SnapshotWriter) {
    writer.add(blocks)
    writer.add(words)
    writer.add(tail)
  }

  init(from reader: inout SnapshotReader) throws(DamagedBytes) {
    self.init(blocks: try reader.column(), words: try reader.column(), tail: try reader.column())
  }
}
