import Vocabulary

extension StatementPrinter {
  mutating func write(_ command: Command) {
    switch command {
    case .focus(let parts):
      word("focus")
      write(parts)
    case .history(let parts):
      word("history")
      write(parts)
    case .check(let claims, let parts):
      word("check")
      word(text(claims))
      write(parts)
    case .attempt(let statement):
      word("try")
      write(statement)
    case .find(let words, let stages):
      word(joined("find", terms(words)))
      write(stages)
    default: word(text(command))
    }
  }

  /// The commands that are one line of words.
  private func text(_ command: Command) -> String {
    switch command {
    case .edition(let number): "edition \(number)"
    case .load(let files, let name):
      "load \(files.map { quotedText($0.value) }.joined(separator: ", "))"
        + (name.map { " as \(newName($0))" } ?? "")
    case .unload(let dataset): "unload \(name(dataset))"
    case .source(let file, let arguments):
      joined("source", quotedText(file.value), terms(arguments))
    case .set(let setting, let value): joined("set", setting?.value.word ?? "", terms(value))
    case .unset(let setting): "unset \(setting.value.word)"
    case .anchor(let point): joined("anchor", point.map { text($0.value) } ?? "")
    case .anchorOff: "anchor off"
    case .share(let audience): audience.map { "share \($0.value.word)" } ?? "share"
    case .log(let file, let mode): "log \(quotedText(file.value))\(suffix(mode))"
    case .logOff: "log off"
    case .report(let subject, let file, let mode, let arguments):
      joined(
        "report", quotedText(subject.value), quotedText(file.value) + suffix(mode),
        terms(arguments))
    case .save(let what, let file, let mode):
      "save \(newName(what)) \(quotedText(file.value))\(suffix(mode))"
    case .open(let view): "open \(newName(view))"
    case .assert(let condition, let message):
      "assert \(text(condition))" + (message.map { " \(quotedText($0))" } ?? "")
    case .echo(let parts): joined("echo", parts.map(text).joined(separator: " "))
    case .meeting(let isOn): isOn.map { "meeting \($0 ? "on" : "off")" } ?? "meeting"
    case .help(let topics): joined("help", terms(topics))
    case .next(let unfinished): unfinished + " ?"
    case .why(let codes): joined("why", terms(codes))
    case .cache(let action): "cache \(action.value.word)"
    case .undo: "undo"
    case .edit: "edit"
    case .setup: "setup"
    case .quit: "quit"
    case .focus, .history, .check, .attempt, .find: ""
    }
  }

  /// A file of several words stands in back-ticks: in quotes it would be a sentence.
  private func text(_ claims: Claims) -> String {
    switch claims {
    case .text(let text): quotedText(text.value)
    case .file(let file):
      NameSpelling.isOneWord(file.value) ? file.value : NameSpelling.quoted(file.value)
    }
  }

  private func text(_ part: EchoPart) -> String {
    switch part {
    case .words(let words): terms([words])
    case .value(let expression): "(\(text(expression)))"
    }
  }

  private func joined(_ words: String...) -> String {
    words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  mutating func write(_ definition: Definition) {
    switch definition {
    case .set(let name, let places):
      list("define set \(newName(name)) =", places.map(text))
    case .view(let name, let query):
      word("define view \(newName(name)) =")
      write(query)
    case .indicator(let name, let value, let unit, let polarity):
      word("define indicator \(newName(name)) = \(text(value))")
      if let unit { word("unit \(quotedText(unit))") }
      if let polarity { word("polarity \(polarity.word)") }
    case .target(let indicator, let authority, let number, let period):
      word("define target \(name(indicator))")
      if let authority { word(name(authority)) }
      word("= \(text(number))")
      if let period { word(clause(period.value)) }
    }
  }

  func text(_ value: ParameterValue) -> String {
    switch value {
    case .text(let text): quotedText(text)
    case .number(let number): text(number)
    case .name(let node): name(node)
    case .period(let period): text(period.value)
    }
  }
}
