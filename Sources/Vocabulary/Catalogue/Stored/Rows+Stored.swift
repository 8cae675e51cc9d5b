// How each row of the catalogue is written and read again, field by field, in the same order.

extension Indicator: StoredRow {
  public var about: RowSubject { RowSubject() }

  public func write(to writer: inout ByteWriter) {
    writer.write(code)
    writer.write(title)
    writer.write(word: unit)
    writer.write(word: polarity)
    writer.write(word: basis)
    writer.write(topic)
    writer.write(decimals)
    writer.write(numerator)
    writer.write(denominator)
    for text in [parent, inflow, outflow] { writer.write(text) }
    writer.write(aliases)
    writer.write(definition)
    writer.write(isCatalogued ? 1 : 0)
  }

  public init(from reader: inout ByteReader) throws(DamagedBytes) {
    code = try reader.text()
    title = try reader.text()
    unit = try reader.word()
    polarity = try reader.word()
    basis = try reader.word()
    topic = try reader.text()
    decimals = try reader.number()
    numerator = try reader.text()
    denominator = try reader.text()
    parent = try reader.text()
    inflow = try reader.text()
    outflow = try reader.text()
    aliases = try reader.texts()
    definition = try reader.text()
    isCatalogued = try reader.number() == 1
  }
}

extension Authority: StoredRow {
  public var about: RowSubject { RowSubject() }

  public func write(to writer: inout ByteWriter) {
    for text in [name, code, onsCode, region] { writer.write(text) }
    writer.write(aliases)
  }

  public init(from reader: inout ByteReader) throws(DamagedBytes) {
    name = try reader.text()
    code = try reader.text()
    onsCode = try reader.text()
    region = try reader.text()
    aliases = try reader.texts()
  }
}

extension Neighbour: StoredRow {
  public var about: RowSubject { RowSubject(authority) }

  public func write(to writer: inout ByteWriter) {
    for number in [authority.index, edition, rank, neighbour.index] { writer.write(number) }
    writer.write(closeness)
  }

  public init(from reader: inout ByteReader) throws(DamagedBytes) {
    authority = AuthorityID(try reader.number())
    edition = try reader.number()
    rank = try reader.number()
    neighbour = AuthorityID(try reader.number())
    closeness = try reader.text()
  }
}

extension CrosswalkLine: StoredRow {
  public var about: RowSubject { RowSubject(authority, indicator) }

  public func write(to writer: inout ByteWriter) {
    writer.write(authority.index)
    writer.write(optional: from.map { Int($0.ordinal) })
    writer.write(optional: to.map { Int($0.ordinal) })
    for text in [table, reference, title] { writer.write(text) }
    writer.write(indicator.index)
    writer.write(word: comparability)
    for text in [reason, conversion, numerator, denominator] { writer.write(text) }
  }

  public init(from reader: inout ByteReader) throws(DamagedBytes) {
    authority = AuthorityID(try reader.number())
    from = try reader.month()
    to = try reader.month()
    table = try reader.text()
    reference = try reader.text()
    title = try reader.text()
    indicator = IndicatorID(try reader.number())
    comparability = try reader.word()
    reason = try reader.text()
    conversion = try reader.text()
    numerator = try reader.text()
    denominator = try reader.text()
  }
}

extension DefinitionBreak: StoredRow {
  public var about: RowSubject { RowSubject(authority, indicator) }

  public func write(to writer: inout ByteWriter) {
    writer.write(indicator.index)
    writer.write(optional: authority?.index)
    writer.write(Int(month.ordinal))
    writer.write(change)
  }

  public init(from reader: inout ByteReader) throws(DamagedBytes) {
    indicator = IndicatorID(try reader.number())
    authority = try reader.optionalNumber().map(AuthorityID.init)
    guard let month = try reader.month() else { throw DamagedBytes() }
    self.month = month
    change = try reader.text()
  }
}

extension Population: StoredRow {
  public var about: RowSubject { RowSubject(authority) }

  public func write(to writer: inout ByteWriter) {
    for number in [authority.index, year, children] { writer.write(number) }
  }

  public init(from reader: inout ByteReader) throws(DamagedBytes) {
    authority = AuthorityID(try reader.number())
    year = try reader.number()
    children = try reader.number()
  }
}

extension ByteReader {
  fileprivate mutating func month() throws(DamagedBytes) -> Month? {
    try optionalNumber().map { Month(ordinal: Int32(truncatingIfNeeded: $0)) }
  }
}
