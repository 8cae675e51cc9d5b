internal import Answers
internal import Rendering
internal import Vocabulary

/// What a session says, before it is put into lines.
enum Said {
  case answer(Answer, AnswerForm)
  case text(String)
  case problems([Diagnostic], SourceText)
}

/// Keeps what is said in answer to one request, and gives it in every form that a client may show.
final class ServiceOutput: Output {
  private var said: [Said] = []
  private var code = ""
  /// Answers so far: links within a page need names of their own.
  private var count = 0

  func begin(_ code: String) {
    said = []
    self.code = code
  }

  func take(_ said: Said) { self.said.append(said) }
  func write(_ text: String) { said.append(.text(text)) }
  func complain(_ text: String) { said.append(.text(text)) }

  func outputs(_ style: OutputStyle) -> [JSONValue] {
    said.compactMap { said in
      switch said {
      case .answer(let answer, let form): value(answer, form, style)
      case .text(let text):
        .object([.init("kind", .string("text")), .init("plain", .string(text))])
      case .problems: nil
      }
    }
  }

  /// An answer as people read it, for a page, and as data; `plain` is in the form that was asked for.
  private func value(
    _ answer: Answer, _ form: AnswerForm, _ style: OutputStyle
  ) -> JSONValue {
    count += 1
    let markdown = ExportFormat.markdown.text(answer, width: style.width)
    return .object([
      .init("kind", .string("answer")),
      .init("statement", .string(answer.interpretation.statement)),
      .init("form", form.name.map { .string($0) } ?? .null),
      .init("plain", .string(AnswerRenderer(style).text(answer, as: form))),
      .init("markdown", .string(markdown)),
      .init("html", .string(ExportFormat.fragment(answer, id: "bellwether-\(count)"))),
      .init("data", JSONExport().value(answer)),
    ])
  }

  /// The problems as facts, and as they would be printed.
  func problems(_ style: OutputStyle) -> [JSONValue] {
    said.flatMap { said -> [JSONValue] in
      guard case .problems(let problems, let source) = said else { return [] }
      return problems.map { value($0, in: source, style) }
    }
  }

  private func value(
    _ problem: Diagnostic, in source: SourceText, _ style: OutputStyle
  ) -> JSONValue {
    var members: [JSONValue.Member] = []
    if case .object(let facts) = JSONExport().value(problem, in: source) { members = facts }
    let text = DiagnosticRenderer(style).text([problem], in: source)
    members.append(.init("text", .string(text)))
    members.append(.init("file", source.isFile ? .string(source.name) : .null))
    // Ranges are of the text as it was read: of another file, or with the values of parameters in it.
    members.append(.init("source", source.text == code ? .null : .string(source.text)))
    return .object(members)
  }
}
