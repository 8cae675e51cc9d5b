internal import Importing
internal import Vocabulary

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

  /// No series is longer: a slip in `490+2x3` must not fill the memory.
  static let mostMonths = 1_200

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
    let words = columns[3...].joined(separator: " ").split(separator: " ")
    let cells = words.flatMap { InlineRun($0)?.cells ?? [String($0)] }
    guard cells.count <= InlineData.mostMonths else {
      throw Transcript.Fault(
        line: number, description: "a series has at most \(InlineData.mostMonths) months")
    }
    let head = columns[..<2].map(InlineData.quoted).joined(separator: ",") + ",\(report)"
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

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
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

/// `490+2x3`: a figure, a step and how often it is taken, 490 492 494 496; also `86.9-0.1x3`.
private struct InlineRun {
  let cells: [String]

  /// Nil for anything else, which is one cell as it stands.
  init?(_ word: Substring) {
    guard let sign = word.dropFirst().firstIndex(where: { "+-".contains($0) }),
      let times = word.lastIndex(of: "x"), sign < times,
      let count = Int(word[word.index(after: times)...]), (1...InlineData.mostMonths) ~= count
    else { return nil }
    let decimals = max(Self.decimals(word[..<sign]), Self.decimals(word[sign..<times]))
    guard let start = Self.scaled(word[..<sign], decimals),
      let step = Self.scaled(word[sign..<times], decimals)
    else { return nil }
    cells = (0...count).map { Self.text(start + $0 * step, decimals) }
  }

  private static func decimals(_ number: Substring) -> Int {
    number.firstIndex(of: ".").map { number[$0...].count - 1 } ?? 0
  }

  /// The number in units of its last decimal, so that steps add up exactly.
  private static func scaled(_ number: Substring, _ decimals: Int) -> Int? {
    let zeros = String(repeating: "0", count: decimals - Self.decimals(number))
    let digits = number.filter { $0 != "." } + zeros
    return digits.count <= 12 ? Int(digits) : nil
  }

  private static func text(_ value: Int, _ decimals: Int) -> String {
    guard decimals > 0 else { return "\(value)" }
    let digits = String(abs(value))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension Month {
  /// `Apr-23`.
  fileprivate init?(label: String) {
    let parts = label.split(separator: "-")
    guard parts.count == 2, parts[1].count == 2, let year = Int(parts[1]), year >= 0,
      let place = Month.shortNames.firstIndex(of: String(parts[0]))
    else { return nil }
    self.init(year: 2000 + year, month: place + 1)
  }
}
