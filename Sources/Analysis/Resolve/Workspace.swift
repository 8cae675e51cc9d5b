public import Language
public import Vocabulary

/// The names that the user made, by their folded spelling.
public struct Workspace: Sendable {
  /// A name as it was written, and what it stands for.
  public struct Entry<Value: Sendable>: Sendable {
    public var name: String
    public var value: Value

    public init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  /// `define set`: authorities and comparators that `for` and `vs` take together.
  public private(set) var sets: [String: Entry<[Place]>] = [:]
  /// `define view`: a whole question.
  public private(set) var views: [String: Entry<Query>] = [:]

  /// `let`: a calculation over series, with all earlier ones written out.
  public private(set) var lets: [String: Entry<Expression>] = [:]

  /// `define indicator`, in the order of making.
  public private(set) var indicators: [OwnIndicator] = []
  /// `define target`, in the order of making.
  public private(set) var targets: [OwnTarget] = []

  public init() {}

  public mutating func define(_ indicator: OwnIndicator) {
    var indicator = indicator
    indicator.expression = written(out: indicator.expression)
    let place = indicators.firstIndex { $0.isCalled(indicator.name) } ?? indicators.count
    indicators.replaceSubrange(place..<min(place + 1, indicators.count), with: [indicator])
  }

  public mutating func define(_ target: OwnTarget) {
    targets.removeAll {
      ($0.code, $0.authority, $0.year) == (target.code, target.authority, target.year)
    }
    targets.append(target)
  }

  public func names(calculation name: String) -> Bool { lets[NameFolding.fold(name)] != nil }

  public func owns(indicator name: String) -> Bool { indicators.contains { $0.isCalled(name) } }

  /// The expression with every name that the user made written out, own indicators too.
  public func written(out expression: Expression) -> Expression {
    var all = self
    for own in indicators {
      all.lets[NameFolding.fold(own.name)] = Entry(own.name, own.expression)
    }
    return all.expanded(expression)
  }

  public mutating func define(calculation name: String, _ expression: Expression) {
    lets[NameFolding.fold(name)] = Entry(name, expanded(expression))
  }

  public mutating func define(set name: String, _ members: [Place]) {
    // A set of sets is written out at once: later changes of the inner one do not reach it.
    sets[NameFolding.fold(name)] = Entry(name, members.flatMap(expanded))
  }

  public mutating func define(view name: String, _ query: Query) {
    views[NameFolding.fold(name)] = Entry(name, query)
  }

  public func view(_ name: String) -> Query? { views[NameFolding.fold(name)]?.value }

  // MARK: - Writing sets out

  /// The query with every set written out, so that nothing in it depends on what was defined.
  public func expanded(_ query: Query) -> Query {
    guard !sets.isEmpty else { return query }
    var query = query
    query.parts = expanded(query.parts)
    return query
  }

  public func expanded(_ parts: Parts) -> Parts {
    guard !sets.isEmpty else { return parts }
    var parts = parts
    parts.places = parts.places.flatMap(expanded)
    parts.versus = parts.versus.flatMap(expanded)
    let members = parts.operands.map { operand -> [Place]? in
      if case .name(let name) = operand { self.members(of: name) } else { nil }
    }
    parts.operands = zip(parts.operands, members).flatMap { operand, members in
      members.map { $0.compactMap(\.operand) } ?? [operand]
    }
    return parts
  }

  private func members(of name: NameNode) -> [Place]? {
    guard name.qualifier == nil || name.qualifier == .group else { return nil }
    guard let members = sets[NameFolding.fold(name.text)]?.value else { return nil }
    // Problems must point at the set's name, which is what stands in the statement.
    return members.map { $0.moved(to: name.range) }
  }

  private func expanded(_ place: Place) -> [Place] {
    guard case .name(let name) = place else { return [place] }
    return members(of: name) ?? [place]
  }

  private func expanded(_ versus: Versus) -> [Versus] {
    guard case .name(let name) = versus, let members = members(of: name) else { return [versus] }
    return members.compactMap { member in
      if case .name(let name) = member { .name(name) } else { nil }
    }
  }
}

extension Place {
  fileprivate var operand: Operand? {
    if case .name(let name) = self { .name(name) } else { nil }
  }

  fileprivate func moved(to range: SourceRange) -> Place {
    switch self {
    case .name(var name):
      name.range = range
      return .name(name)
    case .except(var name):
      name.range = range
      return .except(name)
    case .all: return .all
    }
  }
}
