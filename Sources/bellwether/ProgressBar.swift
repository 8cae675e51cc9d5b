import CReadline
import Glibc
import Importing

/// What a person sees of a load that takes more than half a second: a bar with files and bytes, which
/// is gone when the load is done. A pipe sees nothing of it. Ctrl-C stops the load.
final class ProgressBar {
  private static let patience = 500_000_000
  /// Nanoseconds between two looks of the bar.
  private static let pace = 50_000_000
  private static let cells = 24

  private let isDrawn: Bool
  /// When the load under way began; nil between two loads.
  private var start: Int?
  private var drawn = 0

  init(isDrawn: Bool) { self.isDrawn = isDrawn && isatty(STDERR_FILENO) == 1 }

  /// To be given to the load.
  var watch: LoadWatch { { [self] in show($0) } }

  private func show(_ progress: LoadProgress) -> Bool {
    let isOver = progress.files == progress.allFiles || Interrupts.isRaised
    let now = ProgressBar.now
    let began = start ?? now
    start = isOver ? nil : began
    if isDrawn, isOver, drawn > 0 {
      drawn = 0
      put("\r\u{1B}[K")
    } else if isDrawn, now - began > ProgressBar.patience, now - drawn > ProgressBar.pace {
      drawn = now
      put("\r" + ProgressBar.text(progress) + "\u{1B}[K")
    }
    return !Interrupts.isRaised
  }

  /// `reading [##########..............]  61 of 153 files, 50 of 126 MB`
  static func text(_ progress: LoadProgress) -> String {
    let full = progress.bytes * cells / max(1, progress.allBytes)
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: cells - full)
    let megabytes = (progress.bytes / 1_000_000, progress.allBytes / 1_000_000)
    return "reading [\(bar)]  \(progress.files) of \(progress.allFiles) files, "
      + "\(megabytes.0) of \(megabytes.1) MB"
  }

  private func put(_ text: String) { StandardOutput.put(text, on: STDERR_FILENO) }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
