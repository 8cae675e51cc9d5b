/// The place of an authority in the catalogue's table.
public struct AuthorityID: Hashable, Comparable, BitwiseCopyable, Sendable {
  public let index: Int
  public init(_ index: Int) { self.index = index }
  public static func < (left: AuthorityID, right: AuthorityID) -> Bool { left.index < right.index }
}

/// A council with responsibility for children's services.
public struct Authority: Equatable, Sendable {
  /// As people write it: `Southampton`, `Bristol, City of`.
  public var name: String
  /// The Department for Education's three-digit code.
  public var code: String
  /// The nine-character ONS code.
  public var onsCode: String
  public var region: String
  public var aliases: [String]

  public init(
    name: String, code: String = "", onsCode: String = "", region: String = "",
    aliases: [String] = []
  ) {
    self.name = name
    self.code = code
    self.onsCode = onsCode
    self.region = region
    self.aliases = aliases
  }
}

/// One line of a statistical-neighbour list; lists come in editions and are not symmetric.
public struct Neighbour: Equatable, Sendable {
  public var authority: AuthorityID
  /// The year the list is from: 2021, 2025.
  public var edition: Int
  /// 1 is the closest.
  public var rank: Int
  public var neighbour: AuthorityID
  public var closeness: String

  public init(
    authority: AuthorityID, edition: Int, rank: Int, neighbour: AuthorityID, closeness: String
  ) {
    self.authority = authority
    self.edition = edition
    self.rank = rank
    self.neighbour = neighbour
    self.closeness = closeness
  }
}
