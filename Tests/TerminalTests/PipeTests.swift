import Glibc
import Testing

/// The program as scripts and pipes see it: no terminal anywhere.
@Suite struct PipeTests {
  private static let question = "show CP6B-NI vs SN since Apr-24"

  // MARK: - Where statements come from

  @Test func fromTheCommandLine() throws {
    let outcome = try Program.run(["-c", Self.question])
    #expect(outcome.code == 0)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.lines.first == "show CP6B-NI for Southampton vs SN 2024-04..2024-08")
    #expect(outcome.output.contains("52.9"))
  }

  @Test func fromAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("monthly.bw", Array("# each month\n\(Self.question)\nshow LAC1\n".utf8))
    let outcome = try Program.run([folder.path + "/monthly.bw"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("\n\nshow LAC1 for Southampton"))
  }

  @Test(arguments: [[], ["-"]])
  func fromStandardInput(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments, input: Self.question + "\n")
    let typed = try Program.run(["-c", Self.question])
    #expect(outcome.code == 0)
    #expect(outcome.output == typed.output)
  }

  @Test func nothingToDo() throws {
    for input in ["", "\n", "# only a remark\n"] {
      let outcome = try Program.run([], input: input)
      #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty, "\(input)")
    }
  }

  // MARK: - What it ends with

  /// Only errors and suspected errors end a run, and only when asked to.
  @Test(arguments: [
    ("audit Rotherham", true, Int32(3)), ("audit Rotherham", false, 0),
    ("audit Southampton at Sep-16", true, 0), ("audit Rotherham; show LAC1", true, 3),
  ])
  func anAuditMayFail(_ statements: String, isAsked: Bool, code: Int32) throws {
    let outcome = try Program.run(
      ["--data", Program.datasets] + (isAsked ? ["--fail"] : []) + ["-c", statements])
    #expect(outcome.code == code && outcome.errors.isEmpty)
    #expect(!outcome.output.contains("show LAC1"))
  }

  struct Ending: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var code: Int32
    var says: String

    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Ending(arguments: ["-c", "show CP6B-N1"], code: 1, says: "error[E201]"),
    Ending(arguments: ["-c", "shwo LAC1"], code: 1, says: "error[E"),
    Ending(arguments: ["-c", "show LAC1", "file.bw"], code: 2, says: "not both"),
    Ending(arguments: ["--no-such-flag"], code: 2, says: "--no-such-flag"),
    Ending(arguments: ["--width", "7"], code: 2, says: "--width is"),
    Ending(arguments: ["--width", "wide"], code: 2, says: "wide"),
    Ending(arguments: ["--data", "/nonexistent"], code: 4, says: "/nonexistent"),
    Ending(arguments: ["/nonexistent.bw"], code: 4, says: "/nonexistent.bw"),
    Ending(arguments: ["-c", "load \"nothing.csv\""], code: 4, says: "nothing.csv"),
  ])
  func failures(_ ending: Ending) throws {
    let outcome = try Program.run(ending.arguments)
    #expect(outcome.code == ending.code)
    #expect(outcome.errors.contains(ending.says), "\(outcome.errors)")
    #expect(outcome.output.isEmpty, "complaints go to standard error only")
  }

  @Test(arguments: ["--help", "--version"])
  func helpIsSuccess(_ flag: String) throws {
    let outcome = try Program.run([flag])
    #expect(outcome.code == 0 && !outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  /// Answers before the first error stand; what comes after it is not run.
  @Test func aScriptStopsAtItsFirstError() throws {
    let outcome = try Program.run([], input: "show LAC1 at Aug-24\nshow CP6B-N1\nshow CP6B\n")
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("470"))
    #expect(!outcome.output.contains("CP6B"))
    #expect(outcome.errors.contains("2 | show CP6B-N1"))
  }

  /// Ctrl-C between two statements: what was answered stands, and the code says why it stopped.
  @Test func interruptedDuringAScript() throws {
    let folder = try TemporaryFolder()
    let script = String(repeating: "show LAC1 at Aug-24\n", count: 300)
    let outcome = try Program.run([], input: Array(script.utf8), in: folder) { child in
      #expect(wait { !folder.read("output").isEmpty }, "nothing was answered")
      child.send(SIGINT)
    }
    #expect(outcome.code == 130)
    #expect(outcome.errors.isEmpty)
    let answers = outcome.lines.count { $0.hasPrefix("show LAC1 for") }
    #expect((1..<300).contains(answers))
  }

  /// `| head -1`: the reader goes away after a line, and nothing is said of it.
  @Test func aReaderThatGoesAway() throws {
    let folder = try TemporaryFolder()
    let errors = closedOnExec(open(folder.path + "/errors", O_RDWR | O_CREAT, 0o600))
    let nothing = closedOnExec(open("/dev/null", O_RDWR))
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { [errors, nothing].forEach { close($0) } }
    let child = try Child(
      Program.path(), ["-c", "list indicators; list indicators"], Program.environment(),
      .pipes(input: nothing, output: closedOnExec(ends[1]), error: errors))
    close(ends[1])
    var first = [UInt8](repeating: 0, count: 10)
    #expect(read(ends[0], &first, 10) > 0)
    close(ends[0])
    #expect(wait { child.code() != nil })
    #expect([0, 128 + SIGPIPE].contains(child.code()))
    #expect(folder.read("errors").isEmpty)
  }

  // MARK: - Odd input

  @Test func aVeryLongLine() throws {
    let long = "show " + String(repeating: "LAC1,", count: 20_000)
    let outcome = try Program.run([], input: long + "LAC1\n")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("error[E"))
    #expect(outcome.errors.utf8.count < 5_000, "the line itself is not printed again")
  }

  @Test func aScriptThatIsNotUTF8() throws {
    let outcome = try Program.run([], input: Array("show LAC1 # caf".utf8) + [0xE9, 0x0A])
    #expect(outcome.code == 4)
    #expect(outcome.errors.contains("not UTF-8"))
    #expect(outcome.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
  }

  /// Escape sequences of a script never reach a terminal.
  @Test func controlCharacters() throws {
    let outcome = try Program.run([], input: "show \u{1B}[31mLAC1\u{07}\n")
    #expect(outcome.code == 1)
    #expect(!(outcome.output + outcome.errors).contains("\u{1B}"))
  }
}
