internal import Answers
internal import Store
internal import Vocabulary

/// One contradiction: what is printed and where, what can be true instead, and how sure that is.
struct AuditFinding {
  /// What a contradiction most likely is, the surest first.
  enum Certainty: String, CaseIterable {
    case error
    case suspected = "suspected error"
    /// Two reports print a month differently: later figures are often counted anew.
    case restated
    /// What it is set against is for a year that has long passed.
    case stale = "out of date"
    case precision = "hidden precision"
    /// It counts something else than its name says.
    case definition

    /// As a sentence counts them: `2 errors`, `1 case of hidden precision`.
    func counted(_ count: Int) -> String {
      let ending = count == 1 ? "" : "s"
      return switch self {
      case .error, .suspected: "\(count) \(rawValue)\(ending)"
      case .restated, .stale: "\(count) \(rawValue)"
      case .precision: "\(count) case\(ending) of \(rawValue)"
      case .definition: "\(count) question\(ending) of \(rawValue)"
      }
    }
  }

  var certainty: Certainty
  /// The code, or the codes, that it is about.
  var subject: String
  var text: Phrase
  /// Table, row and line of the report; empty where it is about several.
  var place: Phrase

  /// Whether somebody has to correct it.
  var isFault: Bool { certainty == .error || certainty == .suspected }

  init(_ certainty: Certainty, _ subject: String, _ text: Phrase, at cells: [PrintedCell] = []) {
    self.certainty = certainty
    self.subject = subject
    self.text = text
    place = cells.place
  }
}

/// One kind of contradiction that a report may hold.
protocol AuditCheck {
  /// How many printed figures it held against something else.
  var checked: Int { get }
  var findings: [AuditFinding] { get }
}

extension [PrintedCell] {
  /// `Monthly dataset: CP, row CP1-NI, line 36`; several places of one table are said once. Where the
  /// file does not say, its own name and line.
  fileprivate var place: Phrase {
    var tables: [(name: String, cells: [PrintedCell])] = []
    for cell in self {
      let name = cell.table.isEmpty ? cell.file : cell.table
      if let known = tables.firstIndex(where: { $0.name == name }) {
        tables[known].cells.append(cell)
      } else {
        tables.append((name, [cell]))
      }
    }
    return tables.map { table in
      let rows = table.cells.map(\.reference).filter { !$0.isEmpty }.uniqued()
      let lines = table.cells.compactMap { $0.table.isEmpty ? $0.fileLine : $0.line }.uniqued()
        .sorted().map { "\($0)" }
      let parts = [
        table.name,
        rows.isEmpty ? "" : "row\(rows.count == 1 ? "" : "s") \(rows.joined(separator: ", "))",
        lines.isEmpty ? "" : "line\(lines.count == 1 ? "" : "s") \(EnglishList.joined(lines))",
      ]
      return Phrase(parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }.joined(separator: "; ")
  }
}
