internal import Analysis
internal import Answers
internal import Language
internal import Rendering
public import Vocabulary

extension Session {
  /// `report NAME FILE`: everything that a view or a script answers, as one page.
  func report(
    _ what: Spanned<String>, to file: Spanned<String>, _ way: WriteMode?,
    _ arguments: [Spanned<String>], _ statement: Statement, in source: SourceText
  ) throws(Failure) {
    guard page == nil else { throw refusal("a report cannot hold another one", what.range) }
    guard way != .append else { throw refusal("nothing can be added to a page", file.range) }
    let isView = workspace.view(what.value) != nil
    page = HTMLReport(title: isView ? what.value : "")
    defer { page = nil }
    if isView {
      try open(what, statement)
    } else {
      try run(script: what, arguments, in: source)
    }
    try writePage(of: what, to: file, way)
  }

  /// `bellwether report FILE -o PAGE`: the same from the command line.
  public func run(
    report script: SourceText, _ arguments: [ScriptArgument], to file: String, isReplacing: Bool
  ) -> ExitCode {
    page = HTMLReport()
    defer { page = nil }
    let code = run(script: script, arguments)
    guard code == .success else { return code }
    let none = SourceRange(0, 0)
    do throws(Failure) {
      try writePage(
        of: Spanned(script.name, none), to: Spanned(file, none), isReplacing ? .replace : nil)
      return .success
    } catch {
      output.complain(DiagnosticRenderer(style).text(error.problems))
      return error.code
    }
  }

  private func writePage(
    of what: Spanned<String>, to file: Spanned<String>, _ way: WriteMode?
  ) throws(Failure) {
    guard var page, !page.answers.isEmpty else {
      throw refusal("\(what.value) answers nothing that a page could show", what.range)
    }
    if page.title.isEmpty { page.title = FilePath.title(what.value) }
    let text = page.text
    try write(text, to: file, way)
    output.write(
      "\(file.value) written: \(counted(page.answers.count, "answer")), "
        + "\(counted(text.utf8.count, "byte")).")
  }

  private func refusal(_ summary: String, _ range: SourceRange) -> Failure {
    Failure([Diagnostic(.formNotPossible, summary, at: range, tryNext: "help report")])
  }
}

extension FilePath {
  /// `monthly-review` of `analyses/monthly-review.bw`.
  fileprivate static func title(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
