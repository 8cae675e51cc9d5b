public import Vocabulary

/// Runs of months beside each other, bars from 0 on one scale, so that they can be compared.
public struct Panels: Equatable, Sendable {
  public var title: Phrase
  public var panels: [Panel]
  /// The months of every panel.
  public var months: MonthRange
  /// What the highest bar may stand for: the greatest figure of all panels.
  public var top: Double

  public init(title: Phrase, panels: [Panel], months: MonthRange, top: Double) {
    self.title = title
    self.panels = panels
    self.months = months
    self.top = top
  }

  public struct Panel: Equatable, Sendable {
    /// The code, and whose where that differs from panel to panel.
    public var name: String
    public var title: String
    /// One a month; nil where there is no figure.
    public var months: [Double?]
    public var first: Figure?
    public var last: Figure?
    public var change: Change?
    /// False for what the others are set against.
    public var isOwn: Bool

    public init(
      name: String, title: String, months: [Double?], first: Figure?, last: Figure?,
      change: Change?, isOwn: Bool
    ) {
      self.name = name
      self.title = title
      self.months = months
      self.first = first
      self.last = last
      self.change = change
      self.isOwn = isOwn
    }
  }

  /// The same in a row each: for listeners, files and terminals that draw no blocks.
  public var table: AnswerTable {
    AnswerTable(
      title: title,
      columns: [
        .init("", .name), .init("", .text), .init("first", .number), .init("months", .name),
        .init("last", .number), .init("change", .number),
      ],
      rows: panels.map { panel in
        AnswerTable.Row(
          panel.isOwn ? .data : .secondary,
          [
            .text(panel.name), .text(panel.title), panel.first.map(Cell.figure) ?? .blank,
            Cell(.spark(panel.months, scale: 0...top)), panel.last.map(Cell.figure) ?? .blank,
            panel.change.map { Cell(.relative($0)) } ?? .blank,
          ])
      })
  }
}
