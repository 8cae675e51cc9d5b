/// What a figure can be set against, other than another authority.
public enum Comparator: Hashable, Sendable {
  /// The statistical neighbours' average, as a report prints it.
  case statisticalNeighbours
  case bestStatisticalNeighbour
  case england
  case englandTopQuartile
  case region(String)

  /// As files and people write it.
  public init?(name: some StringProtocol, regions: [String]) {
    switch name.lowercased() {
    case "sn", "sns", "statistical neighbours", "stat neighbours", "neighbours":
      self = .statisticalNeighbours
    case "best sn": self = .bestStatisticalNeighbour
    case "england", "eng", "national": self = .england
    case "england top quartile", "top quartile": self = .englandTopQuartile
    default:
      let folded = NameFolding.fold(name)
      guard let region = regions.first(where: { NameFolding.fold($0) == folded }) else {
        return nil
      }
      self = .region(region)
    }
  }

  public var label: String {
    switch self {
    case .statisticalNeighbours: "SN"
    case .bestStatisticalNeighbour: "Best SN"
    case .england: "England"
    case .englandTopQuartile: "England top quartile"
    case .region(let name): name
    }
  }

  /// At the end of a line of a chart, where room is short.
  public var shortLabel: String {
    switch self {
    case .england: "Eng"
    case .englandTopQuartile: "Eng top"
    case .statisticalNeighbours, .bestStatisticalNeighbour, .region: label
    }
  }

  /// Written out, for a sentence.
  public var phrase: String {
    switch self {
    case .statisticalNeighbours: "the statistical neighbours"
    case .bestStatisticalNeighbour: "the best statistical neighbour"
    case .england: "England"
    case .englandTopQuartile: "England's top quartile"
    case .region(let name): Comparator.takesArticle(name) ? "the \(name)" : name
    }
  }

  /// The South East and the East Midlands, but London and Yorkshire.
  private static func takesArticle(_ region: String) -> Bool {
    ["North", "South", "East", "West"].contains { region.hasPrefix($0 + " ") }
  }

  /// The spellings a person may type, the label first.
  public var spellings: [String] {
    switch self {
    case .statisticalNeighbours: ["SN", "SNs", "statistical neighbours", "stat neighbours"]
    case .bestStatisticalNeighbour: ["Best SN"]
    case .england: ["England", "Eng"]
    case .englandTopQuartile: ["England top quartile", "top quartile"]
    case .region(let name): [name] + [Comparator.initials(of: name)].compactMap(\.self)
    }
  }

  /// `SE`, as people write the regions that are named after two quarters of the compass.
  private static func initials(of region: String) -> String? {
    let words = region.split(separator: " ")
    let isCompass = words.allSatisfy { ["North", "South", "East", "West"].contains($0) }
    return words.count == 2 && isCompass ? words.map { String($0.prefix(1)) }.joined() : nil
  }
}
