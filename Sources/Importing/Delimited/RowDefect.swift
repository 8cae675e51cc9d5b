/// Why a row cannot be taken, and the column (from 0) where that shows.
struct RowDefect: Error {
  var column: Int
  var reason: String

  init(column: Int, _ reason: String) {
    self.column = column
    self.reason = reason
  }
}
