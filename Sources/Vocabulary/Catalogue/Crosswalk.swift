/// How far a row that an authority prints is the indicator whose code it carries.
public enum Comparability: String, CaseIterable, Sendable {
  case same
  /// Close enough to set beside it, with the reason said.
  case near
  /// Must not be taken for it.
  case different
}

/// One line of the cross-walk between what reports print and the catalogue's codes.
///
/// A `same` or `near` line says where a printed row's figures are kept; a `different` line says which
/// code they must not be taken for, and why.
public struct CrosswalkLine: Equatable, Sendable {
  public var authority: AuthorityID
  /// Report months it holds for; nil is open.
  public var from: Month?
  public var to: Month?
  /// The printed table, reference and title it matches; empty matches any.
  public var table: String
  public var reference: String
  public var title: String
  public var indicator: IndicatorID
  public var comparability: Comparability
  public var reason: String
  /// How the one could be turned into the other, where that is known.
  public var conversion: String
  /// The codes of the counts that this row divides, where they are not the indicator's own.
  public var numerator: String
  public var denominator: String

  public init(
    authority: AuthorityID, from: Month?, to: Month?, table: String, reference: String,
    title: String, indicator: IndicatorID, comparability: Comparability, reason: String,
    conversion: String, numerator: String = "", denominator: String = ""
  ) {
    self.authority = authority
    self.from = from
    self.to = to
    self.table = table
    self.reference = reference
    self.title = title
    self.indicator = indicator
    self.comparability = comparability
    self.reason = reason
    self.conversion = conversion
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether a row of `report` with this table, reference and title is the one meant.
  public func matches(report: Month?, table: String, reference: String, title: String) -> Bool {
    if let report {
      if let from, report < from { return false }
      if let to, report > to { return false }
    }
    return (self.table.isEmpty || self.table == table)
      && (self.reference.isEmpty || self.reference == reference)
      && (self.title.isEmpty || self.title == title)
  }
}

/// The codes of the counts on top and underneath; either may be unknown.
public struct CountRatio: Equatable, Sendable {
  public var numerator: String
  public var denominator: String

  public init(numerator: String, denominator: String) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

/// A month at which what an indicator counts, or how, changed: a line is never drawn across it unsaid.
public struct DefinitionBreak: Equatable, Sendable {
  public var indicator: IndicatorID
  /// Nil for every authority.
  public var authority: AuthorityID?
  /// The first month of the new definition.
  public var month: Month
  public var change: String

  public init(indicator: IndicatorID, authority: AuthorityID?, month: Month, change: String) {
    self.indicator = indicator
    self.authority = authority
    self.month = month
    self.change = change
  }
}
