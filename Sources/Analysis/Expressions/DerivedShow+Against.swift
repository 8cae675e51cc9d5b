internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// What a calculation is set against: the same calculation elsewhere or earlier, nothing else.
extension DerivedShow {
  func comparisons() throws(Diagnostics) -> [Comparison] {
    guard !query.parts.versus.isEmpty else { return [] }
    var parts = Parts()
    parts.versus = query.parts.versus
    var planner = planner(parts)
    let comparisons = try planner.comparisonsAlone() ?? []
    for comparison in comparisons {
      switch comparison {
      case .authority, .earlier, .month: continue
      case .printed, .neighbours, .target, .figure: throw Diagnostics(notPrinted)
      }
    }
    return comparisons
  }

  private var notPrinted: Diagnostic {
    Diagnostic(
      .noComparator, "no report prints a benchmark or a target of a calculation",
      at: query.parts.versus.compactMap(\.range).first ?? query.verb.range,
      help: ["write it into the calculation: let x = LAC1-NI - LAC1-NI[England]"],
      tryNext: "help let")
  }

  func opponent(
    _ comparison: Comparison, of authority: AuthorityID, in window: MonthRange,
    _ series: (AuthorityID, String, MonthRange) -> AnswerSeries
  ) -> AnswerSeries {
    switch comparison {
    case .authority(let other): return series(other, store.catalogue[other].name, window)
    case .month(let month):
      let one = series(authority, month.label, MonthRange(month))
      return AnswerSeries(
        label: month.label, months: window,
        values: Array(repeating: one.values[0], count: window.count),
        statuses: Array(repeating: one.statuses[0], count: window.count),
        decimals: one.decimals, unit: one.unit,
        isConflicting: Array(repeating: one.isConflicting[0], count: window.count))
    case .earlier(let months):
      let label =
        months == 12 ? "a year earlier" : "\(months) \(months == 1 ? "month" : "months") earlier"
      var earlier = series(
        authority, label, MonthRange(window.first - months, window.last - months))
      earlier.months = window
      return earlier
    case .printed, .neighbours, .target, .figure:
      return .absent(label: "", in: window, unit: .other)
    }
  }

  /// The other series, and how far ours is from it.
  func rows(
    of other: AnswerSeries, against own: AnswerSeries, _ layout: MonthColumns
  ) -> [AnswerTable.Row] {
    let decimals = max(own.decimals, other.decimals)
    let gaps = layout.cells { month in
      guard own.statuses[month].isValue, other.statuses[month].isValue else { return .blank }
      return Cell(
        .difference(
          Figure(own.values[month] - other.values[month], decimals: decimals, unit: own.unit)))
    }
    let blank: [Cell] = layout.hasChange ? [.blank] : []
    return [
      AnswerTable.Row(
        .secondary, [.text(other.label)] + layout.cells { other.cell($0) } + blank),
      AnswerTable.Row(.secondary, [.text("gap to \(other.label)")] + gaps + blank),
    ]
  }

  /// Changes of definition among the figures that the months shown are made of.
  func breaks(
    _ planned: [Planned], _ authorities: [AuthorityID], _ window: MonthRange
  ) -> [Note] {
    let subjects = planned.flatMap { calculation in
      authorities.flatMap { authority in
        calculation.result.expression.indicators.map { Subject($0, of: authority) }
      }
    }
    // A figure of a year before may be part of one that is shown.
    let reached = MonthRange(window.first - 12, window.last)
    return subjects.uniqued().flatMap { subject -> [Note] in
      guard let id = store.series(of: subject.authority, subject.indicator) else { return [] }
      return store.breaks(of: id)
        .filter { reached.first < $0.month && $0.month <= reached.last }
        .map {
          Note(
            .definitionChanged,
            "\(store.catalogue[subject.indicator].code) changed at \($0.month): \($0.change); a calculation across it joins what is not the same"
          )
        }
    }
  }
}

extension DerivedShow {
  /// Parts that are only near, where authorities stand beside each other.
  func near(
    _ planned: [Planned], _ authorities: [AuthorityID], _ comparisons: [Comparison],
    _ vintage: Vintage
  ) -> [Note] {
    let others = comparisons.compactMap { comparison -> AuthorityID? in
      if case .authority(let id) = comparison { id } else { nil }
    }
    let all = (authorities + others).uniqued()
    guard all.count > 1 else { return [] }
    return planned.flatMap(\.result.expression.indicators).uniqued().flatMap { part in
      all.compactMap { authority -> Note? in
        guard let id = store.series(of: authority, part),
          let line = store.crosswalk(of: id, vintage: vintage), line.comparability == .near
        else { return nil }
        return Note(
          .nearComparison,
          "\(store.catalogue[authority].name)'s \(store.catalogue[part].code) is near, not the same: \(line.reason)"
        )
      }
    }
  }
}
