public import Language
internal import Store
public import Vocabulary

/// The figures of an indicator that the user defined, as reports would have printed them.
///
/// Kept to the decimals that are shown, so that what is seen is what is calculated with.
public struct DefinedFigures: Sendable {
  public var unit: Unit
  public var basis: Basis
  public var decimals: Int
  public var cells: [Cell]
  /// What it takes over from the indicators it is made of.
  public var near: [Near]
  public var breaks: [Break]

  /// A month as it came out of one report's figures.
  public struct Cell: Sendable {
    public var authority: AuthorityID
    public var report: Month
    public var month: Month
    /// Nil where there is none; `status` says why.
    public var value: Double?
    public var status: ValueStatus
    /// Whether a figure it is made of is printed twice and differently.
    public var isConflicting: Bool
  }
}

extension DefinedFigures {
  /// One of its parts is only near in a report, so it is too.
  public struct Near: Sendable {
    public var authority: AuthorityID
    public var report: Month
    public var reason: String
  }

  /// One of its parts changed its definition.
  public struct Break: Sendable {
    public var authority: AuthorityID
    public var month: Month
    public var change: String
  }

  /// A figure as a report prints it: with all its decimals and no exponent; empty for none.
  public func text(of cell: Cell) -> String {
    guard let value = cell.value else { return "" }
    let scaled = (abs(value) * Rounding.powerOfTen(decimals)).rounded()
    guard let whole = Int(exactly: scaled) else { return "\(value)" }
    let digits = String(whole)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

extension Analyst {
  /// Computes a definition for every authority, once for each of its reports, so that
  /// `as published in` holds for it too.
  ///
  /// - Throws: everything that is wrong with the expression, told together.
  public func figures(
    of expression: Expression, _ workspace: Workspace, in source: SourceText,
    at statement: SourceRange
  ) throws(Diagnostics) -> DefinedFigures {
    let planned = try plan(expression, workspace, Wording(source: source, statement: statement))
    guard planned.quantity != .truth else {
      throw Diagnostics(
        Diagnostic(
          .unlikeUnits, "this is a condition, and an indicator has figures", at: expression.range,
          help: ["if(CONDITION, 1, 0) is a figure"]))
    }
    let cells = store.reportingAuthorities.flatMap { found(planned.expression, of: $0) }
    guard cells.contains(where: { $0.cell.value != nil }) else {
      throw Diagnostics(
        Diagnostic(
          .noData, "no authority has the figures for this in any month", at: expression.range))
    }
    let parts = planned.expression.indicators
    let authorities = Set(cells.map(\.cell.authority)).sorted()
    return DefinedFigures(
      unit: planned.quantity.unit, basis: try basis(planned, at: expression.range),
      decimals: cells.map(\.decimals).max() ?? 0, cells: cells.map(\.cell),
      near: authorities.flatMap { near(parts, of: $0) },
      breaks: authorities.flatMap { breaks(parts, of: $0) })
  }

  private func near(_ parts: [IndicatorID], of authority: AuthorityID) -> [DefinedFigures.Near] {
    store.reports(of: authority).compactMap { report in
      let reasons = parts.compactMap { part -> String? in
        guard let series = store.series(of: authority, part),
          let line = store.crosswalk(of: series, vintage: .published(report)),
          line.comparability == .near
        else { return nil }
        return "\(store.catalogue[part].code) is near: \(line.reason)"
      }
      guard !reasons.isEmpty else { return nil }
      return DefinedFigures.Near(
        authority: authority, report: report, reason: reasons.joined(separator: "; "))
    }
  }

  private func breaks(_ parts: [IndicatorID], of authority: AuthorityID) -> [DefinedFigures.Break] {
    parts.flatMap { part -> [DefinedFigures.Break] in
      guard let series = store.series(of: authority, part) else { return [] }
      return store.breaks(of: series).map {
        DefinedFigures.Break(
          authority: authority, month: $0.month,
          change: "\(store.catalogue[part].code): \($0.change)")
      }
    }
  }

  private typealias Found = (cell: DefinedFigures.Cell, decimals: Int)

  private func found(_ expression: PlannedExpression, of authority: AuthorityID) -> [Found] {
    let spans = expression.indicators.compactMap { store.series(of: authority, $0) }
      .compactMap { store.span(of: $0) }
    guard let first = spans.first else { return [] }
    let span = spans.dropFirst().reduce(first) { $0.union($1) }
    let reports = store.reports(of: authority)
    // What others had published by then is another question, so such a definition has no past.
    let vintages = expression.readsOthers ? reports.suffix(1) : reports[...]
    var known: [Month: Double?] = [:]
    var cells: [Found] = []
    for report in vintages {
      let vintage: Vintage = report == reports.last ? .latest : .published(report)
      let reader = SeriesReader(store: store, vintage: vintage)
      let values = ExpressionEvaluation(reader: reader, authority: authority)
        .values(expression, in: span)
      for (slot, month) in span.enumerated() where values.statuses[slot] != .absent {
        let value = values[slot].map {
          Rounding.halfAwayFromZero($0, decimals: values.decimals)
        }
        guard known[month] != .some(value) else { continue }
        known[month] = .some(value)
        cells.append(
          (
            DefinedFigures.Cell(
              authority: authority, report: report, month: month, value: value,
              status: values.statuses[slot], isConflicting: values.isConflicting[slot]),
            values.decimals
          ))
      }
    }
    return cells.contains { $0.cell.value != nil } ? cells : []
  }

  /// What a month's figure covers; twelve months added up are no longer one month.
  private func basis(
    _ planned: ExpressionPlanner.Result, at range: SourceRange
  ) throws(Diagnostics) -> Basis {
    let covered = planned.expression.covered
    if covered.toDate { return .yearToDate }
    let bases = planned.expression.indicators.map { store.catalogue[$0].basis }.uniqued()
    guard let rolling = covered.rolling, bases != [.snapshot] else {
      return bases.count == 1 ? bases[0] : .month
    }
    guard rolling == 12 else {
      throw Diagnostics(
        Diagnostic(
          .unsupported, "an indicator rolls over 12 months, not \(rolling)", at: range,
          help: ["let takes any number of months"]))
    }
    return .rolling12
  }
}
