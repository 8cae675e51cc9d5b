/// What the codes of one table of texts are in another, for files that were read apart.
public struct TextCodes: Sendable {
  fileprivate var codes: [TextCode]

  public subscript(code: TextCode) -> TextCode { codes[Int(code.rawValue)] }
}

extension TextTable {
  /// Takes over every text of `other`.
  ///
  /// - Complexity: O(n) in the bytes of `other`.
  public mutating func intern(allOf other: TextTable) -> TextCodes {
    var codes = [TextCode.empty]
    codes.reserveCapacity(other.count)
    other.bytes.withSpan { bytes in
      for code in 1..<max(1, other.count) {
        codes.append(intern(bytes.extracting(other.ends[code - 1]..<other.ends[code])))
      }
    }
    return TextCodes(codes: codes)
  }
}

extension PrintedRows {
  /// Puts the codes of another table in the place of those the rows were read with.
  public mutating func recode(_ codes: TextCodes) {
    cells.notes.recode(codes)
    cells.texts.recode(codes)
    for place in periods.indices { periods[place].cell.recode(codes) }
    for place in comparators.indices {
      comparators[place].label = codes[comparators[place].label]
      comparators[place].year = codes[comparators[place].year]
      comparators[place].cell.recode(codes)
    }
    for place in targets.indices {
      targets[place].period = codes[targets[place].period]
      targets[place].cell.recode(codes)
    }
    for place in published.indices {
      published[place].column = codes[published[place].column]
      published[place].cell.recode(codes)
    }
  }
}

extension FigureCell {
  fileprivate mutating func recode(_ codes: TextCodes) {
    text = codes[text]
    note = codes[note]
  }
}
