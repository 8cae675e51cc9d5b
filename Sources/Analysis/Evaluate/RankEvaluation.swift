internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// `rank`: authorities in order at one month, the benchmarks of our own report among them.
struct RankEvaluation {
  /// More rows than this are cut to the ends and our own surroundings.
  static let mostRows = 15
  static let rowsAtEnds = 3
  static let rowsAround = 3

  let plan: Plan
  let ranking: LeagueTable
  private let indicator: Indicator
  private let reader: SeriesReader

  init(
    _ plan: Plan, _ id: IndicatorID, _ authorities: [AuthorityID], own: AuthorityID?,
    _ store: Store
  ) {
    self.plan = plan
    indicator = store.catalogue[id]
    reader = SeriesReader(store: store, vintage: plan.vintage)
    ranking = LeagueTable(id, authorities, own: own, at: plan.window.last, reader: reader)
  }

  private var store: Store { reader.store }

  func answer() throws(Diagnostics) -> Answer {
    guard !ranking.entries.isEmpty else { throw Diagnostics(nobody) }
    let allRows = allRows
    return Answer(
      interpretation: Interpretation(late: plan.statement, subject: subjectLine),
      parts: [.table(plan.isForRows ? allRows : table)] + refusals,
      reading: plan.isForRows ? Phrase() : reading,
      notes: plan.shows.contains(.notes) ? notes : [], allRows: allRows)
  }

  private var reading: Phrase {
    let variation = ranking.own.flatMap { own in
      Variation(of: Subject(ranking.indicator, of: own), to: ranking.month, reader: reader)
    }
    return RankReading(indicator: indicator, ranking: ranking, variation: variation).phrase
  }

  private var nobody: Diagnostic {
    let code = NameSpelling.inStatement(indicator.code)
    return Diagnostic(
      .noData, "nobody reports \(indicator.code) for \(ranking.month)",
      help: ["without a month, the latest that most report is taken"], tryNext: "rank \(code)")
  }

  private var subjectLine: Phrase {
    let unit = indicator.title.contains(indicator.unit.label) ? "" : "\(indicator.unit.label) · "
    let direction =
      indicator.unit.comparesAcrossSizes
      ? indicator.polarity.label : "highest first, not judged: larger authorities have more"
    return
      "\(indicator.code)  \(indicator.title) · \(unit)\(indicator.basis.label) · \(direction) · \(ranking.month)"
  }

  // MARK: - Table

  private var table: AnswerTable {
    var columns: [AnswerTable.Column] = [
      .init("", .name), .init("", .number), .init("", .name), .month(ranking.month),
    ]
    columns += FigureBands.columns(plan)
    if ranking.hasBands { columns.append(.init("band", .name, priority: 1)) }
    columns.append(.init("", .name, priority: 2))
    return AnswerTable(columns: columns, rows: shownRows)
  }

  /// Every authority, with its place as a number.
  private var allRows: AnswerTable {
    AnswerTable(
      columns: [
        .init("rank", .number), .init("authority", .name), .init("value", .number),
        .init("band", .name, priority: 1),
      ],
      rows: ranking.entries.flatMap { entry in
        [
          AnswerTable.Row(
            .data,
            [
              .figure(Figure(Double(entry.place))), .text(entry.name), entry.cell,
              .text(entry.band?.rawValue ?? ""),
            ])
        ] + entry.remarks.map { AnswerTable.Row(.remark, [.phrase($0)]) }
      })
  }

  /// Entries and benchmarks from the first place to the last; those between are counted.
  private var shownRows: [AnswerTable.Row] {
    let lines = ranking.lines
    guard lines.count > RankEvaluation.mostRows else { return lines.flatMap(rows) }
    let own = lines.firstIndex(where: \.isOwn)
    let isShown = lines.indices.map { place in
      place < RankEvaluation.rowsAtEnds || place >= lines.count - RankEvaluation.rowsAtEnds
        || own.map { abs($0 - place) <= RankEvaluation.rowsAround } ?? false
        || lines[place].entry == nil
    }
    var rows: [AnswerTable.Row] = []
    var hidden = 0
    for (place, line) in lines.enumerated() {
      if isShown[place] {
        if hidden > 0 { rows.append(.init(.remark, [.phrase("\(hidden) more")])) }
        hidden = 0
        rows += self.rows(line)
      } else {
        hidden += 1
      }
    }
    return rows
  }

  private func rows(_ line: LeagueTable.Line) -> [AnswerTable.Row] {
    let bar = Cell(
      .bar(
        Bar(share: ranking.share(of: line.figure.value), kind: line.barKind)))
    guard let entry = line.entry else {
      return [
        AnswerTable.Row(
          .secondary,
          [.blank, .blank, .text(line.label), .figure(line.figure)]
            + FigureBands.columns(plan).map { _ in .blank } + (ranking.hasBands ? [.blank] : []) + [
              bar
            ])
      ]
    }
    var cells: [Cell] = [
      .text(line.isOwn ? "►" : ""), .text("\(entry.place)\(entry.isTied ? "=" : "")"),
      Cell(.phrase(Phrase(line.label)), isEmphasised: line.isOwn),
      Cell(entry.cell.content, isConflicting: entry.cell.isConflicting, isEmphasised: line.isOwn),
    ]
    cells += bands(entry).cells
    if ranking.hasBands { cells.append(.text(entry.band?.rawValue ?? "")) }
    return [AnswerTable.Row(.data, cells + [bar])]
      + entry.remarks.map { AnswerTable.Row(.remark, [.phrase($0)]) }
  }

  /// Not of a figure that was converted from others.
  private func bands(_ entry: LeagueTable.Entry) -> FigureBands {
    FigureBands(
      Subject(ranking.indicator, of: entry.authority), entry.isConverted ? nil : entry.figure,
      at: ranking.month, plan: plan, reader: reader)
  }

  // MARK: - What is left out

  private var refusals: [Answer.Part] {
    let facts = ranking.absent.flatMap { authority in
      store.crosswalk(of: authority, ranking.indicator)
        .filter { $0.comparability == .different }
        .map { line in
          FactSheet.Fact(
            store.catalogue[authority].name, Phrase("\(line.localName): \(line.reason)"))
        }
    }
    guard !facts.isEmpty else { return [] }
    return [.facts(FactSheet(title: "Left out: not the same thing", facts: facts))]
  }

  private var notes: [Note] {
    let missing = ranking.absent.filter { authority in
      !store.crosswalk(of: authority, ranking.indicator).contains {
        $0.comparability == .different
      }
    }.map { store.catalogue[$0].name }
    let absences =
      missing.isEmpty
      ? []
      : [
        Note(
          .comparatorMissing,
          "\(EnglishList.joined(missing)) \(missing.count == 1 ? "has" : "have") no figure for \(ranking.month)"
        )
      ]
    let benchmarks = AnswerNotes(store: store, plan: plan)
    let hasBands = !FigureBands.columns(plan).isEmpty
    return absences + benchmarks.findings
      + (hasBands ? ranking.entries.flatMap { bands($0).notes }.uniquedNotes() : [])
  }
}
