internal import Answers
internal import Importing
internal import Language
internal import Rendering
internal import Vocabulary

extension Session {
  /// `| export FILE`: the answer as a file, in the form that the file's ending names.
  func export(
    _ answer: Answer, to file: Spanned<String>, _ way: WriteMode?
  ) throws(Failure) {
    guard let ending = FileEnding(of: file.value) else { throw Failure([unknownEnding(file)]) }
    if let refusal = ending.form.refusal(of: answer) {
      throw Failure([
        Diagnostic(
          .formNotPossible, "\(file.value): \(refusal)", at: file.range,
          help: ending == .svg
            ? ["| chart draws the figures of show and trend; csv, html and md take any"] : [],
          tryNext: "help chart")
      ])
    }
    let whole = AnswerRenderer(ending.style).text(answer, as: ending.form, isDefused: isDefused)
    let held = way == .append ? try contents(of: file) : ""
    let text = held.isEmpty ? whole + "\n" : try addition(whole + "\n", ending, to: file, held)
    try write(text, to: file, way)
    output.write(receipt(of: text, in: file.value, ending, isMore: !held.isEmpty))
    guard !ending.form.holdsNotes else { return }
    for note in AnswerRenderer(style).notes(answer) { output.complain(note) }
  }

  private func unknownEnding(_ file: Spanned<String>) -> Diagnostic {
    Diagnostic(
      .unknownFileForm, "the ending of \(file.value) names no form", at: file.range,
      help: ["endings: \(FileEnding.allCases.map(\.rawValue).joined(separator: ", "))"],
      tryNext: "help export")
  }

  // MARK: - Adding to a file

  /// What the file holds already; nothing where there is none.
  private func contents(of file: Spanned<String>) throws(Failure) -> String {
    do throws(Diagnostic) {
      return try TextFile.text(of: world.open(file.value))
    } catch {
      if error.id == .fileNotFound { return "" }
      var problem = error
      problem.labels = [Diagnostic.Label(file.range)]
      throw Failure([problem])
    }
  }

  /// What is written under the rows that are there: without a second header.
  private func addition(
    _ text: String, _ ending: FileEnding, to file: Spanned<String>, _ held: String
  ) throws(Failure) -> String {
    guard ending.takesMore else {
      throw Failure([
        Diagnostic(
          .formNotPossible, "\(file.value) is one whole: nothing can be added to it",
          at: file.range,
          help: ["write replace behind it, or take csv, tsv, ndjson, md or txt"],
          tryNext: "help export")
      ])
    }
    guard ending.hasHeader else { return text }
    let header = text.prefix { $0 != "\n" }
    guard held.prefix(while: { !$0.isNewline }) == header else {
      throw Failure([
        Diagnostic(
          .formNotPossible, "\(file.value) has other columns than this answer", at: file.range,
          help: ["rows of two kinds in one file would be read as one: choose another file"],
          tryNext: "help export")
      ])
    }
    return String(text.dropFirst(header.count + 1))
  }

  // MARK: - Telling

  /// `figures.csv written: 13 rows, 812 bytes.`
  private func receipt(
    of text: String, in file: String, _ ending: FileEnding, isMore: Bool
  ) -> String {
    let bytes = counted(text.utf8.count, "byte")
    let rows = text.utf8.count { $0 == UInt8(ascii: "\n") } - (ending.hasHeader && !isMore ? 1 : 0)
    let size = ending.isOfRows ? "\(counted(rows, "row")), \(bytes)" : bytes
    return "\(file) \(isMore ? "continued" : "written"): \(size)."
  }
}

/// `1 row`, `13 rows`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

/// The endings of file names that say in which form an answer is written.
enum FileEnding: String, CaseIterable {
  case csv
  case tsv
  case json
  case ndjson
  case markdown = "md"
  case html
  case svg
  case text = "txt"

  /// Nil for a file without an ending, or with another one.
  init?(of file: String) {
    guard let dot = file.lastIndex(of: "."),
      let ending = FileEnding(rawValue: file[file.index(after: dot)...].lowercased())
    else { return nil }
    self = ending
  }

  var form: AnswerForm {
    switch self {
    case .csv: .file(.csv)
    case .tsv: .file(.tsv)
    case .json: .file(.json)
    case .ndjson: .file(.ndjson)
    case .markdown: .file(.markdown)
    case .html: .file(.html)
    case .svg: .file(.svg)
    case .text: .whole
    }
  }

  /// Files are opened in e-mails and office programs: signs that their fonts have, and no colour.
  var style: OutputStyle { OutputStyle(glyphs: .safe, isTerminal: false) }

  var hasHeader: Bool { self == .csv || self == .tsv }
  var isOfRows: Bool { hasHeader || self == .ndjson }
  /// Whether two answers in one file can be told apart and read.
  var takesMore: Bool { ![.json, .html, .svg].contains(self) }
}
