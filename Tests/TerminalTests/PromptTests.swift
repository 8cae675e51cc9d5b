import Glibc
import Testing

/// The shell as a person at a terminal has it.
@Suite(.enabled(if: PseudoTerminal.isPossible, "this machine gives no pseudo-terminal"))
struct PromptTests {
  private static let prompt = "bw Southampton> "

  private func conversation(_ folder: TemporaryFolder, columns: UInt16 = 80) throws
    -> Conversation
  {
    let conversation = try Conversation(folder, columns: columns)
    try conversation.expect(Self.prompt)
    return conversation
  }

  private func folder() throws -> TemporaryFolder {
    try TemporaryFolder(copying: Program.datasets)
  }

  // MARK: - Coming and going

  @Test func theBannerIsTwoLines() throws {
    let folder = try folder()
    let talk = try Conversation(folder)
    let banner = try talk.expect(Self.prompt).split(separator: "\n")
    #expect(banner.count == 3)
    #expect(banner[0].hasPrefix("Bellwether "))
    #expect(banner[1].hasPrefix("1 authority") && banner[1].contains("newest report Aug-24"))
    talk.press(.controlD)
    #expect(try talk.end() == 0)
  }

  @Test func aQuestionIsAnswered() throws {
    let talk = try conversation(folder())
    let answer = try talk.ask("show CP6B-NI vs SN since Apr-24")
    for part in ["Apr-24", "Aug-24", "52.9", "target 49"] { #expect(answer.contains(part)) }
    #expect(answer.hasSuffix("\n" + Self.prompt))
  }

  @Test(arguments: ["quit", "exit"])
  func quitting(_ word: String) throws {
    let talk = try conversation(folder())
    talk.type(word + "\r")
    #expect(try talk.end() == 0)
    #expect(talk.remainder() == word + "\n", "nothing more is printed")
  }

  @Test func whatIsLongerThanTheScreenGoesThroughThePager() throws {
    let talk = try Conversation(
      folder(),
      environment: [
        "PAGER": "sh -c 'cat; echo turned with $LESS, $LESSCHARSET'", "LANG": "en_GB.UTF-8",
      ])
    try talk.expect(Self.prompt)
    #expect(try talk.ask("scorecard Southampton").contains("turned with FRSX, utf-8\n"))
    #expect(try !talk.ask("show LAC1 at Aug-24").contains("turned with"))
  }

  @Test func anErrorDoesNotEndIt() throws {
    let talk = try conversation(folder())
    #expect(try talk.ask("show CP6B-N1").contains("error[E201]"))
    #expect(try talk.ask("show LAC1 at Aug-24").contains("470"))
    talk.press(.controlD)
    #expect(try talk.end() == 0)
  }

  // MARK: - Tab

  @Test func candidatesWithTheirTitles() throws {
    let talk = try conversation(folder())
    talk.type("show CP6B")
    talk.press(.tab)
    let listed = try talk.expect("\n" + Self.prompt + "show CP6B").split(separator: "\n")
    #expect(listed.count == 4)
    #expect(listed[1].hasPrefix("  CP6B     Children with a child protection plan"))
    #expect(listed[2].hasPrefix("  CP6B-NI  Rate of child protection plans"))
    talk.type("-")
    talk.press(.tab)
    try talk.expect("-NI ")
  }

  @Test func comparatorsAfterVs() throws {
    let talk = try conversation(folder())
    talk.type("show CP6B-NI vs ")
    talk.press(.tab)
    let listed = try talk.expect("\n" + Self.prompt + "show CP6B-NI vs ")
    for name in ["  SN  ", "  England  ", "  South East  "] {
      #expect(listed.contains("\n" + name), "\(listed)")
    }
  }

  @Test func noCandidateIsWiderThanTheWindow() throws {
    let talk = try conversation(folder(), columns: 40)
    talk.type("show CP6")
    talk.press(.tab)
    let listed = try talk.expect("\n" + Self.prompt + "show CP6").split(separator: "\n")
    for line in listed { #expect(line.count < 40, "\(line)") }
    #expect(listed.contains { $0.hasSuffix("...") }, "what is cut is seen to be")
  }

  // MARK: - Ctrl-C

  @Test func aLineIsLeft() throws {
    let talk = try conversation(folder())
    for _ in 0..<2 {
      talk.type("show LAC1 and something half")
      try talk.expect("something half")
      talk.press(.controlC)
      try talk.expect("^C\n" + Self.prompt)
    }
    talk.press(.controlC)
    try talk.expect("^C\n" + Self.prompt)
    #expect(try talk.ask("show LAC1 at Aug-24").contains("470"))
  }

  @Test func aStatementOfSeveralLinesIsLeft() throws {
    let talk = try conversation(folder())
    talk.type("show LAC1,\r")
    try talk.expect("...> ")
    talk.press(.controlC)
    try talk.expect("^C\n" + Self.prompt)
    #expect(try talk.ask("show CP6B at Aug-24").contains("234"))
  }

  @Test func aSearchIsLeft() throws {
    let talk = try conversation(folder())
    _ = try talk.ask("show LAC1 at Aug-24")
    talk.press(.controlR)
    try talk.expect("(reverse-i-search)`")
    talk.type("LAC1")
    try talk.expect("LAC1")
    talk.press(.controlC)
    try talk.expect("^C\n" + Self.prompt)
    #expect(try talk.ask("show CP6B at Aug-24").contains("234"))
  }

  // MARK: - Several lines

  @Test func aTrailingCommaGoesOn() throws {
    let talk = try conversation(folder())
    talk.type("show LAC1,\r")
    try talk.expect("...> ")
    #expect(try talk.ask("CP6B at Aug-24").contains("show LAC1, CP6B for Southampton"))
  }

  @Test func whatIsPastedIsAScript() throws {
    let folder = try folder()
    let talk = try conversation(folder)
    talk.paste("show LAC1 at Aug-24\nshow CP6B-N1\nshow CP6B at Aug-24")
    talk.press(.enter)
    let answer = try talk.expect("\n" + Self.prompt)
    #expect(answer.contains("470"))
    #expect(answer.contains("2 | show CP6B-N1"))
    #expect(!answer.contains("234"), "it stops at its first error")
    talk.press(.controlD)
    #expect(try talk.end() == 0)
    let next = try conversation(folder)
    next.press(.up)
    try next.expect("show LAC1 at Aug-24\nshow CP6B-N1\nshow CP6B at Aug-24")
  }

  // MARK: - History

  @Test func upArrowBringsTheCorrection() throws {
    let talk = try conversation(folder())
    #expect(try talk.ask("show CP6B-N1").contains("Up-arrow brings the corrected line"))
    talk.press(.up)
    try talk.expect("show CP6B-NI")
    talk.press(.enter)
    try talk.expect("show CP6B-NI for Southampton")
  }

  @Test func historyOutlivesTheSession() throws {
    let folder = try folder()
    let first = try conversation(folder)
    _ = try first.ask("show LAC1 at Aug-24")
    _ = try first.ask("show CP6B at Aug-24")
    first.press(.controlD)
    #expect(try first.end() == 0)
    let file = folder.read(".bellwether_history").split(separator: "\n")
    #expect(file.filter { !$0.hasPrefix("#") } == ["show LAC1 at Aug-24", "show CP6B at Aug-24"])
    let second = try conversation(folder)
    second.press(.up)
    try second.expect("show CP6B at Aug-24")
    second.press(.controlC)
    try second.expect(Self.prompt)
    second.press(.controlR)
    second.type("LAC1")
    try second.expect("show LAC1 at Aug-24")
    second.press(.enter)
    try second.expect("470")
  }

  // MARK: - The window

  @Test func aNewSizeIsUsed() throws {
    let talk = try conversation(folder(), columns: 60)
    let narrow = try talk.ask("show LAC1 13m")
    #expect(widest(narrow) <= 60)
    talk.resize(columns: 132)
    let wide = try talk.ask("show LAC1 13m")
    #expect(widest(wide) > 80)
  }

  private func widest(_ text: String) -> Int { text.split(separator: "\n").map(\.count).max() ?? 0 }
}
