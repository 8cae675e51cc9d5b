import Vocabulary

extension StatementPrinter {
  /// The canonical order: of, for, vs, period, by, where, as published, using, with, as.
  mutating func write(_ parts: Parts) {
    word(parts.operands.map(text).joined(separator: ", "))
    list("of", parts.subjects.map(name))
    list("for", parts.places.map(text))
    list("vs", parts.versus.map(text))
    if let period = parts.period { writeClause(period.value, after: parts.versus.last) }
    if let ahead = parts.ahead { word("ahead \(text(ahead.value))") }
    if let lags = parts.lags?.value { word("lags \(lags.lowerBound)..\(lags.upperBound)") }
    list("by", parts.by.map(\.value.word))
    if let filter = parts.filter { word("where \(text(filter))") }
    if let published = parts.published { word("as published in \(text(published.value))") }
    list("using", parts.datasets.map(name))
    switch parts.partners {
    case .all: word("with all")
    case .names(let names): list("with", names.map(name))
    case nil: break
    }
    list("with", parts.with.map(\.value.word))
    list("without", parts.without.map(\.value.word))
    if let mode = parts.mode { word("as \(mode.value.word)") }
  }

  private func text(_ operand: Operand) -> String {
    switch operand {
    case .name(let node): name(node)
    case .lastResult: "_"
    }
  }

  func text(_ place: Place) -> String {
    switch place {
    case .name(let node): name(node)
    case .all: "all"
    case .except(let node): "except \(name(node))"
    }
  }

  private func text(_ versus: Versus) -> String {
    switch versus {
    case .name(let node): name(node)
    case .statistic(let statistic, let node): "\(statistic.value.word) \(name(node))"
    case .target: "target"
    case .number(let number): text(number.value)
    case .period(let period): text(period.value)
    }
  }

  func text(_ selector: Selector) -> String {
    switch selector {
    case .name(let node): name(node)
    case .all: "all"
    case .except(let node): "except \(name(node))"
    case .statistic(let statistic, let node): "\(statistic.value.word) \(name(node))"
    case .target: "target"
    case .period(let period): text(period.value)
    }
  }
}

// MARK: - Periods

extension StatementPrinter {
  /// A bare range would run together with a period right in front: `vs Q1` and `2018/19..latest`.
  private mutating func writeClause(_ period: PeriodNode, after versus: Versus?) {
    if case .period? = versus, case .range(.some, .some) = period { word("in") }
    word(clause(period))
  }

  /// A period as a clause: `at` one month, `in` a longer time.
  func clause(_ period: PeriodNode) -> String {
    guard case .point(let point) = period else {
      guard case .range(let from, let to) = period, from == nil || to == nil else {
        return text(period)
      }
      return from.map { "since \(text($0.value))" } ?? to.map { "until \(text($0.value))" } ?? ""
    }
    switch point {
    case .quarter, .quarterOfYear, .financialYear, .calendarYear, .last(.quarter), .last(.year),
      .previous(.quarter), .previous(.year):
      return "in \(text(point))"
    case .month, .monthOfYear, .latest, .first, .common, .last(.month), .previous(.month), .before:
      return "at \(text(point))"
    }
  }

  /// A period in a list or in brackets.
  func text(_ period: PeriodNode) -> String {
    switch period {
    case .point(let point): text(point)
    case .range(let from, let to):
      (from.map { text($0.value) } ?? "") + ".." + (to.map { text($0.value) } ?? "")
    case .length(let length, let to):
      text(length) + (to.map { " to \(text($0.value))" } ?? "")
    case .yearToDate(let to): "ytd" + (to.map { " \(text($0.value))" } ?? "")
    }
  }

  func text(_ point: PointNode) -> String {
    switch point {
    case .month(let month): month.iso
    case .monthOfYear(let number): Month.shortNames[(number + 11) % 12]
    case .quarter(let quarter): quarter.label
    case .quarterOfYear(let number): "Q\(number)"
    case .financialYear(let year): year.label
    case .calendarYear(let year): "\(year)"
    case .latest: "latest"
    case .first: "first"
    case .common: "common"
    case .last(let unit): "last \(unit.rawValue)"
    case .previous(let unit): "previous \(unit.rawValue)"
    case .before(let length): "-\(text(length))"
    }
  }

  func text(_ length: PeriodLength) -> String { "\(length.count)\(length.unit.letter)" }
}
