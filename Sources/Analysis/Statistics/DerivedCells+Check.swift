internal import Answers
internal import Store
internal import Vocabulary

extension DerivedCells {
  /// A derived cell as a report prints it, and what became of computing it again.
  struct Check {
    var column: DerivedColumn
    var printed: PrintedCell
    var outcome: DerivedColumn.Outcome
  }

  /// Every derived cell of the row that is known to the product.
  func checks(of cells: [PublishedCell]) -> [Check] {
    cells.compactMap { cell in
      guard let column = DerivedColumn(rawValue: cell.column) else { return nil }
      let outcome = outcome(of: column, cell.cell, beside: cells)
      return Check(column: column, printed: cell.cell, outcome: outcome)
    }
  }

  private func outcome(
    of column: DerivedColumn, _ cell: PrintedCell, beside others: [PublishedCell]
  ) -> DerivedColumn.Outcome {
    if cell.text == "garbled" { return .unchecked("unreadable in the report's text") }
    let truth = truth(of: column, beside: others)
    switch column {
    case .arrowOnMonth, .arrowOnYear, .travelOnMonth, .travelOnYear:
      return outcome(ofArrow: cell.text, truth)
    case .changeOnMonth, .changeOnYear, .mean, .maximum, .yearToDate:
      return outcome(of: cell, truth)
    }
  }

  /// An arrow follows the change that is printed beside it, where one is.
  private func truth(
    of column: DerivedColumn, beside others: [PublishedCell]
  ) -> DerivedColumn.Truth? {
    let changeColumn: DerivedColumn? =
      switch column {
      case .arrowOnMonth: .changeOnMonth
      case .arrowOnYear: .changeOnYear
      default: nil
      }
    let change = others.first { $0.column == changeColumn?.rawValue }?.cell.value
    guard let change else { return truth(of: column) }
    return .oneOf(DerivedCells.arrows(Interval(change, change)))
  }

  private func outcome(
    ofArrow text: String, _ truth: DerivedColumn.Truth?
  ) -> DerivedColumn.Outcome {
    guard let printed = Movement(printed: text) else {
      return .unchecked("\"\(text)\" is no direction")
    }
    guard case .oneOf(let possible) = truth else { return .unchecked("an input is not printed") }
    return possible.contains(printed) ? .agrees : .disagrees(.oneOf(possible))
  }

  private func outcome(of cell: PrintedCell, _ truth: DerivedColumn.Truth?) -> DerivedColumn.Outcome
  {
    guard let value = cell.value else {
      switch truth {
      case .between(let interval) where interval.low.isFinite && interval.high.isFinite:
        return .disagrees(.between(interval))
      case nil where cell.text.isEmpty: return .unchecked("left blank")
      case .between, .oneOf, .undefined, .nothingOfNothing, nil: return .agrees
      }
    }
    let printed = Interval(printed: value, decimals: Int(cell.decimals))
    switch truth {
    case .between(let possible):
      return possible.meets(printed) ? .agrees : .disagrees(.between(possible))
    case .nothingOfNothing: return value == 0 ? .agrees : .disagrees(.nothingOfNothing)
    case .undefined: return .disagrees(.undefined)
    case .oneOf, nil: return .unchecked("an input is not printed")
    }
  }
}

extension Movement {
  /// As the files have it.
  init?(printed: String) {
    switch printed {
    case "up": self = .up
    case "down": self = .down
    case "similar": self = .level
    default: return nil
    }
  }
}

extension Disagreement {
  /// Whether it is known and explained in the catalogue.
  func explains(_ check: DerivedCells.Check, of authority: AuthorityID) -> Bool {
    self.authority == authority && report == check.printed.report
      && column == check.column.rawValue && reference == check.printed.reference
      && title == check.printed.title
  }
}
