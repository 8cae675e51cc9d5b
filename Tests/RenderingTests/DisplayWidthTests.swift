import Rendering
import Testing

@Suite("Width is what a terminal draws")
struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("LAC1", 4), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한국", 4), ("👩‍👧", 2),
    ("👩🏽‍🚀", 2), ("❤️", 2), ("❤", 1), ("🇬🇧", 2), ("─│╮", 3), ("…–−·×≈", 6), ("\u{200B}", 0),
    ("\u{7}", 0), ("ｆｕｌｌ", 8), ("▲▼●○", 4), ("ŵŷ", 2), ("☂", 1), ("⌚", 2),
  ])
  func width(text: String, columns: Int) {
    #expect(displayWidth(of: text) == columns)
  }
}
