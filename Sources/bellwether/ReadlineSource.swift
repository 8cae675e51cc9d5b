import CReadline
import Glibc
import Shell
import Synchronization

/// Lines from a person at a terminal, with readline's editing, history and completion.
final class ReadlineSource: PromptSource {
  /// readline calls back through plain C functions, which reach nothing but a global.
  private static let completer = Mutex<Completer?>(nil)
  /// What the candidates of the completion under way are, for the display hook.
  private static let candidates = Mutex<[Candidate]>([])
  /// Longer histories slow the start and are never read.
  private static let mostHistoryLines: Int32 = 5_000

  private let historyPath: String?
  /// The corrected line that stands in the history without having been typed.
  private var suggested: String?
  private let didRead: () -> Void

  /// - Parameter didRead: called after every line, when the window may have another size.
  init(historyPath: String?, didRead: @escaping () -> Void) {
    self.historyPath = historyPath
    self.didRead = didRead
    bw_set_name("Bellwether")
    bw_catch_no_signals()
    KeyReader.install()
    bw_list_at_once()
    bw_set_completion(
      { _, start, _ in ReadlineSource.complete(from: start) },
      { bw_word_breaks() },
      { matches, count, longest in ReadlineSource.display() })
    using_history()
    bw_keep_lines_together()
    if let historyPath { read_history(historyPath) }
    stifle_history(ReadlineSource.mostHistoryLines)
  }

  func offer(_ completer: Completer) {
    ReadlineSource.completer.withLock { $0 = completer }
  }

  func next(prompt: String) -> LineResult {
    // A Ctrl-C that stopped an answer must not drop the next line as well.
    Interrupts.take()
    let raw = readline(prompt)
    defer { free(raw) }
    didRead()
    if KeyReader.takeLeft() { return .interrupted }
    guard let raw else {
      StandardOutput.put("\n", on: STDOUT_FILENO)
      return .end
    }
    return .line(String(cString: raw))
  }

  /// Keeps a statement in the history; one that begins with a space is not kept, nor one said twice.
  func remember(_ statement: String) {
    let lines = statement.withoutLast(while: \.isNewline)
    guard !lines.isEmpty, !lines.hasPrefix(" ") else { return }
    let isAgain = lines == String(cString: bw_last_entry())
    if !isAgain { add_history(lines) }
    if let historyPath, !isAgain || lines == suggested { appendToFile(lines, at: historyPath) }
    suggested = nil
  }

  /// Puts a corrected line where Up-arrow finds it; the file gets it only if it is then used.
  func suggest(_ corrected: String) {
    add_history(corrected)
    suggested = corrected
  }

  private func appendToFile(_ statement: String, at path: String) {
    if append_history(1, path) != 0 { write_history(path) }
  }
}

// MARK: - Completion

extension ReadlineSource {
  /// The candidates for the word that begins at `start`, as the array of C strings readline frees.
  private static func complete(
    from start: Int32
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    let line = String(cString: bw_line_buffer())
    let found =
      completer.withLock {
        $0?.candidates(in: line, cursor: Int(bw_point()), wordStart: Int(start))
      }
      ?? []
    candidates.withLock { $0 = found }
    bw_keep_order()
    bw_end_completion(found.count == 1 ? 1 : 0)
    guard !found.isEmpty else { return nil }
    let insertions = found.map(\.insertion)
    let first = found.count == 1 ? insertions[0] : commonStart(insertions, typed: line, start)
    let strings = found.count == 1 ? [first] : [first] + insertions
    return cArray(of: strings)
  }

  /// A null-terminated array from `malloc`, because readline gives it to `free`.
  private static func cArray(
    of strings: [String]
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    let stride = MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
    guard let memory = calloc(strings.count + 1, stride) else { return nil }
    let array = memory.assumingMemoryBound(to: UnsafeMutablePointer<CChar>?.self)
    for (index, string) in strings.enumerated() { array[index] = strdup(string) }
    return array
  }

  /// What all candidates begin with; the typed word where that is shorter, so that nothing is lost.
  private static func commonStart(_ insertions: [String], typed line: String, _ start: Int32)
    -> String
  {
    let typed = String(
      decoding: line.utf8.dropFirst(Int(start)).prefix(Int(bw_point() - start)), as: UTF8.self)
    guard var common = insertions.first else { return typed }
    for insertion in insertions.dropFirst() { common = common.commonPrefix(with: insertion) }
    return common.utf8.count < typed.utf8.count ? typed : common
  }

  /// One candidate a line, with what it is.
  private static func display() {
    var lines = "\n"
    let shown = candidates.withLock { $0 }
    let width = max(20, (Terminal.size?.columns ?? 80) - 1)
    for line in Completer.listing(of: shown) {
      // Three full stops, because they are there on every terminal.
      lines += (line.count > width ? line.prefix(width - 3) + "..." : line) + "\n"
    }
    StandardOutput.put(lines, on: STDOUT_FILENO)
    bw_redraw()
  }
}

extension String {
  /// Without the characters at the end that meet `isDropped`.
  fileprivate func withoutLast(while isDropped: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return String(rest)
  }

  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
