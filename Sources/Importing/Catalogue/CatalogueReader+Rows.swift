import Store
import Vocabulary

extension CatalogueReader {
  mutating func addIndicator(
    _ record: Record, _ state: inout ImportState
  ) throws(RecordDefect) {
    let code = try record.text(.code)
    let unit = word(record, .unit, else: Unit.other, UnitName.unit)
    let polarity = word(record, .polarity, else: Polarity.none) {
      Polarity(rawValue: $0.lowercased())
    }
    let basis = word(record, .basis, else: Basis.month) { Basis(rawValue: $0.lowercased()) }
    let decimals = record[.decimals].isEmpty ? 0 : try record.number(.decimals)
    state.catalogue.add(
      Indicator(
        code: code, title: try record.text(.title), unit: unit, polarity: polarity, basis: basis,
        topic: record[.topic], decimals: decimals, numerator: record[.numerator],
        denominator: record[.denominator], parent: record[.parent], inflow: record[.inflow],
        outflow: record[.outflow], aliases: list(record[.aliases]), definition: record[.definition])
    )
  }

  mutating func addAuthority(
    _ record: Record, _ state: inout ImportState
  ) throws(RecordDefect) {
    state.catalogue.add(
      Authority(
        name: try record.text(.name), code: record[.code], onsCode: record[.onsCode],
        region: record[.region], aliases: list(record[.aliases])))
  }

  mutating func addNeighbour(
    _ record: Record, _ state: inout ImportState
  ) throws(RecordDefect) {
    let edition = record[.edition].isEmpty ? 0 : try record.number(.edition)
    state.catalogue.neighbours.append(
      Neighbour(
        authority: try authority(record, .authority, &state), edition: edition,
        rank: try record.number(.rank), neighbour: try authority(record, .neighbour, &state),
        closeness: record[.closeness]))
  }

  mutating func addPopulation(
    _ record: Record, _ state: inout ImportState
  ) throws(RecordDefect) {
    state.catalogue.populations.append(
      Population(
        authority: try authority(record, .authority, &state), year: try record.number(.year),
        children: try record.number(.population)))
  }

  mutating func addCrosswalkLine(
    _ record: Record, _ state: inout ImportState
  ) throws(RecordDefect) {
    let word = try record.text(.comparability)
    guard let comparability = Comparability(rawValue: word.lowercased()) else {
      throw RecordDefect(.comparability, "\"\(word)\" is not same, near or different")
    }
    state.catalogue.crosswalk.append(
      CrosswalkLine(
        authority: try authority(record, .authority, &state), from: try record.month(.reportFrom),
        to: try record.month(.reportTo), table: record[.table], reference: record[.ref],
        title: record[.title], indicator: try indicator(record, state),
        comparability: comparability, reason: record[.reason], conversion: record[.conversion],
        numerator: record[.numerator], denominator: record[.denominator]))
  }

  mutating func addBreak(_ record: Record, _ state: inout ImportState) throws(RecordDefect) {
    guard let month = try record.month(.month) else {
      throw RecordDefect(.month, "the row has no month")
    }
    let isEverywhere = record[.authority].isEmpty
    state.catalogue.breaks.append(
      DefinitionBreak(
        indicator: try indicator(record, state),
        authority: isEverywhere ? nil : try authority(record, .authority, &state), month: month,
        change: try record.text(.change)))
  }

  mutating func addDisagreement(
    _ record: Record, _ state: inout ImportState
  ) throws(RecordDefect) {
    state.disagreements.append(
      Disagreement(
        authority: try authority(record, .authority, &state), report: try record.month(.report),
        reference: record[.ref], title: record[.title], column: record[.column],
        printed: record[.printed], recomputed: record[.recomputed], reason: record[.reason]))
  }

  private func list(_ text: String) -> [String] {
    text.split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty }
  }
}

extension Substring {
  /// Without spaces at the ends.
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
