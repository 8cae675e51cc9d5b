import Store
import Vocabulary

/// The cross-walk by authority, its texts interned, so that finding a row's line compares codes.
struct CrosswalkIndex {
  /// A line of the catalogue's cross-walk, at `place`.
  private struct Line {
    var place: Int32
    var table: TextCode
    var reference: TextCode
    var title: TextCode

    /// How many of its texts it insists on.
    var particulars: Int {
      (table.isEmpty ? 0 : 1) + (reference.isEmpty ? 0 : 1) + (title.isEmpty ? 0 : 1)
    }
  }

  private var lines: [AuthorityID: [Line]] = [:]

  init() {}

  init(_ crosswalk: CatalogueTable<CrosswalkLine>, texts: inout TextTable) {
    for (place, line) in crosswalk.enumerated() {
      lines[line.authority, default: []].append(
        Line(
          place: Int32(place), table: texts.intern(line.table),
          reference: texts.intern(line.reference), title: texts.intern(line.title)))
    }
  }

  /// The lines that match a printed row, the most particular first, then in the file's order.
  ///
  /// - Complexity: O(n) in the lines of the authority.
  func places(
    of authority: AuthorityID, table: TextCode, reference: TextCode, title: TextCode
  ) -> [Int32] {
    let matching = (lines[authority] ?? []).filter { line in
      (line.table.isEmpty || line.table == table)
        && (line.reference.isEmpty || line.reference == reference)
        && (line.title.isEmpty || line.title == title)
        && !(line.reference.isEmpty && line.title.isEmpty)
    }
    return matching.sorted { ($1.particulars, $0.place) < ($0.particulars, $1.place) }.map(\.place)
  }
}
