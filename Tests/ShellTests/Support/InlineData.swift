import Importing
import Vocabulary

/// The series of a `load` block, as the file of values that they stand for.
///
/// ```
/// load
///   Southampton  LAC1  Apr-23  480 482 _ 490+2x3 c
///   report Oct-23
///   Southampton  LAC1  Jun-23  488
/// ```
/// Two blanks or more part the columns; a line `report MONTH` names the report of what follows.
struct InlineData {
  private var rows = ["authority,indicator,report,period,value,status"]
  private var report = ""

  var source: ByteBuffer {
    ByteBuffer(name: "load block", text: rows.joined(separator: "\n") + "\n")
  }

  mutating func add(_ line: String, at number: Int) throws(Transcript.Fault) {
    if line.isEmpty { return }
    if line.hasPrefix("report ") {
      report = String(line.dropFirst("report ".count))
      return
    }
    let columns = InlineData.columns(line)
    guard columns.count >= 4, let first = Month(label: columns[2]) else {
      throw Transcript.Fault(
        line: number,
        description: "a line of data is AUTHORITY  INDICATOR  Apr-23  480 482 …, two blanks apart")
    }
    let cells = columns[3...].joined(separator: " ").split(separator: " ").flatMap(InlineData.cells)
    let head = columns[..<2].map { "\"\($0)\"" }.joined(separator: ",") + ",\(report)"
    for (offset, cell) in cells.enumerated() where cell != "~" {
      let status = InlineData.statuses[cell]
      rows.append("\(head),\(first + offset),\(status == nil ? cell : ""),\(status ?? "")")
    }
  }

  /// What the marks stand for; `~` leaves a month out, as if no report covered it.
  private static let statuses = [
    "_": "blank", "-": "dash", "c": "suppressed", "x": "not-available", "z": "not-applicable",
    "u": "unreliable", "low": "low", "tbc": "tbc",
  ]

  /// `490+2x3` is 490 492 494 496; anything else is one cell.
  private static func cells(_ word: Substring) -> [String] {
    guard let sign = word.dropFirst().firstIndex(where: { "+-".contains($0) }),
      let times = word.lastIndex(of: "x"), sign < times, let start = Int(word[..<sign]),
      let step = Int(word[sign..<times]), let count = Int(word[word.index(after: times)...])
    else { return [String(word)] }
    return (0...count).map { "\(start + $0 * step)" }
  }

  private static func columns(_ line: String) -> [String] {
    var columns: [String] = []
    var column = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        if !column.isEmpty { columns.append(column) }
        column = ""
      } else {
        column += column.isEmpty ? String(word) : " " + word
      }
    }
    return column.isEmpty ? columns : columns + [column]
  }
}

extension Month {
  /// `Apr-23`.
  fileprivate init?(label: String) {
    let parts = label.split(separator: "-")
    guard parts.count == 2, let year = Int(parts[1]),
      let place = Month.shortNames.firstIndex(of: String(parts[0]))
    else { return nil }
    self.init(year: 2000 + year, month: place + 1)
  }
}
