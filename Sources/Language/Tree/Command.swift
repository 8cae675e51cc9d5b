public import Vocabulary

/// A statement that asks nothing of the data: it changes the session, or speaks of the program.
public indirect enum Command: Equatable, Sendable {
  /// The edition of the language a file is written in.
  case edition(Int)
  case load([Spanned<String>], as: Spanned<String>?)
  case unload(NameNode)
  case source(Spanned<String>, arguments: [Spanned<String>])
  case find([Spanned<String>], [Spanned<Stage>])
  /// Without a value it says what the setting is, without a setting what all are.
  case set(Spanned<Setting>?, value: [Spanned<String>])
  case unset(Spanned<Setting>)
  case focus(Parts)
  /// Without a month it says which one there is.
  case anchor(Spanned<PointNode>?)
  case anchorOff
  case share(Spanned<Audience>?)
  case log(Spanned<String>, WriteMode?)
  case logOff
  /// A view or a script as one page.
  case report(Spanned<String>, file: Spanned<String>, WriteMode?, arguments: [Spanned<String>])
  /// `session` or the name of a view.
  case save(Spanned<String>, file: Spanned<String>, WriteMode?)
  case open(Spanned<String>)
  case assert(Expression, message: String?)
  /// Sentences held against the figures; the parts say whose and of when.
  case check(Claims, Parts)
  /// A statement that may fail.
  case attempt(Statement)
  case echo([EchoPart])
  case meeting(Bool?)
  case help([Spanned<String>])
  /// What may come next in this unfinished query.
  case next(String)
  /// The codes asked about; none means the last problems.
  case why([Spanned<String>])
  case cache(Spanned<CacheAction>)
  case history(Parts)
  case undo
  case edit
  case setup
  case quit
}

/// What `echo` prints: words as they stand, or what an expression in brackets comes to.
public enum EchoPart: Equatable, Sendable {
  case words(Spanned<String>)
  case value(Expression)
}

/// Where sentences come from that are tested.
public enum Claims: Equatable, Sendable {
  case text(Spanned<String>)
  /// One a line.
  case file(Spanned<String>)
}

/// A name that the user makes.
public enum Definition: Equatable, Sendable {
  case set(Spanned<String>, [Place])
  case view(Spanned<String>, Query)
  case indicator(Spanned<String>, Expression, unit: String?, polarity: DefinedPolarity?)
  case target(NameNode, authority: NameNode?, NumberNode, period: Spanned<PeriodNode>?)
}

/// What a parameter is when nobody says otherwise.
public enum ParameterValue: Equatable, Sendable {
  case text(String)
  case number(NumberNode)
  case name(NameNode)
  case period(Spanned<PeriodNode>)
}
