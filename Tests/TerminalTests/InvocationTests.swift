import Testing

@testable import bellwether

/// The short way to read a command line takes only what the argument parser takes, and the same.
@Suite struct InvocationTests {
  private static let words = [
    "-c", "show LAC1", "--data", "datasets", "--no-cache", "--no-config", "--plain", "-q",
    "--quiet", "-", "fmt",
    "test",
    "monthly.bw", "monthly", "--la", "--check", "--json", "--width", "100", "--color", "never",
    "-h",
    "--version", "--", "", "-x", "--data=datasets", "-cshow", "--no-such-flag",
  ]

  /// Every command line of up to three words.
  private static var all: [[String]] {
    let one = words.map { [$0] }
    let two = one.flatMap { first in words.map { first + [$0] } }
    return [[]] + one + two + two.flatMap { first in words.map { first + [$0] } }
  }

  @Test func isWhatTheArgumentParserMakesOfIt() {
    let plain = Self.all.compactMap { words in Invocation(plain: words).map { (words, $0) } }
    #expect(plain.count > 100)
    for (words, invocation) in plain {
      #expect(invocation == Bellwether.invocation(words), "\(words)")
    }
  }

  @Test func takesWhatScriptsUse() {
    let plain = Invocation(plain: ["--data", "figures", "-c", "show LAC1", "--no-cache"])
    #expect(plain?.statements == "show LAC1")
    #expect(plain?.data == "figures")
    #expect(plain?.isWithoutCache == true)
    #expect(Invocation(plain: ["month.bw"])?.file == "month.bw")
  }

  @Test(arguments: [
    ["-c"], ["-c", "--plain"], ["-c", "a", "-c", "b"], ["-c", "a", "month.bw"],
    ["fmt", "month.bw"], ["test", "month.bw"], ["month"],
    ["month.bw", "--la", "Rotherham"], ["--help"], ["--version"], ["--width", "100"],
  ])
  func leavesTheRestToTheArgumentParser(_ words: [String]) {
    #expect(Invocation(plain: words) == nil)
  }
}
