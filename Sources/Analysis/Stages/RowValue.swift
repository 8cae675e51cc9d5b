internal import Answers
internal import Language
internal import Vocabulary

/// One row's value of a column or an expression: what conditions and orders are decided on.
enum RowValue: Equatable {
  case number(RowNumber)
  case text(String)
  /// One month, or the months of a longer period.
  case months(MonthRange)
  case truth(Bool)
  case missing(ValueStatus)

  static let unknown = RowValue.missing(.absent)

  var number: RowNumber? {
    if case .number(let number) = self { number } else { nil }
  }
  var isMissing: Bool {
    if case .missing = self { true } else { false }
  }
}

/// A number and what it is counted in.
struct RowNumber: Equatable {
  var value: Double
  var quantity: Quantity
  var decimals: Int
  /// The same change in per cent of its base, where that is known.
  var percent: Double?

  init(_ value: Double, _ quantity: Quantity = .plain, decimals: Int = 0, percent: Double? = nil) {
    self.value = value
    self.quantity = quantity
    self.decimals = decimals
    self.percent = percent
  }

  /// - Parameter basis: of the indicator that the figure is of; without one, a number of its own.
  init(_ figure: Figure, _ basis: Basis?, percent: Double? = nil) {
    let isBare = figure.unit == .other
    self.init(
      figure.value, isBare ? .plain : .measured(figure.unit, basis ?? .month),
      decimals: figure.decimals, percent: percent)
  }

  /// The two as they can be held against each other: a change of a count in per cent, if that is what
  /// the other one is. Nil where they are not the same kind of figure.
  static func alike(_ left: RowNumber, _ right: RowNumber) -> (left: Double, right: Double)? {
    if UnitRule.like(left.quantity, right.quantity) != nil { return (left.value, right.value) }
    if right.quantity == .percentage, let percent = left.percent { return (percent, right.value) }
    if left.quantity == .percentage, let percent = right.percent { return (left.value, percent) }
    return nil
  }
}

extension Cell {
  var rowValue: RowValue { rowValue(of: nil) }

  /// - Parameter basis: what a month's figure of the row's indicator covers.
  func rowValue(of basis: Basis?) -> RowValue {
    switch content {
    case .blank, .spark, .bar, .strip, .shares: .unknown
    case .phrase(let phrase): phrase.rowValue
    case .month(let month): .months(MonthRange(month))
    case .figure(let figure), .difference(let figure): .number(RowNumber(figure, basis))
    case .change(let change), .travel(let change):
      .number(RowNumber(change.difference, basis, percent: change.percent))
    case .relative(let change): change.shown.map { .number($0) } ?? .unknown
    case .verdict(let verdict): .text(verdict == .met ? "met" : "not met")
    case .colour(let colour): .text(colour.rawValue)
    case .missing(let status): .missing(status)
    }
  }
}

extension Change {
  /// As the column prints it, in per cent or in points; nil from 0, where there is no percentage.
  fileprivate var shown: RowNumber? {
    difference.unit.changesInPoints
      ? RowNumber(difference.value, .percentage, decimals: difference.decimals)
      : percent.map { RowNumber($0, .percentage) }
  }
}

extension Phrase {
  fileprivate var rowValue: RowValue {
    switch fragments.first {
    case nil: .text("")
    case .text(let text) where fragments.count == 1: .text(text)
    case .figure(let figure) where fragments.count == 1: .number(RowNumber(figure, nil))
    case .percentChange(let percent) where fragments.count == 1:
      .number(RowNumber(percent, .percentage, decimals: 1))
    default: .text(fragments.map(\.words).joined())
    }
  }
}

extension Phrase.Fragment {
  /// Without its figures, which no condition on a text is about.
  fileprivate var words: String {
    if case .text(let text) = self { text } else { "" }
  }
}

extension RowValue {
  /// The value as a cell of a new column.
  var cell: Cell {
    switch self {
    case .number(let number):
      .figure(Figure(number.value, decimals: number.decimals, unit: number.quantity.unit))
    case .text(let text): .text(text)
    case .months(let months):
      months.count == 1 ? Cell(.month(months.first)) : .text(months.label)
    case .truth(let isTrue): .text(isTrue ? "yes" : "no")
    case .missing(let status): status == .absent ? .blank : .missing(status)
    }
  }

  /// Whether it stands before `other` in an order from small to large; nothing is decided about what
  /// is missing.
  func precedes(_ other: RowValue) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left.value < right.value
    case (.months(let left), .months(let right)): left.first < right.first
    case (.text(let left), .text(let right)): NaturalOrder.precedes(left, right)
    case (.truth(let left), .truth(let right)): !left && right
    default: false
    }
  }
}
