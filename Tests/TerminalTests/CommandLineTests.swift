import Shell
import Testing

/// The manual page knows every option that the program takes, and no other.
@Suite struct CommandLineTests {
  @Test func theManualHasEveryOption() throws {
    let help = try Program.run(["--help"]).output
    let taken = Self.options(help.split(separator: "\n").map { $0.drop { $0 == " " } })
    let told = Self.options(CommandLinePage.options.map { $0.name[...] })
    #expect(told == taken)
  }

  /// The long names in lines that begin with an option.
  private static func options(_ lines: [Substring]) -> Set<String> {
    let words = lines.filter { $0.hasPrefix("-") }.flatMap { line in
      line.split { " ,".contains($0) }.prefix(2)
    }
    return Set(words.filter { $0.hasPrefix("--") }.map(String.init))
  }
}
