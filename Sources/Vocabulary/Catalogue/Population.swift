/// How many children aged 0 to 17 live in an authority, at the middle of a year.
public struct Population: Equatable, Sendable {
  public var authority: AuthorityID
  public var year: Int
  public var children: Int

  public init(authority: AuthorityID, year: Int, children: Int) {
    self.authority = authority
    self.year = year
    self.children = children
  }
}
