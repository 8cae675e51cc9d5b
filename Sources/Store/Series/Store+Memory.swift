extension Store {
  /// The memory that figures and their texts take, in bytes; the catalogue's own few are left out.
  /// Of a mapped snapshot it is what would be taken if all of it were looked at.
  public var memory: Int { cells.byteCount + table.byteCount + lines }

  /// What says where the figures are printed.
  private var lines: Int {
    texts.byteCount + origins.byteCount + printings.byteCount + periodRows.byteCount
      + comparatorRows.byteCount + targetRows.byteCount + publishedRows.byteCount
  }
}

extension CellArena {
  fileprivate var byteCount: Int {
    values.byteCount + numerators.byteCount + denominators.byteCount + marks.byteCount
      + decimals.byteCount + sources.byteCount + lineShifts.byteCount + sourceLines.byteCount
      + notes.byteCount + texts.byteCount
  }
}

extension SparseTexts {
  fileprivate var byteCount: Int { cells.byteCount + codes.byteCount }
}

extension SeriesTable {
  fileprivate var byteCount: Int {
    keys.byteCount + printingStarts.byteCount + views.byteCount + authorityStarts.byteCount
      + byIndicator.byteCount + indicatorStarts.byteCount
  }
}

extension TextTable {
  fileprivate var byteCount: Int { bytes.byteCount + ends.byteCount }
}

extension KeyedTable {
  fileprivate var byteCount: Int { rows.byteCount }
}
