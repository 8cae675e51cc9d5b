/// What `list` can list.
public enum ListTarget: String, Keyword {
  case indicators
  case authorities
  case datasets
  case periods
  case sets
  case views
  case lets
  case topics

  public static let noun = "list"
}

/// What an answer can be broken down by.
public enum Dimension: String, Keyword {
  case authority
  case month
  case quarter
  case year
  case topic
  case region
  case change
  case gap
  case rank

  public static let noun = "dimension"
}

/// The form an answer is given in.
public enum Mode: String, Keyword {
  case table
  case wide
  case long
  case plain
  case csv
  case tsv
  case json
  case ndjson
  case markdown
  case html
  case svg
  case line
  case sentence
  case chart

  public static let noun = "form"
}

/// What an answer can carry besides its figures.
public enum Flag: String, Keyword {
  case notes
  case sources
  case limits
  case ci
  case breaks
  case gaps
  case published
  case suppression
  case provisional
  /// Outstanding steps are left out when control limits are made.
  case screening

  public static let noun = "flag"
}

/// Which of a group's figures a comparison takes; `upper` and `lower` are the quartiles.
public enum Statistic: String, Keyword {
  case best
  case worst
  case median
  case mean
  case upper
  case lower

  public static let noun = "statistic"
}

/// The state a figure can be in, besides having a value.
public enum Status: String, Keyword {
  case missing
  case suppressed
  case unavailable
  case provisional
  case stale
  case restated
  case red
  case amber
  case green
  case better
  case worse
  case same

  public static let noun = "status"
}

/// A column that every answer has.
public enum Column: String, Keyword {
  case value
  case period
  case authority
  case indicator
  case change
  case yearly
  case gap
  case rank
  case rag
  case dot
  case n
  case target
  case status
  case published
  case source
  case title
  case unit
  case topic

  public static let noun = "column"

  /// The columns whose values are bare status words: `rag = red`.
  var holdsStatus: Bool { self == .rag || self == .dot || self == .status }
}

/// A function that expressions can call.
public enum Function: String, Keyword {
  case yoy
  case mom
  case lag
  case roll
  case ytd
  case avg
  case sum
  case min
  case max
  case median
  case share
  case pct
  case gap
  case rank
  case rag
  case dot
  case count
  case missing
  case abs
  case round
  case coalesce
  case `if`

  public static let noun = "function"
}

/// The drawings that `| chart` knows.
public enum ChartKind: String, Keyword {
  case line
  case bar
  case spark
  case dot
  case spc
  case heat
  case bullet
  case dumbbell
  case stack
  case small
  case histogram

  public static let noun = "chart"
}

/// What happens to a file that is there already.
public enum WriteMode: String, Keyword {
  case replace
  case append

  public static let noun = "way of writing"
}

/// What to do about the snapshots that make the next start quick.
public enum CacheAction: String, Keyword {
  case status
  case clear

  public static let noun = "thing to do with the cache"
}

/// Who may see what is shared.
public enum Audience: String, Keyword {
  case `internal`
  case regional
  case `public`

  public static let noun = "audience"
}

/// Which way is better, for an indicator the user defines.
public enum DefinedPolarity: String, Keyword {
  case up
  case down
  case range
  case none

  public static let noun = "polarity"
}

/// A word and a colon before a name, forcing what kind of name it is (rule L11).
public enum Qualifier: String, Keyword {
  case indicator = "ind"
  case authority = "la"
  case group = "grp"
  case dataset = "ds"
  case period = "per"
  case column = "col"

  public static let noun = "qualifier"
}
