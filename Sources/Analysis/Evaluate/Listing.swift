internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `list`: what is loaded.
struct Listing {
  private let query: Query
  private let store: Store
  private let wording: Wording
  private let focus: Focus

  init(_ query: Query, store: Store, focus: Focus, wording: Wording) {
    self.query = query
    self.store = store
    self.focus = focus
    self.wording = wording
  }

  private var catalogue: Catalogue { store.catalogue }

  func answer() throws(Diagnostics) -> Answer {
    switch query.listTarget?.value {
    case .indicators: return try indicators()
    case .authorities: return answer("list authorities", authorities)
    case .datasets: return answer("list datasets", datasets)
    case .periods: return answer("list periods", periods)
    case .topics: return answer("list topics", topics)
    case .sets, .views, .lets, nil: throw Diagnostics(unanswered)
    }
  }

  private func answer(_ statement: String, _ table: AnswerTable) -> Answer {
    Answer(interpretation: Interpretation(statement: statement), parts: [.table(table)])
  }

  private var unanswered: Diagnostic {
    let range = query.listTarget?.range ?? query.verb.range
    return Diagnostic(
      query.listTarget == nil ? .missingOperand : .unsupported,
      query.listTarget == nil
        ? "list what?" : "there are no \(query.listTarget?.value.word ?? "") in this release",
      at: range, help: ["list indicators, authorities, datasets, periods or topics"],
      tryNext: "list indicators")
  }

  // MARK: - Indicators

  private func indicators() throws(Diagnostics) -> Answer {
    var planner = Planner(query, store: store, focus: focus, wording: wording)
    let authorities = try planner.places()
    let shown = authorities.isEmpty ? store.reportingAuthorities : authorities
    var table = AnswerTable(
      columns: [
        .init("code", .name, name: "indicator"), .init("title", .text), .init("unit", .name),
        .init("better", .name, priority: 2), .init("reported by", .name, priority: 1),
      ], groupName: "topic")
    let reported = Set(shown.flatMap { store.indicators(of: $0) }).sorted()
    for (topic, ids) in byTopic(reported) {
      table.rows.append(AnswerTable.Row(.heading, [.text(topic)]))
      table.rows += ids.map { row($0, shown) }
    }
    let names = authorities.map { NameSpelling.inStatement(catalogue[$0].name) }
    let statement =
      "list indicators" + (names.isEmpty ? "" : " for " + names.joined(separator: ", "))
      + query.usingText
    guard reported.isEmpty else { return answer(statement, table) }
    return Answer(
      interpretation: Interpretation(statement: statement), parts: [],
      reading: "Nothing is loaded of \(EnglishList.joined(names)).")
  }

  private func byTopic(_ ids: [IndicatorID]) -> [(String, [IndicatorID])] {
    let topics = ids.map { catalogue[$0].topic }.uniqued()
    return topics.map { topic in
      (topic.isEmpty ? "Without a topic" : topic, ids.filter { catalogue[$0].topic == topic })
    }
  }

  private func row(_ id: IndicatorID, _ authorities: [AuthorityID]) -> AnswerTable.Row {
    let about = catalogue[id]
    let who = authorities.filter { store.series(of: $0, id) != nil }.map { catalogue[$0].name }
    return AnswerTable.Row(
      .data,
      [
        .text(about.code), .text(about.title), .text(about.unit.label),
        .text(about.polarity == .none ? "" : about.polarity.rawValue),
        .text(who.count > 3 ? "\(who.count) authorities" : who.joined(separator: ", ")),
      ])
  }

  // MARK: - The rest

  private var authorities: AnswerTable {
    var table = AnswerTable(columns: [
      .init("authority", .name), .init("reports", .text), .init("months", .text),
      .init("indicators", .number),
    ])
    table.rows = store.reportingAuthorities.map { id in
      let indicators = store.indicators(of: id)
      let months = indicators.compactMap { store.series(of: id, $0) }.compactMap {
        store.span(of: $0)
      }
      let span = months.dropFirst().reduce(months.first) { $0?.union($1) }
      return AnswerTable.Row(
        .data,
        [
          .text(catalogue[id].name),
          .text(store.reports(of: id).map(\.label).joined(separator: ", ")),
          .text(span?.label ?? "years only"), .figure(Figure(Double(indicators.count))),
        ])
    }
    return table
  }

  private var datasets: AnswerTable {
    var table = AnswerTable(columns: [.init("file", .name), .init("rows", .number)])
    table.rows = store.files.sorted { $0.name < $1.name }.map {
      AnswerTable.Row(.data, [.text($0.name), .figure(Figure(Double($0.rows), unit: .count))])
    }
    return table
  }

  /// Each authority's unbroken runs of months: where reports are, and where they are not.
  private var periods: AnswerTable {
    var table = AnswerTable(columns: [
      .init("authority", .name), .init("months", .name), .init("count", .number),
    ])
    for id in store.reportingAuthorities {
      let months = store.indicators(of: id).compactMap { store.series(of: id, $0) }
        .flatMap { Coverage(of: $0, in: store, vintage: .latest).runs.flatMap { Array($0) } }
      for (place, run) in Set(months).sorted().runs.enumerated() {
        let name = place == 0 ? catalogue[id].name : ""
        table.rows.append(
          AnswerTable.Row(
            .data, [.text(name), .text(run.label), .figure(Figure(Double(run.count)))]))
      }
    }
    return table
  }

  private var topics: AnswerTable {
    var table = AnswerTable(columns: [.init("topic", .name), .init("indicators", .number)])
    let reported = Set(store.reportingAuthorities.flatMap { store.indicators(of: $0) }).sorted()
    table.rows = byTopic(reported).map {
      AnswerTable.Row(.data, [.text($0.0), .figure(Figure(Double($0.1.count)))])
    }
    return table
  }
}
