internal import Answers
internal import Language
internal import Vocabulary

extension Session {
  /// `meeting on`: answers to be read from the other end of a room; `meeting off` ends it; alone it
  /// says how it stands.
  func meeting(_ isOn: Bool?) -> Answer {
    if let isOn { isMeeting = isOn }
    return Answer(
      interpretation: Interpretation(statement: "meeting \(isMeeting ? "on" : "off")"), parts: [],
      reading: isMeeting
        ? "Answers are short and numbered, charts are larger, and nothing can be overwritten."
        : "Answers are whole.")
  }

  /// In a meeting nobody has the time to look twice: what cannot be undone is refused.
  func refuseInMeeting(_ what: String, at range: SourceRange) throws(Failure) {
    guard isMeeting else { return }
    throw Failure([
      Diagnostic(
        .notInMeeting, "\(what) is not done in a meeting", at: range, tryNext: "meeting off")
    ])
  }
}
