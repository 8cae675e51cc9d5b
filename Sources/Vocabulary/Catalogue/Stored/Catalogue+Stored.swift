extension Catalogue {
  /// Writes everything that `init(from:)` needs to make an equal catalogue.
  public func write(to writer: inout ByteWriter) {
    indicators.write(to: &writer)
    authorities.write(to: &writer)
    neighbours.write(to: &writer)
    crosswalk.write(to: &writer)
    breaks.write(to: &writer)
    populations.write(to: &writer)
    writer.write(regions)
    names.write(to: &writer)
    codes.write(to: &writer)
    writer.write(indicatorOfCode.map(\.index))
    authorityNames.write(to: &writer)
    writer.write(authorityOfName.map(\.index))
  }

  /// - Complexity: O(n) in the bytes, which are copied; rows are made when they are asked for.
  public init(from reader: inout ByteReader) throws(DamagedBytes) {
    indicators = try CatalogueTable(from: &reader)
    authorities = try CatalogueTable(from: &reader)
    neighbours = try CatalogueTable(from: &reader)
    crosswalk = try CatalogueTable(from: &reader)
    breaks = try CatalogueTable(from: &reader)
    populations = try CatalogueTable(from: &reader)
    regions = try reader.texts()
    names = try NameIndex(from: &reader)
    codes = try FoldedNames(from: &reader)
    indicatorOfCode = try reader.elements(of: Int.self).map(IndicatorID.init)
    authorityNames = try FoldedNames(from: &reader)
    authorityOfName = try reader.elements(of: Int.self).map(AuthorityID.init)
    guard hasAllPlaces else { throw DamagedBytes() }
  }

  /// Whether every id leads into its table.
  private var hasAllPlaces: Bool {
    indicatorOfCode.count == codes.count && authorityOfName.count == authorityNames.count
      && indicatorOfCode.allSatisfy { indicators.indices.contains($0.index) }
      && authorityOfName.allSatisfy { authorities.indices.contains($0.index) }
  }
}

extension ByteReader {
  /// A case of an enum, written as its place among all cases.
  mutating func word<Word: CaseIterable>(
    of _: Word.Type = Word.self
  ) throws(DamagedBytes) -> Word where Word.AllCases == [Word] {
    let place = try number()
    let words = Word.allCases
    guard words.indices.contains(place) else { throw DamagedBytes() }
    return words[place]
  }
}

extension ByteWriter {
  mutating func write<Word: CaseIterable & Equatable>(
    word: Word
  ) where Word.AllCases == [Word] {
    write(Word.allCases.firstIndex(of: word) ?? 0)
  }
}

extension FoldedNames {
  func write(to writer: inout ByteWriter) {
    writer.write(bytes)
    writer.write(ends)
    writer.write(slots)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    bytes = try reader.elements()
    ends = try reader.elements()
    slots = try reader.elements()
    guard slots.count.nonzeroBitCount == 1, ends.count * 2 <= slots.count,
      slots.allSatisfy({ $0 <= ends.count }), Int(ends.last ?? 0) == bytes.count,
      zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 })
    else { throw DamagedBytes() }
  }
}

extension NameIndex {
  func write(to writer: inout ByteWriter) {
    folded.write(to: &writer)
    writer.write(firsts)
    writer.write(entries.map { Int($0.target.kind.rawValue) | Int($0.next) << 8 })
    writer.write(entries.map(\.target.first))
    writer.write(entries.map(\.target.second))
    writer.write(labels)
    writer.write(longestName)
  }

  init(from reader: inout ByteReader) throws(DamagedBytes) {
    folded = try FoldedNames(from: &reader)
    firsts = try reader.elements()
    let kinds = try reader.elements(of: Int.self)
    let first = try reader.elements(of: Int32.self)
    let second = try reader.elements(of: Int32.self)
    labels = try reader.texts()
    longestName = try reader.number()
    guard kinds.count == first.count, kinds.count == second.count, firsts.count == folded.count
    else { throw DamagedBytes() }
    entries.reserveCapacity(kinds.count)
    for place in kinds.indices {
      guard let kind = PackedTarget.Kind(rawValue: UInt8(truncatingIfNeeded: kinds[place])) else {
        throw DamagedBytes()
      }
      entries.append(
        Entry(
          target: PackedTarget(kind: kind, first: first[place], second: second[place]),
          next: Int32(truncatingIfNeeded: kinds[place] >> 8)))
    }
    guard hasAllPlaces else { throw DamagedBytes() }
  }

  /// Whether every chain stays within the entries and runs forward, so that it ends.
  private var hasAllPlaces: Bool {
    firsts.allSatisfy { entries.indices.contains(Int($0)) }
      && entries.indices.allSatisfy { place in
        let entry = entries[place]
        let isLabelled = entry.target.kind == .group || entry.target.kind == .region
        return (entry.next < 0 || entry.next > place && Int(entry.next) < entries.count)
          && (!isLabelled || labels.indices.contains(Int(entry.target.first)))
      }
  }
}
