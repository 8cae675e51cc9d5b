internal import Analysis
internal import Answers
internal import Language
internal import Store
internal import Vocabulary

extension Session {
  /// `focus`: what questions are about until they say otherwise; alone, what that is.
  func focus(_ parts: Parts, _ statement: Statement, in source: SourceText) throws(Failure)
    -> Answer
  {
    if !parts.isEmpty {
      do throws(Diagnostics) {
        analyst.focus = try analyst.focus(parts, in: source, at: statement.range)
      } catch { throw Failure(error.all) }
    }
    return Answer(
      interpretation: Interpretation(statement: focusStatement), parts: [],
      reading: focusSentence)
  }

  var focusStatement: String {
    guard let authority = analyst.focus.authority else { return "focus" }
    let name = NameSpelling.inStatement(store.catalogue[authority].name)
    let against = focusComparisons
    return "focus \(name)" + (against.isEmpty ? "" : " vs " + against.joined(separator: ", "))
  }

  private var focusSentence: Phrase {
    guard let authority = analyst.focus.authority else { return "Nothing is in focus." }
    let reports = store.reports(of: authority).map(\.label)
    let newest = reports.last.map { ", newest report \($0)" } ?? ""
    let against = focusComparisons.joined(separator: ", ")
    let versus = against.isEmpty ? "" : ", set against \(against)"
    return
      "Questions are about \(store.catalogue[authority].name)\(newest)\(versus), unless they say otherwise."
  }

  private var focusComparisons: [String] {
    analyst.focus.comparisons.map { analyst.label(of: $0) }
  }

  /// `bw Southampton~SN @Mar-24> `: the hidden state and nothing else.
  public var prompt: String {
    let name = analyst.focus.authority.map { " " + store.catalogue[$0].name } ?? ""
    let against = focusComparisons.joined(separator: ",")
    let anchor = analyst.focus.anchor.map { " @\($0)" } ?? ""
    let sharing = audience == .internal ? "" : " [\(audience.word)]"
    return "bw\(name)\(against.isEmpty ? "" : "~" + against)\(anchor)\(sharing)> "
  }
}
