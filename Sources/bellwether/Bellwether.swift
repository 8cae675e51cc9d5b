import ArgumentParser
import CReadline

@main
struct Bellwether: ParsableCommand {
  @Option(name: .short) var c: String?
  func run() throws {
    if c == nil { _ = readline("> ") }
    print("hi", c ?? "")
  }
}
