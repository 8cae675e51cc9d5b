private import Glibc
import Store
import Vocabulary

/// Reads files of figures on two threads, each with a table of texts of its own, so that the threads
/// share nothing; what the files mean together is settled afterwards, one by one.
final class ParallelReading {
  struct Job {
    /// The place of the file in the order of turns.
    var file: Int
    var source: any ByteSource
  }

  struct ReadFile {
    var file: FileRows
    var texts: TextTable
  }

  typealias Outcome = Result<ReadFile, Diagnostic>

  /// One for each file; more than the machine has cores gains nothing, and few machines have one.
  private static let threads = 2

  private let jobs: [Job]
  private let regions: [String]
  private var outcomes: [Int: Outcome] = [:]

  private init(_ jobs: [Job], _ regions: [String]) {
    self.jobs = jobs
    self.regions = regions
  }

  /// - Returns: what became of each file, by its place.
  static func read(_ jobs: [Job], regions: [String]) -> [Int: Outcome] {
    let shares = (0..<threads).map { share in
      ParallelReading(
        jobs.enumerated().filter { $0.offset % threads == share }.map(\.element), regions)
    }
    let started = shares.dropFirst().map { (share: $0, thread: start($0)) }
    shares[0].run()
    for (share, thread) in started {
      if let thread { pthread_join(thread, nil) } else { share.run() }
    }
    return shares.reduce(into: [:]) { all, share in
      all.merge(share.outcomes) { first, _ in first }
    }
  }

  /// - Returns: nil where no thread is to be had; then the share is still to be run.
  private static func start(_ share: ParallelReading) -> pthread_t? {
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<ParallelReading>.fromOpaque(context).takeUnretainedValue().run()
        return nil
      }, Unmanaged.passUnretained(share).toOpaque())
    return code == 0 ? thread : nil
  }

  private func run() {
    for job in jobs {
      outcomes[job.file] = Result { () throws(Diagnostic) in try read(job) }
    }
  }

  private func read(_ job: Job) throws(Diagnostic) -> ReadFile {
    let name = job.source.name
    return try job.source.withBytes(upTo: .max) { bytes throws(Diagnostic) in
      try UTF8Check.check(bytes, name: name)
      var texts = TextTable()
      var reader = FigureReader(
        try Header(bytes, name: name), file: name, at: job.file, regions: regions)
      let file = reader.read(bytes, &texts)
      return ReadFile(file: file, texts: texts)
    }
  }
}
