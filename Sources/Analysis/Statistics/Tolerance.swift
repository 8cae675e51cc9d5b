/// One limit of a colour, as a report prints it.
///
/// The sign may stand before or after its number: `<92%` and `92%>` are below and from 92, `26%<` is
/// below 26. The spellings are those of Rotherham's scorecards.
enum Tolerance: Equatable, Sendable {
  /// `375.5`, `10%`: a number alone, a target.
  case number(Double)
  /// `<92%`, `26%<`
  case below(Double)
  /// `92%>`, `95%+`, `>=92`
  case from(Double)
  /// `14-20`
  case between(Double, Double)
  /// `+/-5 of 158.8`; without its centre `+/-15`, which stands beside a limit that has one.
  case within(Double, of: Double?)
  /// `more than +/-15`
  case beyond(Double)
  /// `1% above range`, in per cent of the upper end.
  case aboveRange(Double)
  /// `over 1% above range`
  case farAboveRange(Double)
  /// `range to be set`
  case toBeSet
  /// `n/a`, or nothing.
  case notApplicable
  /// Anything else; it never gives a colour.
  case unreadable(String)

  init(_ printed: String) {
    let text = printed.lowercased().filter { $0 != " " && $0 != "%" }
    let reading =
      Tolerance.words(text) ?? Tolerance.spread(text) ?? Tolerance.signed(text)
      ?? Tolerance.range(text) ?? Tolerance.figure(text).map(Tolerance.number)
    self = reading ?? .unreadable(printed)
  }

  /// Whether it says where a colour begins or ends.
  var isLimit: Bool {
    switch self {
    case .below, .from, .between, .within, .beyond, .aboveRange, .farAboveRange: true
    case .number, .toBeSet, .notApplicable, .unreadable: false
    }
  }

  // MARK: - Reading

  private static func words(_ text: String) -> Tolerance? {
    switch text {
    case "", "n/a", "na", "-", "–": return .notApplicable
    case "rangetobeset", "tobeset", "tbc", "tbs": return .toBeSet
    default: break
    }
    guard text.hasSuffix("aboverange") else { return nil }
    let amount = text.dropLast("aboverange".count)
    if amount.hasPrefix("over") { return figure(amount.dropFirst(4)).map(Tolerance.farAboveRange) }
    return figure(amount).map(Tolerance.aboveRange)
  }

  /// A distance to both sides.
  private static func spread(_ text: String) -> Tolerance? {
    let isBeyond = text.hasPrefix("morethan")
    let body = isBeyond ? text.dropFirst("morethan".count) : text[...]
    guard body.hasPrefix("+/-") || body.hasPrefix("±") else { return nil }
    let amount = body.drop { "+/-±".contains($0) }
    if isBeyond { return figure(amount).map(Tolerance.beyond) }
    let parts = amount.split(separator: "of", maxSplits: 1)
    guard let size = parts.first.flatMap({ figure($0) }) else { return nil }
    if parts.count == 1 { return .within(size, of: nil) }
    return figure(parts[1]).map { .within(size, of: $0) }
  }

  private static func signed(_ text: String) -> Tolerance? {
    let signs = text.filter { "<>+".contains($0) }
    let isBelow = signs == "<"
    guard isBelow || signs == ">" || signs == "+" else { return nil }
    let number = figure(text.filter { !"<>+=".contains($0) })
    return number.map { isBelow ? .below($0) : .from($0) }
  }

  private static func range(_ text: String) -> Tolerance? {
    let ends = text.split { "-–".contains($0) }.compactMap { figure($0) }
    guard ends.count == 2, ends[0] <= ends[1] else { return nil }
    return .between(ends[0], ends[1])
  }

  /// Digits and one point: what `Double` reads besides is no limit.
  private static func figure(_ text: some StringProtocol) -> Double? {
    let digits = String(text).filter { $0 != "," }
    guard let first = digits.first, first.isNumber,
      digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") })
    else { return nil }
    return Double(digits)
  }
}
