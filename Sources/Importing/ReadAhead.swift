private import Glibc
import Store
import Vocabulary

/// Reads files of figures ahead of their turn: a second thread reads while the first one lays what was
/// read into the store, and the first one reads too instead of waiting.
///
/// Each file has a table of texts of its own, so that the threads share nothing; what the files mean
/// together is settled afterwards, one by one.
final class ReadAhead {
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

  /// So many files are read and not yet asked for, at most: enough for neither thread to wait, few
  /// enough to hold beside the store.
  private static let mostAhead = 4

  private let jobs: [Job]
  private let regions: [String]
  private let monitor = Monitor()
  /// What follows is only looked at while the monitor is held.
  private var outcomes: [Int: Outcome] = [:]
  /// The first job that nobody has begun, and the first whose outcome was not asked for.
  private var begun = 0
  private var asked = 0
  private var helper: pthread_t?

  /// - Parameter jobs: in the order in which their outcomes will be asked for.
  init(_ jobs: [Job], regions: [String]) {
    self.jobs = jobs
    self.regions = regions
  }

  /// Call `stop` when it was called.
  func start() {
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<ReadAhead>.fromOpaque(context).takeUnretainedValue().help()
        return nil
      }, Unmanaged.passUnretained(self).toOpaque())
    // Where no thread is to be had the files are read when they are asked for.
    helper = code == 0 ? thread : nil
  }

  /// Leaves what nobody has begun, and waits for what somebody has.
  func stop() {
    monitor.hold {
      begun = jobs.count
      monitor.wakeAll()
    }
    if let helper { pthread_join(helper, nil) }
    helper = nil
  }

  /// What became of the next job; nil behind the last.
  func next() -> Outcome? {
    while true {
      switch monitor.hold(nextStep) {
      case .over: return nil
      case .found(let outcome): return outcome
      case .read(let place): keep(read(place), of: place)
      }
    }
  }

  private enum Step {
    case over
    case found(Outcome)
    /// Nobody has begun this one; reading it is better than waiting.
    case read(Int)
  }

  private func nextStep() -> Step {
    while asked < jobs.count {
      if let outcome = outcomes.removeValue(forKey: asked) {
        asked += 1
        monitor.wakeAll()
        return .found(outcome)
      }
      if let place = begin() { return .read(place) }
      monitor.wait()
    }
    return .over
  }

  private func help() {
    while let place = monitor.hold(helpersStep) { keep(read(place), of: place) }
  }

  private func helpersStep() -> Int? {
    while begun < jobs.count {
      if let place = begin() { return place }
      monitor.wait()
    }
    return nil
  }

  /// A job that is the caller's to read; nil while enough are read ahead.
  private func begin() -> Int? {
    guard begun < min(jobs.count, asked + ReadAhead.mostAhead) else { return nil }
    begun += 1
    return begun - 1
  }

  private func keep(_ outcome: Outcome, of place: Int) {
    monitor.hold {
      outcomes[place] = outcome
      monitor.wakeAll()
    }
  }

  private func read(_ place: Int) -> Outcome {
    Result { () throws(Diagnostic) in try read(jobs[place]) }
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

/// A lock, and a signal that something it guards has changed.
private final class Monitor {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(mutex)
    change.deallocate()
    mutex.deallocate()
  }

  func hold<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Lets go until something has changed; call it while holding.
  func wait() { pthread_cond_wait(change, mutex) }
  func wakeAll() { pthread_cond_broadcast(change) }
}
