internal import Answers

/// How a table is set on a sheet of A4: in the usual size, in a smaller one, or, where not even that
/// is wide enough, on a sheet turned sideways.
enum SheetFit: String {
  case usual = ""
  case close
  case sideways

  /// As the style sheet has it, in points: an upright sheet without its margins, and for each size
  /// the letters and the room beside each column.
  private static let sheet = 510.0
  private static let sizes: [(fit: SheetFit, letters: Double, room: Double)] = [
    (.usual, 8.5, 10), (.close, 7, 4),
  ]
  private static let pointsPerPixel = 0.75
  /// Running text is wrapped rather than that a table is made smaller.
  private static let longestText = 13.0

  init(_ table: AnswerTable) {
    let cells = CellPrinter(HTMLPage.style)
    let columns = table.columns.indices.map { SheetFit.need(ofColumn: $0, table, cells) }
    let fits = SheetFit.sizes.first { size in
      columns.reduce(0) { $0 + max($1.letters * size.letters, $1.points) + size.room }
        <= SheetFit.sheet
    }
    self = fits?.fit ?? .sideways
  }

  /// The longest text of a column in multiples of the size of its letters, and its widest picture.
  private static func need(
    ofColumn place: Int, _ table: AnswerTable, _ cells: CellPrinter
  ) -> (letters: Double, points: Double) {
    let column = table.columns[place]
    var letters = SVG.width(of: column.header.shown, size: 1)
    var points = 0.0
    for row in table.rows where row.kind.hasColumns && row.cells.indices.contains(place) {
      if let width = SmallPicture.width(of: row.cells[place].content) {
        points = max(points, width * pointsPerPixel)
      } else {
        let text = cells.text(row.cells[place], in: row.kind, isNumber: column.kind == .number)
        letters = max(letters, SVG.width(of: text.text.text, size: 1))
      }
    }
    return (column.kind == .text ? min(letters, longestText) : letters, points)
  }
}
