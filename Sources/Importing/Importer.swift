public import Store
public import Vocabulary

/// Reads files of any known kind, in whatever order they are given, into one store.
///
/// Names are settled first: catalogue files are read before figures, and files of one kind in the
/// order of their names. A row that cannot be taken is set aside and reported; only input that
/// cannot be read at all throws. To add a file, load all of them again.
public enum Importer {
  /// A store and what became of each file, in the order the files were given.
  public struct Loaded: Sendable {
    public let store: Store
    public let reports: [ImportReport]
  }

  /// - Parameters:
  ///   - isWanted: whether a file of figures is read, by its name; files of the catalogue always are.
  ///   - inParallel: whether two threads share the files of figures; for nil, whether that pays. The
  ///     store is the same either way.
  ///   - watch: is told how far the load is, and stops it by giving false.
  /// - Throws: E601-E606 and E609, for the first file that cannot be read; E610 when it is stopped.
  /// - Complexity: O(n) in the bytes; a few files are in memory at a time.
  public static func load(
    _ sources: [any ByteSource], where isWanted: (String) -> Bool = { _ in true },
    inParallel: Bool? = nil, watch: LoadWatch? = nil
  ) throws(Diagnostic) -> Loaded {
    let turns = try turns(of: sources).filter { $0.kind.isCatalogue || isWanted($0.name) }
    var progress = LoadProgress(turns.map { sources[$0.place] })
    let isParallel = inParallel ?? (progress.allBytes >= worthAThread)
    var ahead: ReadAhead?
    defer { ahead?.stop() }
    var state = ImportState()
    var builder = StoreBuilder()
    var reports: [ImportReport?] = Array(repeating: nil, count: sources.count)
    var hasCrosswalk = false
    for (file, turn) in turns.enumerated() {
      if !turn.kind.isCatalogue, !hasCrosswalk {
        state.crosswalk = CrosswalkIndex(state.catalogue.crosswalk, texts: &state.texts)
        hasCrosswalk = true
        if isParallel { ahead = readAhead(sources, turns, state.catalogue.regions) }
      }
      if !turn.kind.isCatalogue, let outcome = ahead?.next() {
        reports[turn.place] = add(try outcome.get(), &state, &builder)
      } else {
        reports[turn.place] = try read(sources[turn.place], file, &state, &builder)
      }
      progress.add(sources[turn.place])
      if let watch, !watch(progress) { throw FileProblem.interrupted }
    }
    return finish(state, builder, turns, reports)
  }

  /// Below so many bytes a thread costs more than it saves.
  private static let worthAThread = 16 << 20

  private static func readAhead(
    _ sources: [any ByteSource], _ turns: [Turn], _ regions: [String]
  ) -> ReadAhead {
    let jobs = turns.indices.filter { !turns[$0].kind.isCatalogue }.map { file in
      ReadAhead.Job(file: file, source: sources[turns[file].place])
    }
    let ahead = ReadAhead(jobs, regions: regions)
    ahead.start()
    return ahead
  }

  /// Adds a file that was read apart, with a table of texts of its own.
  private static func add(
    _ read: ReadAhead.ReadFile, _ state: inout ImportState, _ builder: inout StoreBuilder
  ) -> ImportReport {
    var file = read.file
    file.recode(from: read.texts, into: &state.texts)
    file.settle(&state)
    builder.append(file.rows)
    return file.report
  }

  /// A source's place in the list, and when its turn is.
  private struct Turn {
    var place: Int
    var kind: FileKind
    var name: String
  }

  private static func turns(of sources: [any ByteSource]) throws(Diagnostic) -> [Turn] {
    var turns: [Turn] = []
    for (place, source) in sources.enumerated() {
      let name = source.name
      let header = try source.withBytes(upTo: Header.longest) { bytes throws(Diagnostic) in
        try Header(bytes, name: name)
      }
      turns.append(Turn(place: place, kind: header.kind, name: name))
    }
    return turns.sorted {
      ($0.kind.turn, $0.name, $0.place) < ($1.kind.turn, $1.name, $1.place)
    }
  }

  private static func read(
    _ source: any ByteSource, _ file: Int, _ state: inout ImportState,
    _ builder: inout StoreBuilder
  ) throws(Diagnostic) -> ImportReport {
    let name = source.name
    var rows: FileRows?
    let report = try source.withBytes(upTo: .max) { bytes throws(Diagnostic) in
      try UTF8Check.check(bytes, name: name)
      let header = try Header(bytes, name: name)
      if header.kind.isCatalogue {
        var reader = CatalogueReader(header, file: name)
        reader.read(bytes, &state)
        return reader.report
      }
      var reader = FigureReader(
        header, file: name, at: file, regions: state.catalogue.regions)
      var read = reader.read(bytes, &state.texts)
      read.settle(&state)
      rows = read
      return read.report
    }
    if let rows { builder.append(rows.rows) }
    return report
  }

  private static func finish(
    _ state: ImportState, _ builder: consuming StoreBuilder, _ turns: [Turn],
    _ reports: [ImportReport?]
  ) -> Loaded {
    var catalogue = state.catalogue
    catalogue.addReferenceNames()
    let files = turns.map { turn in
      LoadedFile(name: turn.name, rows: reports[turn.place]?.rowsRead ?? 0)
    }
    let built = builder.freeze(
      catalogue: catalogue, texts: state.texts, files: files, disagreements: state.disagreements)
    var byTurn = turns.compactMap { reports[$0.place] }
    for index in byTurn.indices { byTurn[index].add(built.report, file: index, of: built.store) }
    let inOrder = zip(turns, byTurn).sorted { $0.0.place < $1.0.place }.map(\.1)
    return Loaded(store: built.store, reports: inOrder)
  }
}

extension Importer {
  /// Whether a file says what names mean, and nothing of any report or figure.
  public static func saysWhatNamesMean(_ source: any ByteSource) -> Bool {
    let name = source.name
    let kind = try? source.withBytes(upTo: Header.longest) { bytes throws(Diagnostic) in
      try Header(bytes, name: name).kind
    }
    return switch kind {
    case .indicators, .authorities, .neighbours, .population: true
    default: false
    }
  }
}
