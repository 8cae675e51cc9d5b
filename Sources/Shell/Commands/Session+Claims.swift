internal import Analysis
internal import Importing
internal import Language
internal import Vocabulary

extension Session {
  /// `check`: tests sentences; in a script a false one ends it with exit code 3, as `assert` does.
  func check(
    _ claims: Claims, _ parts: Parts, _ statement: Statement, in source: SourceText
  ) throws(Failure) {
    let sentences = try sentences(of: claims, in: source)
    let checked: Analyst.Checked
    do throws(Diagnostics) {
      checked = try analyst.test(sentences, claims, parts, in: source, at: statement.range)
    } catch { throw Failure(error.all) }
    try pass(
      analyst.piped(checked.answer, workspace), through: [], form: parts.mode, statement, in: source
    )
    if checked.areFalse > 0, !isInteractive { throw Failure([], code: .assertionFailed) }
  }

  /// Lines of a file that are empty, or begin with `#`, claim nothing.
  private func sentences(
    of claims: Claims, in source: SourceText
  ) throws(Failure) -> [(line: Int?, text: String)] {
    switch claims {
    case .text(let text):
      let all = Analyst.sentences(text.value)
      guard all.isEmpty else { return all.map { (nil, $0) } }
      throw Failure([
        Diagnostic(
          .missingOperand, "there is no sentence to check", at: text.range, tryNext: "help check")
      ])
    case .file(let file):
      let lines = try text(of: file, in: source).split(
        separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().compactMap { place, line in
        let text = line.split(separator: "\r").first.map(String.init) ?? ""
        let isClaim = text.contains { !$0.isWhitespace } && !text.hasPrefix("#")
        return isClaim ? (place + 1, text) : nil
      }
    }
  }

  private func text(of file: Spanned<String>, in source: SourceText) throws(Failure) -> String {
    let path = source.isFile ? FilePath.beside(source.name, file.value) : file.value
    do throws(Diagnostic) { return try TextFile.text(of: world.open(path)) } catch {
      var problem = error
      problem.labels = [Diagnostic.Label(file.range)]
      throw Failure([problem])
    }
  }
}
