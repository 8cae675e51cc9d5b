internal import Answers
internal import Language
internal import Rendering
internal import Vocabulary

extension Session {
  /// `set`: changes a setting; without a value, what it is; alone, what all are.
  func set(_ setting: Spanned<Setting>?, to value: [Spanned<String>]) throws(Failure) -> Answer? {
    guard let setting else { return listed(Setting.allCases) }
    guard let first = value.first else { return listed([setting.value]) }
    let range = first.range.union(value[value.count - 1].range)
    let written = value.map(\.value).joined(separator: " ")
    guard settings.set(setting.value, to: written) else {
      throw Failure([refusal(of: Spanned(written, range), setting.value)])
    }
    return nil
  }

  /// `set form`: how an answer is given where nothing else was said, if it can be given so.
  func usualForm(for answer: Answer) -> AnswerForm? {
    guard let form = settings.form.map({ AnswerForm($0) }), form.refusal(of: answer) == nil
    else {
      return nil
    }
    return form
  }

  func unset(_ setting: Setting) { settings.unset(setting) }

  private func refusal(of value: Spanned<String>, _ setting: Setting) -> Diagnostic {
    let near = NearNames.near(value.value, among: setting.words, most: 1)
    return Diagnostic(
      .unknownName, "\(setting.word) cannot be \"\(value.value)\"", at: value.range,
      suggestions: near.map { .init(name: $0, title: "") },
      help: ["it can be \(setting.choices)"],
      tryNext: "set \(setting.word) \(near.first ?? setting.usual)")
  }

  private func listed(_ list: [Setting]) -> Answer {
    let facts = list.map { setting in
      let usual = settings.isSet(setting) ? "" : ", as usual"
      return FactSheet.Fact(
        setting.word, Phrase("\(settings[setting])\(usual); \(setting.choices): \(setting.summary)")
      )
    }
    let statement = list.count == 1 ? "set \(list[0].word)" : "set"
    return Answer(
      interpretation: Interpretation(statement: statement),
      parts: [.facts(FactSheet(title: Phrase(), facts: facts))])
  }
}
