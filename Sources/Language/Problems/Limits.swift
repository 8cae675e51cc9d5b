/// How much one statement may hold, so that no pasted page can stall or break the program.
enum Limits {
  /// Four pages of text: far more than the longest saved view, far less than a pasted data file.
  static let statementBytes = 16_384
  /// Brackets, calls and nots within one another: recursion stays well inside a small stack.
  static let depth = 64
  /// Names in one list: all 152 English authorities fit.
  static let entries = 256
  /// Operators in one statement: trees lean left, and are walked recursively.
  static let operators = 256
  /// Problems told of one statement: a page of them helps nobody.
  static let problems = 16
  /// Letters of a word that may be a period, well or badly written; the longest is `september-2024`
  /// twice with a dash between.
  static let periodBytes = 32
}
