import Glibc

/// How long a piece of work takes, as the median of many runs.
enum Stopwatch {
  private static let warmUps = 20
  private static let runs = 301

  /// Microseconds; `work` says whether it did something, so that none of it can be left out.
  static func median(_ work: () -> Bool) -> Double {
    var nanoseconds: [UInt64] = []
    nanoseconds.reserveCapacity(runs)
    for run in 0..<(warmUps + runs) {
      let start = now()
      precondition(work(), "the work that is timed must succeed")
      if run >= warmUps { nanoseconds.append(now() - start) }
    }
    return Double(nanoseconds.sorted()[runs / 2]) / 1000
  }

  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
