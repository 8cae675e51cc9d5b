import Testing
import Vocabulary

@testable import Analysis

/// What of a sentence is a number, a month, a word.
@Suite struct ClaimWordsTests {
  private func numbers(_ sentence: String) -> [Double] {
    ClaimWords(sentence).items.compactMap { item in
      if case .number(let number) = item { number.value } else { nil }
    }
  }

  @Test func numbersAsPeopleWriteThem() {
    #expect(numbers("1,366 and 1366, 31.4% and −19 %, +5") == [1366, 1366, 31.4, -19, 5])
    #expect(numbers("12,34 is no number; nor is 3+ or 0-17") == [])
    #expect(ClaimWords("by 5 percentage points").items.last == number(5, isPercent: true))
    #expect(ClaimWords("about 500").items.last == number(500, bound: .about))
  }

  private func number(
    _ value: Double, isPercent: Bool = false, bound: ClaimWords.Bound? = nil
  ) -> ClaimWords.Item {
    .number(.init(value: value, decimals: 0, isPercent: isPercent, bound: bound))
  }

  @Test func measuresOfTimeAndPartsOfNamesAreNoFigures() {
    #expect(numbers("within 45 working days, per 10,000, in 12 months, section 47") == [])
  }

  @Test func monthsAndYears() throws {
    let august = Month(year: 2024, month: 8)
    for text in ["August 2024", "Aug-24", "aug 24", "2024-08", "Aug-2024"] {
      #expect(ClaimWords(text).items == [.month(august)], "\(text)")
    }
    #expect(ClaimWords("in February").items.last == .monthOfYear(2))
    #expect(ClaimWords("it may rise").items[1] == .word("may"))
    #expect(ClaimWords("in 2018/19").items.last == .otherPeriod)
    #expect(ClaimWords("in 2018").items.last == .otherPeriod)
  }

  @Test func sentencesEndWithAMarkAndACapital() {
    #expect(
      ClaimWords.sentences("M6 is 5.5 now. LAC1 fell. and rose")
        == ["M6 is 5.5 now.", "LAC1 fell. and rose"])
  }

  @Test func rolesOfNumbers() {
    let text = ClaimText(
      ClaimWords("fell 26% from 1366 in August 2023 to 1147, below our target of 1100"))
    #expect(text.figures.map(\.role) == [.change, .from, .to, .target])
    #expect(text.direction == .down)
    #expect(text.figure(.from)?.month == .month(Month(year: 2023, month: 8)))
    #expect(ClaimText(ClaimWords("31.4% lower than August 2023")).figures.map(\.role) == [.change])
    #expect(
      ClaimText(ClaimWords("LAC1 is 13% up on the year")).base == .yearBefore)
  }
}
