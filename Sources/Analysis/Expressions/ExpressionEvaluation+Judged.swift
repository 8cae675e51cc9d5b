internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// Places among authorities, colours and directions: what a month's figure is to others.
extension ExpressionEvaluation {
  func owner(_ place: ExpressionPlace?) -> AuthorityID {
    if case .authority(let other) = place { other } else { authority }
  }

  /// How many of several are known.
  func known(_ parts: [DerivedValues]) -> DerivedValues {
    var result = DerivedValues(0, in: parts[0].months)
    for place in result.months.indices {
      result.values[place] = Double(parts.count { $0[place] != nil })
    }
    return result
  }

  /// A condition that is not known decides nothing.
  func chosen(_ parts: [DerivedValues]) -> DerivedValues {
    let (condition, yes, no) = (parts[0], parts[1], parts[2])
    var result = yes
    result.decimals = max(yes.decimals, no.decimals)
    for place in result.months.indices {
      let taken = condition[place].map { $0 == 1 ? yes : no }
      result.set(
        place, taken?[place], otherwise: taken?.statuses[place] ?? condition.statuses[place])
      result.isConflicting[place] =
        condition.isConflicting[place] || (taken?.isConflicting[place] ?? false)
    }
    return result
  }

  /// 1 for the best or the largest, ties alike; none where nobody else has a figure.
  func ranks(
    _ inner: PlannedExpression, isLowBest: Bool, in months: MonthRange, of place: ExpressionPlace?
  ) -> DerivedValues {
    let own = owner(place)
    let rivals = reader.store.reportingAuthorities.filter { $0 != own }.map { rival in
      ExpressionEvaluation(reader: reader, authority: rival).values(inner, in: months)
    }
    var result = ExpressionEvaluation(reader: reader, authority: own).values(inner, in: months)
    for slot in months.indices {
      let others = rivals.compactMap { $0[slot] }
      guard let figure = result[slot] else { continue }
      let ahead = others.count { isLowBest ? $0 < figure : $0 > figure }
      result.set(slot, others.isEmpty ? nil : Double(ahead + 1), otherwise: .notComputed)
    }
    result.decimals = 0
    return result
  }

  // MARK: - Colours and directions

  /// True, false, or not known where the report gives no colour or the measure no direction.
  func judged(
    _ judged: Judged, _ subject: Subject, _ status: Status, in months: MonthRange
  ) -> DerivedValues {
    var result = DerivedValues.missing(in: months)
    for (slot, month) in months.enumerated() {
      let found =
        judged == .colour
        ? colour(of: subject, at: month) : travel(of: subject, at: month)
      result.set(slot, found.map { $0 == status ? 1 : 0 }, otherwise: .notComputed)
    }
    return result
  }

  private func colour(of subject: Subject, at month: Month) -> Status? {
    switch Colouring(of: subject, at: month, reader: reader)?.month {
    case .colour(.red), .target(.notMet): .red
    case .colour(.amber): .amber
    case .colour(.green), .target(.met): .green
    case .some(.none), nil: nil
    }
  }

  private func travel(of subject: Subject, at month: Month) -> Status? {
    let window = MonthRange(month - 1, month)
    let summary = SeriesSummary(
      reader.series(subject, in: window, label: ""),
      polarity: reader.store.catalogue[subject.indicator].polarity)
    guard summary.last?.month == month, let change = summary.changeOnMonth else { return nil }
    switch change.judgement {
    case .better: return .better
    case .worse: return .worse
    case .same: return .same
    case .none: return change.movement == .level ? .same : nil
    }
  }
}
