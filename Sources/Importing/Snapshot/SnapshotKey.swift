import Vocabulary

/// What a snapshot was made from: this program, and the state of every source file.
///
/// The program counts by its own file, so that a new build never takes over what an older one made
/// of the same data.
struct SnapshotKey: Equatable {
  let bytes: [UInt8]

  /// - Returns: nil where a file, or the program's own, cannot be told: then nothing is kept.
  init?(_ sources: [DiskFile]) {
    let now = FileStamp.now
    guard let program = FileStamp(SnapshotKey.program) else { return nil }
    var writer = ByteWriter()
    program.write(to: &writer)
    for source in sources {
      guard let stamp = FileStamp(source.path), !stamp.isFresh(at: now) else { return nil }
      writer.write(source.path)
      writer.write(source.name)
      stamp.write(to: &writer)
    }
    bytes = writer.bytes
  }

  /// This program's executable, as Linux shows it to every process.
  private static let program = "/proc/self/exe"
}
