import Store
import Testing

@Suite struct TextTableTests {
  @Test func theSameTextHasTheSameCode() {
    var table = TextTable()
    let codes = (0..<5000).map { table.intern("text \($0 % 2500)") }
    #expect(codes[..<2500] == codes[2500...])
    #expect(Set(codes).count == 2500)
    #expect(codes.enumerated().allSatisfy { table[$1] == "text \($0 % 2500)" })
    #expect(table.count == 2501)
  }

  @Test func theEmptyTextIsAlwaysTheSame() {
    var table = TextTable()
    #expect(table.intern("") == .empty)
    #expect(table[.empty] == "")
  }
}
