internal import Analysis
internal import Answers
internal import Language
internal import Vocabulary

extension Session {
  /// `anchor MONTH`: from now on nothing after it counts as the latest; alone, which month that is.
  func anchor(_ point: Spanned<PointNode>?) throws(Failure) -> Answer {
    if let point {
      do throws(Diagnostics) { analyst.focus.anchor = try analyst.anchor(point) } catch {
        throw Failure(error.all)
      }
    }
    guard let month = analyst.focus.anchor else {
      return Answer(
        interpretation: Interpretation(statement: "anchor off"), parts: [],
        reading: "There is no anchor: the latest month is the last one with figures.")
    }
    return Answer(
      interpretation: Interpretation(statement: "anchor \(month.iso)"), parts: [],
      reading: "Nothing after \(month) counts as the latest, until anchor off.")
  }

  func liftAnchor() throws(Failure) -> Answer {
    analyst.focus.anchor = nil
    return try anchor(nil)
  }

  /// The line above an answer about figures says where they are anchored.
  func anchored(_ answer: Answer, of query: Query) -> Answer {
    guard let month = analyst.focus.anchor, ![.list, .describe].contains(query.verb.value) else {
      return answer
    }
    var answer = answer
    let subject = answer.interpretation.subject
    answer.interpretation.subject =
      subject + (subject.isEmpty ? "" : " · ") + "anchored at \(month)"
    return answer
  }
}
