import Answers
import Testing
import Vocabulary

@testable import Rendering

@Suite("Numbers are printed the same on every machine")
struct NumberFormatTests {
  @Test(
    "Halves round away from zero on the decimal value",
    arguments: [
      (2.675, 2, "2.68"), (0.285 * 100, 0, "29"), (0.5, 0, "1"), (-0.5, 0, "−1"),
      (1.005, 2, "1.01"),
      (0.1 + 0.2, 1, "0.3"), (99.95, 1, "100.0"), (0.05, 1, "0.1"), (0.04, 1, "0.0"),
      (-0.04, 1, "0.0"), (-0.0, 0, "0"), (1e-7, 2, "0.00"), (1620, 0, "1,620"),
      (1_234_567.5, 1, "1,234,567.5"), (-1000, 0, "−1,000"), (1e16, 0, "10,000,000,000,000,000"),
      (999.5, 0, "1,000"), (.nan, 0, "?"), (.infinity, 0, "?"),
    ])
  func number(value: Double, decimals: Int, expected: String) {
    #expect(NumberFormat(.full).number(value, decimals: decimals) == expected)
  }

  @Test(
    "Changes are signed, and no change has no sign",
    arguments: [(3.0, 0, "+3"), (-0.4, 1, "-0.4"), (0.0, 0, "0"), (-0.04, 1, "0.0")])
  func signed(value: Double, decimals: Int, expected: String) {
    #expect(NumberFormat(.ascii).signed(value, decimals: decimals) == expected)
  }

  @Test("Percentages carry their sign in running text only")
  func percentages() {
    let figure = Figure(75, decimals: 1, unit: .percent)
    let format = NumberFormat(.full)
    #expect(format.inText(figure) == "75.0%")
    #expect(format.bare(figure) == "75.0")
    #expect(format.percentChange(-32.857) == "−32.9%")
  }
}
