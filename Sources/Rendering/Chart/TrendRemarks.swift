internal import Answers
internal import Vocabulary

/// What must be said below a plot so that nobody misreads it: its axis, its gaps, its vintages.
struct TrendRemarks {
  private let layout: TrendLayout
  private var words: TrendWords { layout.words }
  private let format: NumberFormat
  private var chart: TrendChart { layout.chart }
  private var style: OutputStyle { layout.style }

  init(_ layout: TrendLayout) {
    self.layout = layout
    format = NumberFormat(layout.style.glyphs)
  }

  /// One paragraph on how to read the plot.
  var remark: StyledText { remark(displaced) }

  /// The same for a picture, which draws from a name to its line where it stands off it.
  var remarkOfPicture: StyledText { remark(nil) }

  private func remark(_ displaced: String?) -> StyledText {
    let legend = chart.signalLegend(style.glyphs)
    let sentences =
      [axisStart, window, vintages, displaced].compactMap(\.self) + gaps + breaks
      + (legend.isEmpty ? [] : [legend]) + [band].compactMap(\.self)
    return StyledText(sentences.joined(separator: " "), .quiet)
  }

  private var band: String? {
    chart.band == nil ? nil : "\(style.glyphs.band) the band of the projection."
  }

  /// `↓ the line is on the row below.`
  private var displaced: String? {
    let ways = Set(layout.labelsByRow.compactMap { $1.way(from: $0) })
    let clauses = EndLabel.Way.allCases.filter(ways.contains).map { way in
      switch way {
      case .below: "\(style.glyphs.lineBelow) its line is lower"
      case .above: "\(style.glyphs.lineAbove) its line is higher"
      }
    }
    return clauses.isEmpty ? nil : clauses.joined(separator: ", ") + "."
  }

  private var window: String? {
    let all = chart.months?.count ?? 0
    let shown = layout.axis.months.count
    guard shown < all else { return nil }
    let remedy = style.isTerminal ? ": widen the window for more." : "."
    return "The latest \(shown) of \(all) months are drawn" + remedy
  }

  /// Without decimals where there is nothing behind the point: 470, but 42.5.
  private func shortest(_ value: Double, _ decimals: Int) -> String {
    format.number(value, decimals: value == Double(Int(value)) ? 0 : decimals)
  }

  /// `Axis starts at 468, not 0; target 435 is below it.`
  private var axisStart: String? {
    let scale = layout.scale
    let bottom = shortest(scale.bottom, scale.rowDecimals)
    let top = shortest(scale.top, scale.rowDecimals)
    var clauses: [String] = []
    if scale.bottom > 0 { clauses.append("starts at \(bottom), not 0") }
    if scale.top < 0 { clauses.append("ends at \(top), not 0") }
    let outside = layout.offAxis.map { reference in
      let side = reference.figure.value < scale.bottom ? "below" : "above"
      return "\(words.referenceLabel(reference)) is \(side) it"
    }
    if clauses.isEmpty && outside.isEmpty { return nil }
    if clauses.isEmpty { clauses.append("runs from \(bottom) to \(top)") }
    return "Axis \(([clauses.joined(separator: ", ")] + outside).joined(separator: "; "))."
  }

  /// `SN and Eng are for 2022/23.`
  private var vintages: String? {
    var years: [(year: String, names: [String])] = []
    for reference in chart.references where !reference.year.isEmpty {
      let name = style.clean(reference.label)
      if let known = years.firstIndex(where: { $0.year == reference.year }) {
        years[known].names.append(name)
      } else {
        years.append((reference.year, [name]))
      }
    }
    guard !years.isEmpty else { return nil }
    let clauses = years.map { group in
      "\(listed(group.names)) \(group.names.count == 1 ? "is" : "are") for \(style.clean(group.year))"
    }
    return clauses.joined(separator: ", ") + "."
  }

  /// `× no figure: Jan-18, May-18 to Jul-18; no line is drawn across a gap.`
  private var gaps: [String] {
    let months = layout.axis.months
    var clauses = chart.lines.enumerated().compactMap { index, line -> String? in
      let missing = zip(months, line.figures(in: months))
        .filter { line.months.contains($0.0) && $0.1 == nil }.map(\.0)
      guard !missing.isEmpty else { return nil }
      let whose = chart.lines.count > 1 ? " for \(style.clean(line.label))" : ""
      let sign = index == 0 ? "\(style.glyphs.missingOnAxis) " : ""
      let withheld = missing.filter { line.status(of: $0) == .withheld }
      let without = missing.filter { line.status(of: $0) != .withheld }
      let said = [("no figure", without), ("withheld", withheld)].filter { !$0.1.isEmpty }
      return sign
        + said.map { "\($0.0)\(whose): \(MonthRuns.text($0.1))" }.joined(separator: "; ")
    }
    guard let first = clauses.first else { return [] }
    if first.hasPrefix("no") { clauses[0] = "N" + first.dropFirst() }
    return [clauses.joined(separator: "; ") + "; no line is drawn across a gap."]
  }

  private var breaks: [String] {
    Set(chart.breaks).sorted().filter { layout.axis.months.contains($0) }.map { month in
      "\(style.glyphs.breakRule) new definition from \(month.label): no line is drawn across it."
    }
  }

  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// Months as a reader takes them in: those that follow each other as one stretch.
enum MonthRuns {
  /// `Jan-18, May-18 to Jul-18`
  ///
  /// - Parameter months: ascending.
  static func text(_ months: [Month]) -> String {
    var runs: [MonthRange] = []
    for month in months {
      if let run = runs.last, month - run.last == 1 {
        runs[runs.count - 1] = MonthRange(run.first, month)
      } else {
        runs.append(MonthRange(month))
      }
    }
    return runs.map { run in
      switch run.count {
      case 1: run.first.label
      case 2: "\(run.first.label), \(run.last.label)"
      default: "\(run.first.label) to \(run.last.label)"
      }
    }.joined(separator: ", ")
  }
}
