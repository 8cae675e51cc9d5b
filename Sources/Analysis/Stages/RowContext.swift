internal import Answers
internal import Language
internal import Store
internal import Vocabulary

/// Where the rows of an answer look up what they do not hold themselves.
///
/// A class, since every stage is handed it: one reference is handed on, not twelve.
final class RowContext: Sendable {
  let store: Store
  let focus: Focus
  let workspace: Workspace
  let vintage: Vintage
  /// What every row is about that does not say otherwise.
  let about: Records.Key
  /// Whether that is only because it is in focus: then what is looked up must say so.
  let isOfFocus: Bool

  init(
    store: Store, focus: Focus, workspace: Workspace, vintage: Vintage, about: Records.Key,
    isOfFocus: Bool
  ) {
    self.store = store
    self.focus = focus
    self.workspace = workspace
    self.vintage = vintage
    self.about = about
    self.isOfFocus = isOfFocus
  }

  var catalogue: Catalogue { store.catalogue }
  var reader: SeriesReader { SeriesReader(store: store, vintage: vintage) }

  /// Whose figure of what, where a row is about one.
  func subject(_ key: Records.Key) -> Subject? {
    guard let indicator = key.indicator, let authority = key.authority ?? about.authority else {
      return nil
    }
    return Subject(indicator, of: authority)
  }

  /// The month of a row; for a row of no month the latest with a figure.
  func month(_ key: Records.Key) -> Month? {
    if let month = key.month ?? about.month { return month }
    guard let subject = subject(key),
      let id = store.series(of: subject.authority, subject.indicator)
    else { return nil }
    return Coverage(of: id, in: store, vintage: vintage).latestFigure
  }
}
