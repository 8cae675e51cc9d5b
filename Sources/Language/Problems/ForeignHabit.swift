import Vocabulary

/// What other languages have taught people to type, each with what it is called here.
enum ForeignHabit: Equatable {
  case select
  case doubleEqual
  case doubleAmpersand
  case doubleBar
  case dotCommand(String)
  case backslashCommand(String)
  case summarize
  case selectorInQuery
  case asOf

  /// The habit that the first word of a statement shows, if it shows one.
  init?(firstWord word: String) {
    if word == "select" {
      self = .select
    } else if word == "summarize" {
      self = .summarize
    } else if word.hasPrefix("."), word.utf8.count > 1 {
      self = .dotCommand(word)
    } else if word.hasPrefix("\\") {
      self = .backslashCommand(word)
    } else {
      return nil
    }
  }

  var summary: String {
    switch self {
    case .select: "a question begins with show, not with select … from"
    case .doubleEqual: "one = compares"
    case .doubleAmpersand: "&& is written and"
    case .doubleBar: "|| is written or"
    case .dotCommand(let word): "commands have no point in front: \(word)"
    case .backslashCommand(let word): "commands have no backslash in front: \(word)"
    case .summarize: "summarise is written with an s"
    case .asOf: "\"as of\" is written as published in"
    case .selectorInQuery: "[ ] is for calculations; a query compares with vs"
    }
  }

  var help: [String] {
    switch self {
    case .select:
      ["name the indicator, the council and the period: show LAC1 for Southampton since Apr-24"]
    case .doubleEqual: ["write value = 5"]
    case .doubleAmpersand: ["write value > 5 and change < 0"]
    case .doubleBar: ["write value > 5 or change < 0; | alone begins a stage"]
    case .dotCommand, .backslashCommand:
      ["list indicators shows what is loaded, help shows what can be asked"]
    case .summarize: []
    case .asOf: ["it answers as the reports stood then: as published in Oct-18"]
    case .selectorInQuery: ["write show LAC1 vs SN"]
    }
  }

  var tryNext: String {
    switch self {
    case .asOf: "help as"
    case .select, .doubleEqual, .doubleAmpersand, .doubleBar, .selectorInQuery: "help show"
    case .dotCommand, .backslashCommand: "list indicators"
    case .summarize: "help"
    }
  }
}
