import Answers
import Store
import Testing
import Vocabulary

@testable import Analysis

@Suite("Red, amber and green by the report's own limits")
struct ColourRuleTests {
  /// Code, colour of March 2019, colour of the year: every row of Rotherham's scorecard with limits
  /// or a target, worked out by hand from the limits and the figures as printed.
  private static let rotherham = """
    M8-QL | red | red
    M3 | - | -
    M2-ASSESS | green | green
    M6-QL | amber | -
    M6-P12 | green | green
    EH4-QL | red | red
    EH3-ONGOING | red | amber
    CP1-R12 | red | red
    CIN-DFE-NI | met | met
    CIN-PLAN-UTD | green | green
    CP2-R12 | red | red
    CP2 | - | -
    CP3-QL | red | amber
    CP6B-NI | met | met
    CP7-R12 | green | green
    CP5-2Y-P12 | green | green
    CP5-P12 | red | red
    CP-2Y-OPEN | green | green
    CP-2Y-CEASED | green | green
    CP9-TIME | green | amber
    CP-PLAN-UTD | amber | amber
    CP8-2W | green | green
    LAC1-NI | not met | not met
    LAC-PERM | red | red
    LAC-SGO-START | - | -
    LAC12 (%) | - | -
    LAC-REVIEW | amber | red
    LAC6 (%) | red | red
    LAC-HEALTH | red | red
    LAC-DENTAL | red | red
    LAC-IHA | - | -
    LAC-PEP | green | green
    LAC-PEP-UTD | - | -
    LAC10 (%) | green | green
    LAC7-QL | amber | amber
    LAC11-QL (%) | red | red
    NI147 | amber | amber
    CL-EET | red | red
    LAC-STABLE | red | red
    LAC-3PLUS | amber | amber
    LAC-FAMILY | - | -
    LAC-PARENTS-P | - | -
    LAC-COMMISS | - | -
    LAC-FOSTER | - | -
    LAC-FOSTER-P | - | -
    LAC16 | - | -
    FC-RECRUIT | - | -
    FC-DEREG | - | -
    AD-SHOBPA-P | - | red
    AD-A1 | green | green
    AD-A2 | red | red
    WF-AGENCY | met | met
    WF-MAX-SG | red | red
    WF-MAX-LAC | red | red
    WF-AVG-LACA | green | green
    WF-AVG-LACB | green | green
    WF-AVG-DUTY | green | green
    WF-AVG-CIN | green | green
    WF-AVG-CDT | green | green
    WF-AVG-CA | - | -
    """

  @Test("Rotherham, March 2019, in month and year end")
  func coloursRotherham() throws {
    let store = try Shipped.store()
    let reader = SeriesReader(store: store, vintage: .latest)
    let month = try Shipped.month("2019-03")
    for line in ColourRuleTests.rotherham.split(separator: "\n") {
      let fields = line.split(separator: "|").map { $0.trimmed }
      let subject = Subject(
        try Shipped.indicator(fields[0]), of: try Shipped.authority("Rotherham"))
      let colouring = try #require(Colouring(of: subject, at: month, reader: reader))
      #expect(word(colouring.month) == fields[1], "\(fields[0]) in the month")
      #expect(word(colouring.year) == fields[2], "\(fields[0]) in the year")
    }
  }

  private func word(_ verdict: ColourRule.Verdict?) -> String {
    switch verdict {
    case .colour(let colour): colour.rawValue
    case .target(.met): "met"
    case .target(.notMet): "not met"
    case .some(.none), nil: "-"
    }
  }

  @Test(
    "Limits themselves belong to one colour",
    arguments: [
      (92.0, RAG.amber), (91.9, .red), (94.9, .amber), (95.0, .green),
    ])
  func limitsOfHigh(value: Double, colour: RAG) {
    #expect(rule("<92%", "92%>", "95%+", .high).verdict(on: value) == .colour(colour))
  }

  @Test(arguments: [(26.0, RAG.red), (25.9, .amber), (23.0, .amber), (22.9, .green)])
  func limitsOfLow(value: Double, colour: RAG) {
    #expect(rule("26%+", "26%<", "23%<", .low).verdict(on: value) == .colour(colour))
  }

  @Test(
    "Whole numbers below the red limit are included",
    arguments: [
      (25.0, RAG.red), (24.0, .amber), (23.0, .amber), (22.0, .green),
    ])
  func limitsOfCaseloads(value: Double, colour: RAG) {
    #expect(rule("25+", "24<", "22<", .low).verdict(on: value) == .colour(colour))
  }

  @Test(arguments: [
    (163.8, RAG.green), (163.9, .amber), (143.8, .amber), (143.7, .red), (383.2, .red),
  ])
  func limitsAroundACentre(value: Double, colour: RAG) {
    let rule = rule("more than +/-15", "+/-15", "+/-5 of 158.8", .none)
    #expect(rule.verdict(on: value) == .colour(colour))
  }

  @Test(arguments: [(14.0, RAG.green), (20.0, .green), (20.2, .amber), (20.3, .red)])
  func limitsOfARange(value: Double, colour: RAG) {
    let rule = rule("over 1% above range", "1% above range", "14-20", .range)
    #expect(rule.verdict(on: value) == .colour(colour))
  }

  @Test("Where the rule gives no colour, there is none")
  func guessesNoColour() {
    let range = rule("over 1% above range", "1% above range", "14-20", .range)
    #expect(range.verdict(on: 13.9) == .none("outside every limit"))
    let unset = rule("range to be set", "range to be set", "range to be set", .high)
    #expect(unset.verdict(on: 50) == .none("the limits are still to be set"))
    let partly = rule("range to be set", "range to be set", "85%>", .high)
    #expect(partly.verdict(on: 82.3) == .none("not every limit is set"))
    #expect(partly.verdict(on: 85) == .colour(.green))
  }

  private func rule(
    _ red: String, _ amber: String, _ green: String, _ good: Polarity
  ) -> ColourRule {
    ColourRule(
      red: Tolerance(red), amber: Tolerance(amber), green: Tolerance(green),
      target: .notApplicable, good: good, unit: .percent)
  }
}

extension Substring {
  var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
