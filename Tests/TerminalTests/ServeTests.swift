import Glibc
import Testing

/// `bellwether --serve` as a client sees it: lines in, lines out, and no way to stop it but the end.
@Suite struct ServeTests {
  private func answers(_ requests: [String]) throws -> [Substring] {
    let input = requests.map { $0 + "\n" }.joined()
    let outcome = try Program.run(["--serve", "--no-cache"], input: input)
    #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.lines.dropLast()
  }

  private func execute(_ code: String) -> String {
    #"{"id":1,"method":"execute","params":{"code":"\#(code)"}}"#
  }

  @Test func anAnswerHasItsForms() throws {
    let answers = try answers([execute("show LAC1 for Southampton at Aug-24")])
    let answer = try #require(answers.first)
    #expect(answers.count == 1)
    #expect(answer.hasPrefix(#"{"id":1,"result":{"status":"ok","outputs":[{"kind":"answer","#))
    #expect(answer.contains(#""statement":"show LAC1 for Southampton at 2024-08","form":null,"#))
    #expect(answer.contains(#""plain":"show LAC1 for Southampton at 2024-08\nLAC1  "#))
    #expect(answer.contains(#""markdown":"**LAC1 Children looked after, Southampton**"#))
    #expect(answer.contains(#""html":"<div class=\"bellwether\"><style>"#))
    #expect(answer.contains(#""data":{"meta":{"#))
    #expect(answer.hasSuffix(#""problems":[],"over":false}}"#))
  }

  @Test func aProblemHasItsPlaceAndWayOut() throws {
    let answer = try #require(try answers([execute("show LAC1 3m\\nshow LACX")]).first)
    #expect(answer.contains(#"{"status":"error","outputs":[{"kind":"answer","#))
    #expect(answer.contains(#""problems":[{"id":"E201","severity":"error","summary":"#))
    #expect(answer.contains(#""labels":[{"start":18,"end":22,"text":"","line":2,"column":6}]"#))
    #expect(answer.contains(#""text":"error[E201]: no indicator called \"LACX\""#))
  }

  @Test func oneSessionForAll() throws {
    let answers = try answers([
      execute("let double = LAC1 + LAC1"), execute("show double for Southampton at Aug-24 as line"),
      #"{"id":2,"method":"inspect","params":{"code":"show double","cursor":8}}"#,
    ])
    #expect(answers[1].contains("= 940"))
    #expect(answers[2].contains("let double = LAC1 + LAC1"))
  }

  /// What is wrong with a request is answered under its id, and the next one is taken.
  @Test(arguments: [
    ("{", "null", "bad_json"), ("[1]", "null", "bad_request"), ("\u{0}", "null", "bad_json"),
    ("{\"id\":1} x", "null", "bad_json"), ("nothing", "null", "bad_json"),
    (#"{"id":7}"#, "7", "bad_request"), (#"{"id":{},"method":"about"}"#, "null", "bad_request"),
    (#"{"id":1.5,"method":"about"}"#, "null", "bad_request"),
    (#"{"id":"x","method":"dance"}"#, "\"x\"", "unknown_method"),
    (#"{"id":8,"method":"execute"}"#, "8", "bad_request"),
    (#"{"id":8,"method":"execute","params":{"code":1}}"#, "8", "bad_request"),
    (#"{"id":8,"method":"execute","params":{"code":"","speed":1}}"#, "8", "bad_request"),
    (#"{"id":8,"method":"complete","params":{"code":"show","cursor":9}}"#, "8", "bad_request"),
    (#"{"id":8,"method":"complete","params":{"code":"show","cursor":-1}}"#, "8", "bad_request"),
    (#"{"id":8,"method":"complete","params":{"code":"show","cursor":1e300}}"#, "8", "bad_request"),
  ])
  func whatIsWrongIsAnswered(_ request: String, id: String, code: String) throws {
    let answers = try answers(["", request, #"{"id":9,"method":"about"}"#])
    #expect(answers.count == 2)
    #expect(answers.first?.hasPrefix(#"{"id":\#(id),"error":{"code":"\#(code)","#) == true)
    #expect(answers.last?.hasPrefix(#"{"id":9,"result":{"name":"Bellwether","#) == true)
  }

  @Test func whatIsTooDeepOrTooLongIsAnswered() throws {
    for (piece, count) in [("[", 100_000), ("x", (1 << 20) + 1), (" ", 3 << 20)] {
      let long = String(repeating: piece, count: count) + "]"
      let answers = try answers([long, #"{"id":9,"method":"about"}"#])
      #expect(answers.count == 2)
      #expect(answers.first?.hasPrefix(#"{"id":null,"error":{"code":"bad_json","#) == true)
    }
  }

  @Test func theEndOfTheInputNeedsNoNewline() throws {
    let outcome = try Program.run(["--serve"], input: #"{"id":1,"method":"about"}"#)
    #expect(outcome.output.hasPrefix(#"{"id":1,"result":"#) && outcome.code == 0)
  }

  @Test func quittingEndsIt() throws {
    let answers = try answers([execute("quit"), execute("show LAC1")])
    #expect(answers.count == 1)
    #expect(answers.first?.contains(#""over":true"#) == true)
  }

  @Test func anInterruptStopsTheRequestAtHand() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "show LAC1 at Aug-24\\n", count: 20_000)
    let requests = [#"{"id":0,"method":"about"}"#, execute(long), #"{"id":2,"method":"about"}"#]
    let outcome = try Program.run(
      ["--serve"], input: Array(requests.map { $0 + "\n" }.joined().utf8), in: folder
    ) { child in
      #expect(wait { !folder.read("output").isEmpty })
      usleep(200_000)
      child.send(SIGINT)
    }
    #expect(outcome.code == 0 && outcome.lines.count == 4)
    #expect(outcome.lines[1].hasPrefix(#"{"id":1,"result":{"status":"interrupted","#))
    #expect(outcome.lines[2].hasPrefix(#"{"id":2,"result":"#))
  }

  @Test func itTakesNoOtherStatements() throws {
    for more in [["-c", "show LAC1"], ["file.bw"], ["--check", "file.bw"]] {
      let outcome = try Program.run(["--serve"] + more)
      #expect(outcome.code == 2)
    }
  }

  /// The conversation that docs/SERVE.md shows.
  @Test func theDocumentShowsWhatIsAnswered() throws {
    let path = Program.datasets + "/../docs/SERVE.md"
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 100_000)
    let count = fread(&bytes, 1, bytes.count, file)
    let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
    let asked = lines.filter { $0.hasPrefix("→ ") }.map { String($0.dropFirst(2)) }
    let shown = lines.filter { $0.hasPrefix("← ") }.map { $0.dropFirst(2) }
    #expect(asked.count > 3)
    let given = try answers(asked)
    #expect(given == Array(shown))
  }
}
