internal import Analysis
internal import Answers
internal import Importing
internal import Language
internal import Store
internal import Vocabulary

extension Session {
  /// `load`: reads more files beside what is loaded; on any error what was loaded stays as it was.
  func load(_ files: [Spanned<String>], as name: Spanned<String>?) throws(Failure) -> Answer {
    try refuseTaken(name)
    var data = state.data
    data.add(files.map { world.open($0.value) }, as: name?.value)
    let loaded: Importer.Loaded
    do throws(Diagnostic) { loaded = try reload(data) } catch {
      if error.id == .interrupted { throw Failure([error], code: .interrupted) }
      var problem = error
      problem.labels =
        files.first { error.summary.contains($0.value) }
        .map { [Diagnostic.Label($0.range)] } ?? []
      throw Failure([problem], code: .loadFailed)
    }
    let list = files.map { "\"\($0.value)\"" }.joined(separator: ", ")
    return Answer(
      interpretation: Interpretation(
        statement: "load \(list)" + (name.map { " as \($0.value)" } ?? "")),
      parts: loaded.reports.suffix(files.count).map {
        .facts(LoadSummary($0).sheet(isPublic: audience == .public))
      })
  }

  /// A data set called as a file or a folder is would hide it.
  private func refuseTaken(_ name: Spanned<String>?) throws(Failure) {
    guard let name, !state.data.isGiven(name.value), state.data.files(of: name.value) != nil else {
      return
    }
    throw Failure([
      Diagnostic(
        .wrongKind, "\(name.value) is the name of a data set already", at: name.range,
        help: ["choose another name"], tryNext: "list datasets")
    ])
  }

  /// Shows how far a load is, and stops it on Ctrl-C: what was loaded before stays as it was.
  func watch(_ progress: LoadProgress) -> Bool {
    let goesOn = world.watch?(progress) ?? true
    return goesOn && !world.isInterrupted()
  }
}

/// What became of one file, in a few lines.
struct LoadSummary {
  /// Problems beyond this are counted, not listed.
  static let mostListed = 5

  private let report: ImportReport

  init(_ report: ImportReport) { self.report = report }

  /// - Parameter isPublic: without the lines that quote what was printed.
  func sheet(isPublic: Bool) -> FactSheet {
    var facts = [FactSheet.Fact("kind", Phrase(report.kind.rawValue)), rows]
    if isPublic { return FactSheet(title: Phrase(report.file), facts: facts) }
    if let months = report.months { facts.append(.init("months", Phrase(months.label))) }
    if report.isOwnVintage, let month = report.report {
      facts.append(.init("report", "names none: taken as the report of \(month), its last month"))
    } else if !report.reports.isEmpty {
      facts.append(.init("report", Phrase(report.reports.map(\.label).joined(separator: ", "))))
    }
    facts += listed("set aside", report.setAside) { "line \($0.line), \($0.column): \($0.reason)" }
    facts += listed("odd", report.remarks) { "line \($0.line), \($0.column): \($0.reason)" }
    facts += listed("said again", report.duplicates) { "line \($0)" }
    facts += listed("conflicts", report.conflicts) {
      "\($0.indicator) \($0.period.label): \($0.shown.text) (line \($0.shown.line)) shown, \($0.other.text) (line \($0.other.line)) also printed"
    }
    facts += names("not in the catalogue", report.unknownIndicators)
    facts += names("new authorities", report.unknownAuthorities)
    facts += names("columns not read", report.unknownColumns)
    return FactSheet(title: Phrase(report.file), facts: facts)
  }

  private var rows: FactSheet.Fact {
    let read = Figure(Double(report.rowsRead), unit: .count)
    let kept = Figure(Double(report.rowsKept), unit: .count)
    return .init("rows", "\(read) read, \(kept) kept, \(report.setAside.count) set aside")
  }

  private func listed<Element>(
    _ name: String, _ list: Listed<Element>, _ words: (Element) -> String
  ) -> [FactSheet.Fact] {
    var facts = list.first.prefix(LoadSummary.mostListed).enumerated().map { place, element in
      FactSheet.Fact(place == 0 ? name : "", Phrase(words(element)))
    }
    let more = list.count - facts.count
    if more > 0 { facts.append(.init("", "and \(more) more")) }
    return facts
  }

  private func names(_ name: String, _ names: [String]) -> [FactSheet.Fact] {
    guard !names.isEmpty else { return [] }
    let shown = names.prefix(LoadSummary.mostListed).joined(separator: ", ")
    let more = names.count - LoadSummary.mostListed
    return [.init(name, Phrase(more > 0 ? "\(shown) and \(more) more" : shown))]
  }
}
