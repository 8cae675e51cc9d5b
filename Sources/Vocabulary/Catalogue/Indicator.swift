/// The place of an indicator in the catalogue's table.
public struct IndicatorID: Hashable, Comparable, BitwiseCopyable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
  public static func < (left: IndicatorID, right: IndicatorID) -> Bool { left.index < right.index }
}

/// One measure: what it counts, in which unit, on which basis, and which way is better.
public struct Indicator: Equatable, Sendable {
  /// The code analysts use, as they write it: `CP6B-NI`, `LAC10 (%)`.
  public var code: String
  public var title: String
  public var unit: Unit
  public var polarity: Polarity
  public var basis: Basis
  public var topic: String
  /// The number of decimals it is usually printed with.
  public var decimals: Int
  /// The code of the count on top, for percentages, rates and averages, where it is known.
  public var numerator: String
  /// The code of the count underneath; `population` for the children aged 0 to 17.
  public var denominator: String
  /// The code of the whole that this is a category of, for breakdowns.
  public var parent: String
  /// For a stock, the codes of the counts that come to it and leave it within a month.
  public var inflow: String
  public var outflow: String
  public var aliases: [String]
  public var definition: String
  /// False for an indicator that a file uses but no catalogue describes.
  public var isCatalogued: Bool

  /// The topic of what the user defined: no report prints it.
  public static let ownTopic = "Your own"
  public var isOwn: Bool { topic == Indicator.ownTopic }

  /// The denominator of rates: children aged 0 to 17, by year.
  public static let populationCode = "population"

  public init(
    code: String, title: String, unit: Unit = .other, polarity: Polarity = .none,
    basis: Basis = .month, topic: String = "", decimals: Int = 0, numerator: String = "",
    denominator: String = "", parent: String = "", inflow: String = "", outflow: String = "",
    aliases: [String] = [], definition: String = "", isCatalogued: Bool = true
  ) {
    self.code = code
    self.title = title
    self.unit = unit
    self.polarity = polarity
    self.basis = basis
    self.topic = topic
    self.decimals = decimals
    self.numerator = numerator
    self.denominator = denominator
    self.parent = parent
    self.inflow = inflow
    self.outflow = outflow
    self.aliases = aliases
    self.definition = definition
    self.isCatalogued = isCatalogued
  }
}
