internal import Answers
internal import Vocabulary

/// Something that a share should reach: a target, or a colour of the report's own limits.
struct NeedGoal {
  /// `the target (85%)`, `amber (from 85)`
  let name: Phrase
  let isTarget: Bool
  let holds: (Double) -> Bool

  /// The target alone; without one the better colours of the report's limits.
  static func all(
    _ target: ReferenceFigure?, _ rule: ColourRule?, _ polarity: Polarity
  ) -> [NeedGoal] {
    if let target {
      guard polarity == .high || polarity == .low else { return [] }
      return [
        NeedGoal(name: "the target (\(target.figure))", isTarget: true) {
          target.verdict(on: $0, polarity: polarity) == .met
        }
      ]
    }
    guard let rule else { return [] }
    let better = [(RAG.amber, rule.amber), (.green, rule.green)].filter(\.1.isLimit)
    return better.map { colour, limit in
      let words = rule.words(limit).map { " (\($0))" } ?? Phrase()
      return NeedGoal(name: Phrase(colour.rawValue) + words, isTarget: false) { value in
        guard case .colour(let found) = rule.verdict(on: value) else { return false }
        return found == .green || found == colour
      }
    }
  }
}

/// How many children lie between a month's figure and one goal.
struct Need {
  let goal: NeedGoal
  let children: ChildrenBehind
  /// The nearest count at which the goal is reached; nil where no count of this whole does it.
  let count: Double?

  init(_ goal: NeedGoal, _ children: ChildrenBehind) {
    self.goal = goal
    self.children = children
    count = children.nearest { goal.holds($0) }
  }

  var isReached: Bool { count == children.count }

  /// More than there were; below zero, fewer.
  var difference: Figure? { count.map { Figure($0 - children.count, unit: .count) } }

  /// How many could be lost before the goal is.
  private var spare: Double? {
    children.nearest { !goal.holds($0) }.map { abs($0 - children.count) - 1 }
  }

  /// `5 more would have met the target (85%)`, `it is green (from 90) with 2 to spare`
  var phrase: Phrase {
    guard let difference else { return "no number of them gives \(goal.name)" }
    if isReached {
      let verdict: Phrase = goal.isTarget ? "\(goal.name) is met" : "it is \(goal.name)"
      guard let spare else { return verdict }
      return spare == 0
        ? verdict + " with none to spare"
        : verdict + " with \(Figure(spare, unit: .count)) to spare"
    }
    let size = Figure(abs(difference.value), unit: .count)
    let word = difference.value > 0 ? "more" : "fewer"
    return "\(size) \(word) would have \(goal.isTarget ? "met" : "been") \(goal.name)"
  }
}

extension ChildrenBehind {
  /// The count nearest to the real one whose share fulfils a condition; of two, the larger.
  func nearest(_ holds: (Double) -> Bool) -> Double? {
    let farthest = max(count, whole - count)
    var distance = 0.0
    while distance <= farthest {
      for candidate in [count + distance, count - distance]
      where (0...whole).contains(candidate) && holds(share(of: candidate)) {
        return candidate
      }
      distance += 1
    }
    return nil
  }
}
