internal import Rendering

/// What an editor or a notebook asks of a session.
enum Request {
  case about
  case execute(code: String, width: Int?)
  /// Offsets are bytes of the text in UTF-8, as in diagnostics.
  case complete(code: String, cursor: Int)
  case inspect(code: String, cursor: Int)
  case isComplete(code: String)

  /// Why a request cannot be answered at all.
  struct Fault: Error {
    var code: Code
    var message: String

    enum Code: String {
      case badJSON = "bad_json"
      case badRequest = "bad_request"
      case unknownMethod = "unknown_method"
    }

    init(_ code: Code, _ message: String) {
      self.code = code
      self.message = message
    }
  }

  init(_ value: JSONValue) throws(Fault) {
    let request = try Members(value, of: "a request", known: ["id", "method", "params"])
    let method = try request.text("method")
    let params = request["params"] ?? .object([])
    switch method {
    case "about":
      _ = try Members(params, of: method, known: [])
      self = .about
    case "execute":
      let params = try Members(params, of: method, known: ["code", "width"])
      self = .execute(code: try params.text("code"), width: try params.number("width"))
    case "complete":
      let (code, cursor) = try Request.place(params, of: method)
      self = .complete(code: code, cursor: cursor)
    case "inspect":
      let (code, cursor) = try Request.place(params, of: method)
      self = .inspect(code: code, cursor: cursor)
    case "is_complete":
      let params = try Members(params, of: method, known: ["code"])
      self = .isComplete(code: try params.text("code"))
    default:
      throw Fault(
        .unknownMethod,
        "no method is called \"\(method)\": about, execute, complete, inspect, is_complete")
    }
  }

  private static func place(
    _ params: JSONValue, of method: String
  ) throws(Fault) -> (String, Int) {
    let params = try Members(params, of: method, known: ["code", "cursor"])
    let code = try params.text("code")
    let cursor = try params.number("cursor") ?? code.utf8.count
    guard cursor <= code.utf8.count else {
      throw Fault(
        .badRequest, "\"cursor\" is \(cursor), behind the \(code.utf8.count) bytes of \"code\"")
    }
    return (code, cursor)
  }

  /// What is sent back as it came: a text, a whole number, or null.
  static func id(of value: JSONValue) -> JSONValue? {
    guard case .object(let members) = value,
      let id = members.first(where: { $0.name == "id" })?.value
    else { return .null }
    switch id {
    case .null, .string: return id
    case .number(let number) where number.rounded() == number && abs(number) <= 1e15: return id
    case .number, .bool, .array, .object: return nil
    }
  }
}

/// The members of an object; one that nobody knows is refused, so that no wish is passed over.
private struct Members {
  private let members: [JSONValue.Member]

  init(_ value: JSONValue, of what: String, known: [String]) throws(Request.Fault) {
    guard case .object(let members) = value else {
      throw Request.Fault(.badRequest, "\(what) takes an object")
    }
    if let odd = members.map(\.name).sorted().first(where: { !known.contains($0) }) {
      throw Request.Fault(.badRequest, "\(what) has no \"\(odd)\"")
    }
    self.members = members
  }

  subscript(name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  func text(_ name: String) throws(Request.Fault) -> String {
    guard case .string(let text)? = self[name] else {
      throw Request.Fault(.badRequest, "\"\(name)\" must be a text")
    }
    return text
  }

  /// A whole number from 0; nil where it is not given.
  func number(_ name: String) throws(Request.Fault) -> Int? {
    guard let value = self[name] else { return nil }
    guard case .number(let number) = value, let whole = Int(exactly: number), whole >= 0 else {
      throw Request.Fault(.badRequest, "\"\(name)\" must be a whole number from 0")
    }
    return whole
  }
}
