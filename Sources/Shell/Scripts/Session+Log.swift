internal import Answers
internal import Importing
internal import Language
internal import Rendering
internal import Vocabulary

extension Session {
  /// `log FILE`: from now on every answer is also written there as Markdown, with its sources.
  func log(to file: Spanned<String>, _ mode: WriteMode?) throws(Failure) {
    try write("", to: file, mode)
    log = file
  }

  func endLog() {
    log = nil
  }

  /// Writes an answer under the others of the log and of the page that is being made.
  func record(_ answer: Answer) throws(Failure) {
    guard log != nil || page != nil else { return }
    var answer = answer
    answer.parts = answer.parts.filter { !loggedSources.contains($0) } + loggedSources
    page?.add(answer)
    guard let log else { return }
    let text = ExportFormat.markdown.text(answer, width: style.width)
    try write(text + "\n", to: log, .append)
  }

  /// Writes a file through the world outside; nothing is overwritten unless that was asked for.
  func write(_ text: String, to file: Spanned<String>, _ mode: WriteMode?) throws(Failure) {
    if mode == .replace { try refuseInMeeting("replacing a file", at: file.range) }
    let way: FileWriting =
      switch mode {
      case nil: .new
      case .replace: .replace
      case .append: .append
      }
    do throws(Diagnostic) { try world.write(file.value, text, way) } catch {
      var problem = error
      problem.labels = [Diagnostic.Label(file.range)]
      throw Failure([problem])
    }
  }
}

/// What a write does with a file that is there already.
public enum FileWriting: Sendable {
  /// Refuses (E702).
  case new
  case replace
  case append
}
