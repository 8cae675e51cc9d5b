internal import Answers
internal import Vocabulary

extension ColourRule {
  /// The rule in words: `green from 95%, amber from 92%, red below 92%`.
  var phrase: Phrase {
    if case .number(let target) = target, !limits.contains(where: \.isLimit) {
      return "target \(figure(target)), \(good.label)"
    }
    let colours = [("green", green), ("amber", amber), ("red", red)]
    let texts = colours.compactMap { name, limit in words(limit).map { "\(name) \($0)" as Phrase } }
    if texts.isEmpty { return limits.contains(.toBeSet) ? "limits to be set" : "no limits" }
    return texts.joined(separator: ", ")
  }

  func words(_ limit: Tolerance) -> Phrase? {
    switch limit {
    case .number(let value): "\(figure(value))"
    case .below(let end): "below \(figure(end))"
    case .from(let start): "from \(figure(start))"
    case .between(let low, let high): "\(figure(low)) to \(figure(high))"
    case .within(let size, of: let centre?): "within \(figure(size)) of \(figure(centre))"
    case .within(let size, of: nil): "within \(figure(size))"
    case .beyond(let size): "more than \(figure(size)) away"
    case .aboveRange(let percent): "up to \(Figure(percent, unit: .percent)) above"
    case .farAboveRange(let percent): "over \(Figure(percent, unit: .percent)) above"
    case .toBeSet: "to be set"
    case .unreadable(let text): "\"\(text)\""
    case .notApplicable: nil
    }
  }

  private func figure(_ value: Double) -> Figure {
    let isWhole = value == value.rounded()
    return Figure(value, decimals: isWhole ? 0 : 1, unit: unit)
  }
}
