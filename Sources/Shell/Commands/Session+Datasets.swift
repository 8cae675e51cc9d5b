internal import Analysis
internal import Answers
internal import Importing
internal import Language
internal import Rendering
internal import Store
internal import Vocabulary

extension Session {
  /// Reads the files of `data` anew and goes on with them; the focus stays where it still has figures.
  func reload(_ data: DataSets) throws(Diagnostic) -> Importer.Loaded {
    let (loaded, problems) = try read(data)
    problems.forEach { output.complain(DiagnosticRenderer(style).text([$0])) }
    state.data = data
    let focus = analyst.focus.moved(from: store, to: loaded.store)
    analyst = Analyst(store: loaded.store, focus: focus)
    use(loaded.store)
    world.isFromSnapshot = false
    noteNames()
    return loaded
  }

  /// `unload`: everything as if these files had never been read.
  func unload(_ dataset: NameNode) throws(Failure) -> Answer {
    let files = try files(of: [dataset])
    let rows = store.files.filter { files.contains($0.name) }.reduce(0) { $0 + $1.rows }
    var data = state.data
    data.remove(files)
    do throws(Diagnostic) { _ = try reload(data) } catch {
      throw Failure([error], code: .loadFailed)
    }
    let name = NameSpelling.inStatement(dataset.text)
    let isOne = files.count == 1
    let count = isOne ? "1 file" : "\(files.count) files"
    return Answer(
      interpretation: Interpretation(statement: "unload \(name)"), parts: [],
      reading:
        "\(count) with \(Figure(Double(rows), unit: .count)) rows \(isOne ? "is" : "are") no longer loaded. \(leftOver)"
    )
  }

  private var leftOver: Phrase {
    let names = store.reportingAuthorities.map { store.catalogue[$0].name }
    if names.isEmpty { return "No figures are left: load reads some." }
    return names.count > Session.mostAuthoritiesNamed
      ? "Figures of \(names.count) authorities are left."
      : "Left are the figures of \(names.joined(separator: ", "))."
  }

  private static var mostAuthoritiesNamed: Int { 6 }

  // MARK: - using

  /// Who answers a query: with `using`, an analyst who knows only the figures of these data sets.
  func analyst(for query: Query) throws(Failure) -> Analyst {
    guard !query.parts.datasets.isEmpty else { return analyst }
    let files = try files(of: query.parts.datasets)
    let narrow = try store(of: files)
    guard !narrow.allSeries.isEmpty else {
      throw Failure([
        Diagnostic(
          .noData, "there are no figures in \(query.parts.datasets[0].text)",
          at: query.parts.datasets[0].range, tryNext: "list datasets")
      ])
    }
    return Analyst(store: narrow, focus: analyst.focus.moved(from: store, to: narrow))
  }

  private func store(of files: Set<String>) throws(Failure) -> Store {
    if let narrowed, narrowed.files == files { return narrowed.store }
    do throws(Diagnostic) {
      let narrow = shared(try read(state.data, where: files.contains).loaded.store)
      narrowed = (files, narrow)
      return narrow
    } catch { throw Failure([error], code: .loadFailed) }
  }

  private func files(of datasets: [NameNode]) throws(Failure) -> Set<String> {
    var files: Set<String> = []
    var problems: [Diagnostic] = []
    for dataset in datasets {
      if let found = state.data.files(of: dataset.text) {
        files.formUnion(found)
      } else {
        problems.append(unknown(dataset))
      }
    }
    guard problems.isEmpty else { throw Failure(problems) }
    return files
  }

  private func unknown(_ dataset: NameNode) -> Diagnostic {
    let near = NearNames.near(dataset.text, among: state.data.names)
    return Diagnostic(
      .unknownName, "no data set is called \"\(dataset.text)\"", at: dataset.range,
      suggestions: near.map { .init(name: NameSpelling.inStatement($0), title: "") },
      help: ["a data set is named by load … as NAME, by its folder or by its file"],
      tryNext: "list datasets")
  }

  // MARK: - list datasets

  var listedDatasets: Answer {
    var table = AnswerTable(columns: [
      .init("data set", .name), .init("file", .text), .init("rows", .number),
    ])
    let files = Set(state.data.sources.map(\.name))
    let rows = store.files.filter { files.contains($0.name) }.map {
      (state.data.name(of: $0.name), $0.name, $0.rows)
    }
    table.rows = rows.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map { name, file, rows in
      AnswerTable.Row(
        .data, [.text(name), .text(file), .figure(Figure(Double(rows), unit: .count))])
    }
    let size = "The figures take \(megabytes(store.memory)) of memory."
    return Answer(
      interpretation: Interpretation(statement: "list datasets"), parts: [.table(table)],
      reading: world.isFromSnapshot
        ? "\(size) Taken from the snapshot of these files, which have not changed since."
        : Phrase(size))
  }
}
