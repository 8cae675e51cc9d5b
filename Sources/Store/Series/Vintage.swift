public import Vocabulary

/// Which printing of a figure is meant when reports revise one another.
public enum Vintage: Hashable, Sendable {
  /// The newest printing of each month.
  case latest
  /// As it stood in the reports up to that month; nothing printed later is seen.
  case published(Month)

  public func includes(_ report: Month) -> Bool {
    switch self {
    case .latest: true
    case .published(let month): report <= month
    }
  }
}
