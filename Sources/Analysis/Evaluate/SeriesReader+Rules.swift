internal import Answers
internal import Store
internal import Vocabulary

/// The rules that reports print beside their rows: which way is good, the limits of the colours.
extension SeriesReader {
  /// Which way `report` itself calls good; nil where it does not say, or only for information.
  func printedPolarity(of subject: Subject, in report: Month) -> Polarity? {
    let word = targets(.good, of: subject, in: report).first?.cell.text.lowercased() ?? ""
    switch word {
    case "high", "up": return .high
    case "low", "down": return .low
    case "within limits", "within limits (low)": return .range
    case "info": return Polarity.none
    default: return nil
    }
  }

  /// The rule by which the report of the window's last month colours the subject.
  func colourRule(of subject: Subject, in window: MonthRange) -> ColourRule? {
    let printed = store.targets(of: subject.authority, subject.indicator, vintage: vintage)
    if printed.isEmpty { return nil }
    let report = lastReport(subject, in: window) ?? window.last
    let about = store.catalogue[subject.indicator]
    let target = target(for: subject, in: window)
    if let target, target.isOwn {
      // The printed limits go with the printed target.
      return ColourRule(
        red: .notApplicable, amber: .notApplicable, green: .notApplicable,
        target: .number(target.figure.value),
        good: printedPolarity(of: subject, in: report) ?? about.polarity, unit: about.unit)
    }
    let rule = ColourRule(
      red: limit(.red, subject, report), amber: limit(.amber, subject, report),
      green: limit(.green, subject, report),
      target: target.map { .number($0.figure.value) } ?? .notApplicable,
      good: printedPolarity(of: subject, in: report) ?? about.polarity, unit: about.unit)
    let isEmpty = rule.limits.allSatisfy { $0 == .notApplicable } && target == nil
    return isEmpty ? nil : rule
  }

  private func limit(_ kind: TargetKind, _ subject: Subject, _ report: Month) -> Tolerance {
    targets(kind, of: subject, in: report).first.map { Tolerance($0.cell.text) } ?? .notApplicable
  }

  private func targets(_ kind: TargetKind, of subject: Subject, in report: Month) -> [TargetFigure]
  {
    store.targets(of: subject.authority, subject.indicator, vintage: vintage)
      .filter { $0.kind == kind && $0.cell.report == report }
  }

  /// The target for one year that a report prints, whether or not it is that of the report's month.
  func target(for subject: Subject, _ year: FinancialYear, in report: Month) -> Figure? {
    let target = targets(.target, of: subject, in: report).first { $0.period == year.label }
    guard let cell = target?.cell, let value = cell.value else { return nil }
    return Figure(
      value, decimals: Int(cell.decimals), unit: store.catalogue[subject.indicator].unit)
  }

  /// A figure for a year or a year to date, where one is printed.
  func figure(for period: PeriodKey, of subject: Subject) -> Figure? {
    guard let id = store.series(of: subject.authority, subject.indicator) else { return nil }
    let found = store.figures(of: id, vintage: vintage).first { $0.period == period }
    guard let cell = found?.cell, let value = cell.value else { return nil }
    return Figure(
      value, decimals: Int(cell.decimals), unit: store.catalogue[subject.indicator].unit)
  }
}
