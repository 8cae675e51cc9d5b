import Glibc
import Testing

/// `bellwether test` and `fmt` on files of one's own.
@Suite struct GoldenTestsTests {
  private static let page = """
    # My figures

    ```bellwether
    load
      Southampton  LAC1  Apr-23  480 482

    > show LAC1 for Southampton at May-23 as line
    LAC1, Southampton, May-23 = 482

    > show LACX for Southampton
    !E201 "did you mean LAC1"
    ```

    """

  private func folder(_ text: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("mine.md", Array(text.utf8))
    return folder
  }

  @Test func whatIsAsWrittenPasses() throws {
    let folder = try folder(Self.page)
    for path in [folder.path, folder.path + "/mine.md"] {
      let outcome = try Program.run(["test", path])
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.output == "2 statements in 1 file: all print what is written\n")
    }
  }

  @Test func whatDiffersIsShownWithItsLine() throws {
    let folder = try folder(Self.page.replacing("= 482", with: "= 481"))
    let outcome = try Program.run(["test", folder.path])
    #expect(outcome.code == 1)
    #expect(outcome.lines.first?.hasSuffix("/mine.md:8") == true)
    let rest = outcome.lines.dropFirst().joined(separator: "\n")
    #expect(
      rest == """
        > show LAC1 for Southampton at May-23 as line
        - LAC1, Southampton, May-23 = 481
        + LAC1, Southampton, May-23 = 482

        2 statements in 1 file: 1 not as written (--update writes what was printed)

        """)
  }

  @Test func updatingWritesWhatWasPrinted() throws {
    let folder = try folder(Self.page.replacing("= 482", with: "= 481"))
    chmod(folder.path + "/mine.md", 0o640)
    let outcome = try Program.run(["test", folder.path, "--update"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("/mine.md: rewritten, 1 statement\n"))
    #expect(folder.read("mine.md") == Self.page)
    var about = stat()
    #expect(stat(folder.path + "/mine.md", &about) == 0 && about.st_mode & 0o777 == 0o640)
  }

  @Test func aBrokenTestIsNeverRewritten() throws {
    let broken = Self.page.replacing("Apr-23  480", with: "April  480")
    let folder = try folder(broken)
    let outcome = try Program.run(["test", folder.path, "--update"])
    #expect(outcome.code == 1)
    #expect(outcome.output.contains("/mine.md:5\na line of data is"))
    #expect(folder.read("mine.md") == broken)
  }

  @Test(arguments: [["test"], ["test", "--nothing", "x"], ["test", "/nonexistent.md"], ["fmt"]])
  func nothingToTestIsBadUsage(_ arguments: [String]) throws {
    #expect(try Program.run(arguments).code == 2)
  }

  @Test func aFolderWithoutTestsIsSaid() throws {
    let folder = try folder("# Nothing here\n")
    let outcome = try Program.run(["test", folder.path])
    #expect(outcome.code == 2)
    #expect(outcome.errors.contains("there are no tests in"))
  }

  @Test func formattingInPlaceRewritesOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("month.bw", Array("# mine\nsho LAC1   for Southampton\n".utf8))
    let path = folder.path + "/month.bw"
    #expect(try Program.run(["fmt", path]).output == "# mine\nshow LAC1 for Southampton\n")
    #expect(try Program.run(["fmt", path, "--in-place"]).output == path + ": rewritten\n")
    #expect(folder.read("month.bw") == "# mine\nshow LAC1 for Southampton\n")
    let again = try Program.run(["fmt", path, "--in-place"])
    #expect(again.output == path + ": is in canonical form\n" && again.code == 0)
  }
}
