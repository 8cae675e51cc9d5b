public import Answers
public import Language
internal import Store
public import Vocabulary

extension Analyst {
  /// What was found of some sentences, and how many of them are false.
  public struct Checked: Sendable {
    public let answer: Answer
    public let areFalse: Int
  }

  /// Tests sentences against the figures: those of the authority in `parts`, or in focus, where a
  /// sentence names none; of the month in `parts` where it names none.
  ///
  /// - Parameters:
  ///   - sentences: each with the line of its file.
  ///   - statement: the command without its parts, for the line above the answer.
  /// - Throws: everything that is wrong with the parts, told together.
  public func test(
    _ sentences: [(line: Int?, text: String)], _ claims: Claims, _ parts: Parts,
    in source: SourceText, at statement: SourceRange
  ) throws(Diagnostics) -> Checked {
    let context = try context(of: parts, in: source, at: statement)
    let found = ClaimEvaluation(
      claims: sentences.map { sentence in
        ClaimEvaluation.Claim(
          line: sentence.line, test: ClaimTest(sentence.text, context, store))
      }, statement: canonical(claims, context, parts, at: statement))
    return Checked(answer: found.answer(), areFalse: found.areFalse)
  }

  /// A text as sentences.
  public static func sentences(_ text: String) -> [String] { ClaimWords.sentences(text) }

  private func context(
    of parts: Parts, in source: SourceText, at statement: SourceRange
  ) throws(Diagnostics) -> ClaimContext {
    let query = Query(verb: Spanned(.show, statement), parts: parts)
    var planner = Planner(
      query, store: store, focus: focus, wording: Wording(source: source, statement: statement))
    planner.refuseUnsupported()
    let places = try planner.places()
    guard places.count <= 1 else {
      throw Diagnostics(
        Diagnostic(.unexpectedWord, "check is about one authority at a time", at: statement))
    }
    let authority = places.first ?? focus.authority
    let vintage = try planner.vintage(for: [authority].compactMap { $0 })
    return ClaimContext(
      authority: authority, month: try month(of: parts, authority), vintage: vintage)
  }

  private func month(of parts: Parts, _ authority: AuthorityID?) throws(Diagnostics) -> Month? {
    guard let period = parts.period, let authority, let first = store.reports(of: authority).first,
      let last = store.reports(of: authority).last
    else { return nil }
    let resolver = PeriodResolver(latest: last, first: first, last: last, common: last)
    do throws(Diagnostic) {
      let months = try resolver.months(period)
      guard months.count == 1 else {
        throw Diagnostic(
          .unexpectedWord, "the sentences are about one month", at: period.range,
          help: ["for instance at \(months.last)"])
      }
      return months.first
    } catch { throw Diagnostics(error) }
  }

  private func canonical(
    _ claims: Claims, _ context: ClaimContext, _ parts: Parts, at range: SourceRange
  ) -> String {
    var parts = parts
    parts.operands = []
    parts.places = [context.authority].compactMap { $0 }
      .map { .name(NameNode(store.catalogue[$0].name, range: range)) }
    parts.period = context.month.map { Spanned(.point(.month($0)), range) }
    return StatementPrinter.print(
      Statement(.command(.check(claims, parts)), range: range))
  }
}
