import Testing

/// How answers look is settled by flags and environment, and plainly where there is no terminal.
@Suite struct StyleTests {
  private static let question = ["-c", "trend LAC1 13m; show LAC1 vs SN; show CP6B-N1"]

  @Test func plainWithoutATerminal() throws {
    let outcome = try Program.run(Self.question)
    let all = outcome.output + outcome.errors
    #expect(!all.contains("\u{1B}"), "no colour")
    #expect(!all.contains("Bellwether "), "no banner")
    #expect(!all.contains("bw Southampton>"), "no prompt")
    #expect(!all.contains("Up-arrow"), "nothing of the prompt's keys")
  }

  @Test(arguments: [
    (["CLICOLOR_FORCE": "1"], true), (["FORCE_COLOR": "1"], true),
    (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false), (["CLICOLOR_FORCE": "0"], false),
    (["TERM": "dumb"], false),
  ])
  func colour(_ environment: [String: String], isColoured: Bool) throws {
    let outcome = try Program.run(Self.question, environment: environment)
    #expect(outcome.output.contains("\u{1B}[") == isColoured)
  }

  @Test(arguments: ["always", "never"])
  func theFlagOutranksTheEnvironment(_ choice: String) throws {
    let outcome = try Program.run(
      ["--color", choice] + Self.question, environment: ["NO_COLOR": "1"])
    #expect(outcome.output.contains("\u{1B}[") == (choice == "always"))
  }

  @Test(arguments: [["LANG": "C"], ["LC_ALL": "C"], ["LANG": "POSIX"], ["TERM": "dumb"]])
  func onlyASCII(_ environment: [String: String]) throws {
    let outcome = try Program.run(Self.question, environment: environment)
    let all = outcome.output + outcome.errors
    #expect(all.utf8.allSatisfy { $0 < 0x80 })
    #expect(outcome.output.contains("LAC1"))
  }

  /// Tables that go to a pipe keep all their columns; what is written or drawn keeps to the width.
  @Test(arguments: [40, 60, 80, 120])
  func width(_ columns: Int) throws {
    let question = ["-c", "trend LAC1 13m; describe LAC1; show LAC1 at Aug-24"]
    let byFlag = try Program.run(["--width", "\(columns)"] + question)
    let byVariable = try Program.run(question, environment: ["COLUMNS": "\(columns)"])
    #expect(byFlag.output == byVariable.output)
    #expect(byFlag.code == 0)
    for line in byFlag.lines { #expect(line.count <= columns, "\(line)") }
  }

  /// A width that cannot be is passed over in the environment; `--width` refuses it.
  @Test(arguments: ["0", "-3", "wide", ""])
  func anImpossibleWidth(_ columns: String) throws {
    let outcome = try Program.run(Self.question, environment: ["COLUMNS": columns])
    #expect(outcome.output == (try Program.run(Self.question).output))
  }
}
