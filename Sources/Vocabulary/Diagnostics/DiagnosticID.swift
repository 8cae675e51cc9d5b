/// The stable name of a kind of problem: `E201`. The first digit is its class.
///
/// One case for everything that Bellwether can refuse, warn of or note. Ids are never reused: people
/// quote them in e-mails, and `docs/ERRORS.md` has a page for each.
public enum DiagnosticID: String, CaseIterable, Sendable {
  // E0: the statement
  case unknownVerb = "E001"
  case ambiguousVerb = "E002"
  case unexpectedWord = "E003"
  case unknownStage = "E004"
  case missingOperand = "E005"
  case repeatedClause = "E006"
  case unsupported = "E007"
  case tooLong = "E008"
  case tooDeep = "E009"
  // E1: spelling and quotes
  case unclosedQuote = "E101"
  case unexpectedCharacter = "E102"
  case unclosedBracket = "E103"
  case groupedNumber = "E104"
  case foreignHabit = "E105"
  case letWithPipe = "E107"
  // E2: names
  case unknownIndicator = "E201"
  case unknownAuthority = "E202"
  case unknownName = "E203"
  case ambiguousName = "E204"
  case comparatorAsOperand = "E205"
  case missingComma = "E206"
  case noAuthority = "E208"
  case wrongKind = "E209"
  case referenceOfAnother = "E210"
  case unknownParameter = "E211"
  case unknownColumn = "E212"
  // E3: periods
  case impossibleMonth = "E301"
  case joinedMonths = "E302"
  case ambiguousYear = "E303"
  case ambiguousQuarter = "E304"
  case notAFinancialYear = "E305"
  case notMonthly = "E306"
  case twoPeriods = "E307"
  case emptyPeriod = "E308"
  case unreadablePeriod = "E309"
  // E4: units and types
  case unlikeUnits = "E401"
  case notRebased = "E402"
  case notComparable = "E403"
  case noDenominator = "E404"
  case cannotPivot = "E405"
  // E5: data
  case noData = "E501"
  case noComparator = "E502"
  case noCommonMonth = "E503"
  case noVintage = "E504"
  case assertionFailed = "E505"
  case notProjectable = "E506"
  case childrenNotKnown = "E507"
  case tooFewPairs = "E508"
  // E6: files
  case fileNotFound = "E601"
  case fileIsDirectory = "E602"
  case fileUnreadable = "E603"
  case notUTF8 = "E604"
  case missingColumn = "E605"
  case unknownLayout = "E606"
  case noDatasets = "E608"
  case emptyFile = "E609"
  case interrupted = "E610"
  case scriptCycle = "E611"
  // E7: output
  case formNotPossible = "E701"
  case fileExists = "E702"
  case cannotWrite = "E703"
  case unknownFileForm = "E704"
  case cannotCopy = "E705"
  case notInMeeting = "E706"
  // Warnings
  case abbreviatedVerb = "W001"
  case unquotedName = "W002"
  case configuration = "W003"
  // Notes beside an answer
  case numberNotCode = "N110"
  case nameTookOperator = "N208"
  case calendarYear = "N302"
  case conflict = "N501"
  case gap = "N502"
  case definitionChanged = "N503"
  case stale = "N504"
  case oneFigure = "N505"
  case nearComparison = "N506"
  case missingMonths = "N508"
  case latestDiffers = "N509"
  case comparatorMissing = "N511"
  case farApart = "N512"
  case controlLimits = "N513"
  case ownTarget = "N514"
  case childrenUnknown = "N515"
  case correlation = "N516"
  case projection = "N517"
  case intervals = "N518"
  case partlyComputed = "N520"
  case ownNote = "N530"
  case withheld = "N540"
  case notForPublication = "N541"

  public var severity: Severity {
    switch rawValue.first {
    case "W": .warning
    case "N": .note
    default: .error
    }
  }
}

/// How bad it is: an error stops the statement, warnings and notes come with the answer.
public enum Severity: String, Sendable {
  case error
  case warning
  case note
}
