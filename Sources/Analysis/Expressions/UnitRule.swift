internal import Language
internal import Vocabulary

/// What may be calculated with what, and what comes out.
enum UnitRule {
  /// What a sum, a product or a ratio is counted in; nil where it would mean nothing.
  static func result(_ sign: Operator, _ left: Quantity, _ right: Quantity) -> Quantity? {
    switch sign {
    case .plus, .minus: like(left, right)
    case .times: product(left, right)
    case .over: ratio(left, right)
    default: nil
    }
  }

  /// Figures that can stand in one sum, or be compared: the same unit over the same span. A bare
  /// number takes the other's unit.
  static func like(_ left: Quantity, _ right: Quantity) -> Quantity? {
    switch (left, right) {
    case (.truth, _), (_, .truth): nil
    case (.plain, let other), (let other, .plain): other
    case (.percentage, .percentage): .percentage
    case (.percentage, .measured(let unit, _)): unit == .percent ? right : nil
    case (.measured(let unit, _), .percentage): unit == .percent ? left : nil
    case (.measured(let unit, let basis), .measured(let other, let otherBasis)):
      unit == other && basis == otherBasis ? left : nil
    }
  }

  private static func product(_ left: Quantity, _ right: Quantity) -> Quantity? {
    switch (left, right) {
    case (.truth, _), (_, .truth), (.percentage, _), (_, .percentage): nil
    case (.plain, let other), (let other, .plain): other
    case (.measured, .measured): nil
    }
  }

  /// Like by like is a bare number, and so is one count by another over the same span.
  private static func ratio(_ left: Quantity, _ right: Quantity) -> Quantity? {
    switch (left, right) {
    case (.truth, _), (_, .truth), (.percentage, _), (_, .percentage): nil
    case (_, .plain): left
    case (.plain, .measured): nil
    case (.measured(let unit, let basis), .measured(let other, let otherBasis)):
      basis == otherBasis && (unit == other || (isCounted(unit) && isCounted(other)))
        ? .plain : nil
    }
  }

  private static func isCounted(_ unit: Unit) -> Bool { unit == .count || unit == .fte }

  /// Whether several months may be added up: what happened may, shares and rates may not.
  static func addsUp(_ quantity: Quantity) -> Bool {
    switch quantity {
    case .plain, .percentage, .truth: false
    case .measured(let unit, let basis): basis == .month && unit == .count
    }
  }

  /// Whether a mean over months means something without knowing each month's base.
  static func averages(_ quantity: Quantity) -> Bool {
    switch quantity {
    case .plain, .percentage, .truth: false
    case .measured(let unit, let basis): basis == .snapshot && isCounted(unit)
    }
  }

  /// `number at month end`, for messages.
  static func words(_ quantity: Quantity) -> String {
    switch quantity {
    case .plain: "a bare number"
    case .percentage: "a percentage"
    case .truth: "true or false"
    case .measured(let unit, let basis): "\(unit.label), \(basis.label)"
    }
  }
}
