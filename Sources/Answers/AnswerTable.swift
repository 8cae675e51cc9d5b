public import Vocabulary

/// A table before layout: typed cells, and for each column how it may give way when space is short.
public struct AnswerTable: Equatable, Sendable {
  public var title: Phrase
  public var columns: [Column]
  public var rows: [Row]
  /// Many narrow columns: one blank between them, and titles give way sooner.
  public var isDense: Bool
  /// What its group headings name: `topic`.
  public var groupName: String
  /// Whether its columns were chosen: then files have these and no others.
  public var hasChosenColumns = false
  /// What the colours of its cells mean.
  public var colourKey: String
  /// Whose the marks of its strips are, where their kind does not say it.
  public var markNames: [Strip.Kind: String] = [:]

  public init(
    title: Phrase = Phrase(), columns: [Column], rows: [Row] = [], isDense: Bool = false,
    groupName: String = "group", colourKey: String = "G A R by the report's own limits"
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.isDense = isDense
    self.groupName = groupName
    self.colourKey = colourKey
  }

  public struct Column: Equatable, Sendable {
    public var header: Header
    public var kind: Kind
    /// Columns with the highest number are dropped first when a terminal is too narrow; 0 stays.
    public var priority: Int
    /// Whether it may stand one blank from the column before: the months of a calendar.
    public var isTight: Bool
    /// Whether it gives way together with the column before, without which it says nothing.
    public var isJoined: Bool
    /// What stages and files call it, where the header does not say that: `value` under a month.
    public var name: String?

    public init(
      _ header: String, _ kind: Kind, priority: Int = 0, isTight: Bool = false,
      isJoined: Bool = false, name: String? = nil
    ) {
      self.init(
        header: .text(header), kind: kind, priority: priority, isTight: isTight,
        isJoined: isJoined, name: name)
    }

    public init(
      header: Header, kind: Kind, priority: Int = 0, isTight: Bool = false,
      isJoined: Bool = false, name: String? = nil
    ) {
      self.header = header
      self.kind = kind
      self.priority = priority
      self.isTight = isTight
      self.isJoined = isJoined
      self.name = name
    }

    /// A column for a month's figures.
    public static func month(_ month: Month, priority: Int = 0, name: String? = nil) -> Column {
      Column(header: .month(month), kind: .number, priority: priority, name: name)
    }
  }

  public enum Header: Equatable, Sendable {
    case text(String)
    case month(Month)
    /// Over strips: the words along their axis.
    case axis(StripAxis)
  }

  public enum Kind: Equatable, Sendable {
    /// Left-aligned and whole: codes, names of authorities.
    case name
    /// Left-aligned, may be shortened with an ellipsis: titles, reasons.
    case text
    /// Right-aligned on the decimal point.
    case number
  }

  public struct Row: Equatable, Sendable {
    public var kind: Kind
    public var cells: [Cell]

    public init(_ kind: Kind = .data, _ cells: [Cell]) {
      self.kind = kind
      self.cells = cells
    }

    public enum Kind: Equatable, Sendable {
      case data
      /// A group heading over the rows that follow; its one cell spans the table.
      case heading
      /// A benchmark or a derived row: printed quieter than the data.
      case secondary
      /// A remark on the row above, in its one cell: wrapped and indented under it, never shortened.
      case remark
    }
  }
}

/// One cell of a table.
public struct Cell: Equatable, Sendable {
  public var content: Content
  /// Whether another table of the same report prints this figure differently.
  public var isConflicting: Bool
  /// Whether it is what the reader looks for first.
  public var isEmphasised: Bool

  public init(_ content: Content, isConflicting: Bool = false, isEmphasised: Bool = false) {
    self.content = content
    self.isConflicting = isConflicting
    self.isEmphasised = isEmphasised
  }

  public enum Content: Equatable, Sendable {
    case blank
    case phrase(Phrase)
    case month(Month)
    case figure(Figure)
    /// A signed difference, in the unit of its row.
    case difference(Figure)
    case change(Change)
    case verdict(TargetVerdict)
    /// The direction of travel: an arrow, and whether it is good.
    case travel(Change)
    /// A change in per cent of its base, or in points.
    case relative(Change)
    case colour(RAG)
    /// A run of months as small bars, nil where there is no figure; without a scale on its own.
    case spark([Double?], scale: ClosedRange<Double>? = nil)
    /// Marks on the axis that all rows of the column share.
    case strip(Strip)
    /// Parts of a whole, 0 to 1 each.
    case shares([Double])
    case missing(ValueStatus)
    /// A bar from 0, as long as its share of the longest in the column.
    case bar(Bar)
  }

  public static let blank = Cell(.blank)

  public var isBlank: Bool { if case .blank = content { true } else { false } }

  public static func text(_ text: String) -> Cell { Cell(.phrase(Phrase(text))) }
  public static func phrase(_ phrase: Phrase) -> Cell { Cell(.phrase(phrase)) }
  public static func figure(_ figure: Figure) -> Cell { Cell(.figure(figure)) }
  public static func missing(_ status: ValueStatus) -> Cell { Cell(.missing(status)) }
}

/// A bar of a league table.
public struct Bar: Equatable, Sendable {
  /// 0 to 1, the longest being 1.
  public var share: Double
  public var kind: Kind

  public init(share: Double, kind: Kind) {
    self.share = share
    self.kind = kind
  }

  public enum Kind: Equatable, Sendable {
    /// Whose question it is.
    case own
    case other
    case benchmark
    /// A point instead of a bar: its share is of an axis that need not start at 0.
    case ownDot
    case dot
  }
}
