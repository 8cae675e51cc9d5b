internal import Answers
internal import Language
public import Rendering
internal import Vocabulary

/// Answers the requests of an editor or a notebook about one session; docs/SERVE.md describes them.
///
/// Whatever is asked is answered: a request that cannot be understood gets an error with its id.
public final class Service {
  let session: Session
  private let output: ServiceOutput

  /// - Parameter makeSession: makes the session that speaks to the output it is given.
  public init(_ makeSession: (any Output) -> Session) {
    output = ServiceOutput()
    session = makeSession(output)
    session.listener = { [output] in output.take($0) }
  }

  /// Whether `quit` was asked for.
  public var isOver: Bool { session.isOver }

  public func reply(to request: JSONValue) -> JSONValue {
    guard let id = Request.id(of: request) else {
      return failure(.null, Request.Fault(.badRequest, "\"id\" must be a text or a whole number"))
    }
    do throws(Request.Fault) {
      return .object([.init("id", id), .init("result", result(try Request(request)))])
    } catch { return failure(id, error) }
  }

  /// The answer to a line that is no JSON.
  public func reply(toUnreadable reason: String) -> JSONValue {
    failure(.null, Request.Fault(.badJSON, reason))
  }

  private func failure(_ id: JSONValue, _ fault: Request.Fault) -> JSONValue {
    .object([
      .init("id", id),
      .init(
        "error",
        .object([
          .init("code", .string(fault.code.rawValue)), .init("message", .string(fault.message)),
        ])),
    ])
  }

  private func result(_ request: Request) -> JSONValue {
    switch request {
    case .about: about
    case .execute(let code, let width): execute(code, width)
    case .complete(let code, let cursor): complete(code, cursor)
    case .inspect(let code, let cursor): inspect(code, cursor)
    case .isComplete(let code): .object([.init("status", .string(completeness(of: code)))])
    }
  }

  private var about: JSONValue {
    .object([
      .init("name", .string("Bellwether")), .init("version", .string(Version.current)),
      .init("protocol", .number(1)),
      .init("banner", .string(session.banner.joined(separator: "\n"))),
    ])
  }

  // MARK: - Executing

  private func execute(_ code: String, _ width: Int?) -> JSONValue {
    output.begin(code)
    if let width { session.usualStyle.width = OutputStyle(width: width).width }
    let status =
      switch session.run(SourceText(code)) {
      case .success: "ok"
      case .interrupted: "interrupted"
      case .statementFailed, .badUsage, .assertionFailed, .loadFailed: "error"
      }
    return .object([
      .init("status", .string(status)), .init("outputs", .array(output.outputs(session.style))),
      .init("problems", .array(output.problems(session.style))),
      .init("over", .bool(session.isOver)),
    ])
  }

  // MARK: - Completing

  private func complete(_ code: String, _ cursor: Int) -> JSONValue {
    let (candidates, range) = Completer(session.store).candidates(in: code, cursor: cursor)
    return .object([
      .init("start", .number(Double(range.start))), .init("end", .number(Double(cursor))),
      .init("candidates", .array(candidates.map(\.json))),
    ])
  }

  private func completeness(of code: String) -> String {
    guard isComplete(code) else { return "incomplete" }
    let known = session.known
    let filled = known.parameters.filled(code, from: 0)
    let parsed = Parser.parse(SourceText(filled), names: known.names, lets: known.lets)
    return parsed.diagnostics.isEmpty ? "complete" : "invalid"
  }
}

extension Candidate {
  fileprivate var json: JSONValue {
    .object([
      .init("insertion", .string(insertion)), .init("name", .string(name)),
      .init("detail", .string(detail)), .init("group", .string(group)),
    ])
  }
}
