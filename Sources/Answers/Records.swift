public import Vocabulary

/// An answer as rows under named columns: what the stages behind a `|` work on.
///
/// Cells stay typed, so nothing has to be read back out of print. Columns that were not asked for yet
/// can be looked up from what each row is about.
public struct Records: Equatable, Sendable {
  public var columns: [Column]
  /// What each row is about; as long as every column.
  public var keys: [Key]
  /// Remarks printed under a row: why it is only near, how it was converted.
  public var remarks: [[Cell]]
  /// Whether the rows stand in an order that means something: a league table, a `sort`.
  public var isOrdered: Bool
  /// Whether the columns that are shown were chosen.
  public var hasChosenColumns = false

  public init(
    columns: [Column], keys: [Key], remarks: [[Cell]]? = nil, isOrdered: Bool = false
  ) {
    self.columns = columns
    self.keys = keys
    self.remarks = remarks ?? Array(repeating: [], count: keys.count)
    self.isOrdered = isOrdered
  }

  public struct Column: Equatable, Sendable {
    /// What stages call it: `value`, `on year`. Lower case.
    public var name: String
    public var layout: AnswerTable.Column
    public var cells: [Cell]
    /// Whether it is printed; the others can still be sorted and filtered by.
    public var isShown: Bool

    public init(
      _ name: String, _ layout: AnswerTable.Column, cells: [Cell], isShown: Bool = true
    ) {
      self.name = name
      self.layout = layout
      self.cells = cells
      self.isShown = isShown
    }
  }

  /// What a row is about, as far as it is about one thing.
  public struct Key: Hashable, Sendable {
    public var authority: AuthorityID?
    public var indicator: IndicatorID?
    public var month: Month?

    public init(
      authority: AuthorityID? = nil, indicator: IndicatorID? = nil, month: Month? = nil
    ) {
      self.authority = authority
      self.indicator = indicator
      self.month = month
    }
  }

  public var count: Int { keys.count }

  public func column(_ name: String) -> Column? { columns.first { $0.name == name } }

  /// Keeps the rows at these places, in this order.
  public mutating func keep(_ places: [Int]) {
    keys = places.map { keys[$0] }
    remarks = places.map { remarks[$0] }
    for index in columns.indices {
      let cells = columns[index].cells
      columns[index].cells = places.map { cells[$0] }
    }
  }

  /// What is printed of them.
  public var table: AnswerTable {
    let shown = columns.filter(\.isShown)
    var table = AnswerTable(columns: shown.map(\.layout))
    table.hasChosenColumns = hasChosenColumns
    table.rows.reserveCapacity(count)
    for place in keys.indices {
      table.rows.append(.init(.data, shown.map { $0.cells[place] }))
      table.rows += remarks[place].map { .init(.remark, [$0]) }
    }
    return table
  }
}
