private import Glibc
private import Synchronization

/// Work on many series that two threads share where that pays; nobody can tell who did what.
public enum SharedWork {
  /// With fewer figures to look at a thread costs more than it saves.
  static let worthAThread = 200_000

  /// What `work` makes of each place, in the order of the places.
  ///
  /// - Parameters:
  ///   - figures: how many there are to look at, all together.
  ///   - work: called once for each place, from either thread.
  public static func results<Result: Sendable>(
    _ count: Int, figures: Int, of work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1, figures >= worthAThread else { return (0..<count).map(work) }
    return Shares(count, work).results
  }
}

/// Two shares of one piece of work: whoever is free takes the next place.
private final class Shares<Result: Sendable>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Result
  private let next = Atomic(0)
  private let others = Mutex<[(place: Int, result: Result)]>([])

  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Result) {
    self.count = count
    self.work = work
  }

  var results: [Result] {
    let helper = Helper { [self] in
      let done = takeShare()
      others.withLock { $0 = done }
    }
    let own = takeShare()
    helper.wait()
    return (own + others.withLock { $0 }).sorted { $0.place < $1.place }.map(\.result)
  }

  private func takeShare() -> [(place: Int, result: Result)] {
    var done: [(place: Int, result: Result)] = []
    while true {
      let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard place < count else { return done }
      done.append((place, work(place)))
    }
  }
}

/// A second thread for one piece of work, which the first may have done when it starts.
private final class Helper: Sendable {
  private let body: @Sendable () -> Void
  private let thread = Mutex<pthread_t?>(nil)

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
    var started = pthread_t()
    let code = pthread_create(
      &started, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Helper>.fromOpaque(context).takeUnretainedValue().body()
        return nil
      }, Unmanaged.passUnretained(self).toOpaque())
    // Where no thread is to be had the first does everything.
    if code == 0 { thread.withLock { $0 = started } }
  }

  func wait() {
    let started = thread.withLock { $0 }
    if let started { pthread_join(started, nil) }
  }
}
