internal import Analysis
internal import Answers
internal import Language
internal import Store
internal import Vocabulary

extension Session {
  /// `| chart KIND`: the answer drawn; without a kind its own charts, else lines over its months.
  func chart(
    _ piped: PipedAnswer, as kind: Spanned<ChartKind>?, at range: SourceRange
  ) throws(Failure) -> Answer {
    if kind?.value == .spc { return marked(try controlChart(at: range)) }
    let own = piped.answer.parts.filter(\.isTrend)
    if kind == nil, !own.isEmpty {
      var drawn = piped.answer
      drawn.parts = own
      return drawn
    }
    do throws(Charting.Refusal) {
      return try Charting(piped).answer(kind?.value ?? .line)
    } catch {
      throw Failure([
        Diagnostic(
          .formNotPossible, "chart: \(error.reason)", at: kind?.range ?? range,
          help: piped.answer.figures.isEmpty ? ["show and trend give series to draw"] : [],
          tryNext: "help chart")
      ])
    }
  }

  /// Limits are made from the months themselves: the question is asked once more, as `spc`.
  private func controlChart(at range: SourceRange) throws(Failure) -> Answer {
    guard var query = history.last else {
      throw Failure([Diagnostic(.missingOperand, "there is no question to draw", at: range)])
    }
    query.verb.value = .spc
    query.stages = []
    query.parts.versus = []
    query.parts.with = []
    query.parts.without = []
    let source = SourceText(StatementPrinter.print(Statement(.query(query), range: range)))
    let parsed = Parser.parse(source, names: known.names, lets: known.lets)
    guard let again = parsed.statements.first, case .query(let asked) = again.kind else {
      throw Failure(parsed.diagnostics, source: source)
    }
    do throws(Diagnostics) {
      return try analyst.answer(asked, in: source, at: again.range)
    } catch { throw Failure(error.all, source: source) }
  }
}

extension Answer.Part {
  fileprivate var isTrend: Bool { if case .trend = self { true } else { false } }
}
