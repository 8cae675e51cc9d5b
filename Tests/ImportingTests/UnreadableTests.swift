import Importing
import Testing
import Vocabulary

/// Input that cannot be read at all throws, with the way out.
@Suite struct UnreadableTests {
  private func problem(_ text: String) -> Diagnostic? {
    do {
      _ = try load(["bad.csv": text])
      return nil
    } catch {
      return error as? Diagnostic
    }
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func anEmptyFile(text: String) {
    #expect(problem(text)?.id == .emptyFile)
  }

  @Test func aMissingColumnNamesWhatIsThere() throws {
    let found = try #require(problem("authority,period,wert\nA,2024-01,5\n"))
    #expect(found.id == .missingColumn)
    #expect(found.summary == "\"bad.csv\" has no column \"value\"")
    #expect(found.help.first == "its columns are: authority, period, wert")
    #expect(problem("authority,period,value\n")?.summary.contains("\"code\" or \"ref\"") == true)
  }

  @Test func anUnknownLayoutIsSaidToBe() throws {
    #expect(problem("a,b,c\n1,2,3\n")?.id == .unknownLayout)
    let found = try #require(problem("authority;indicator;period;value\n"))
    #expect(found.id == .unknownLayout)
    #expect(found.help.contains { $0.contains("commas") })
  }

  @Test func bytesThatAreNotUTF8AreNamedByLine() throws {
    var bytes = Array("authority,indicator,period,value\nA,X,2024-01,5\nCaf".utf8)
    bytes += [0xE9, 0x2C]
    do {
      _ = try Importer.load([ByteBuffer(name: "old.csv", bytes: bytes)])
      Issue.record("it loaded")
    } catch {
      #expect(error.id == .notUTF8)
      #expect(error.summary == "\"old.csv\" is not UTF-8 text: line 3, byte 51 of the file")
    }
  }

  @Test func aHeaderThatIsNoTextIsSaidToBe() {
    let utf16: [UInt8] = [0xFF, 0xFE, 0x61, 0x00, 0x2C, 0x00]
    do {
      _ = try Importer.load([ByteBuffer(name: "book.csv", bytes: utf16)])
      Issue.record("it loaded")
    } catch {
      #expect(error.id == .notUTF8)
      #expect(error.summary == "\"book.csv\" is not UTF-8 text: line 1, byte 1 of the file")
    }
  }

  @Test func filesThatAreNotThere() {
    #expect(throws: Diagnostic.self) { try Importer.load([DiskFile(path: "/no/such.csv")]) }
    do {
      _ = try Importer.load([DiskFile(path: "/tmp")])
    } catch {
      #expect(error.id == .fileIsDirectory)
    }
    do {
      _ = try Importer.load([DiskFile(path: "/no/such.csv")])
    } catch {
      #expect(error.id == .fileNotFound)
    }
  }
}
