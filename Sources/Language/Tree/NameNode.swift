public import Vocabulary

/// A name as it was written; what it stands for is found later, with the catalogue.
///
/// Two are equal when they are the same name however it was spelt and quoted.
public struct NameNode: Sendable {
  /// Without quotes and qualifier: `LAC10 (%)`.
  public var text: String
  public var range: SourceRange
  /// The kind that the writer insisted on; outranks everything.
  public var qualifier: Qualifier?
  public var form: Form
  /// Something in the loaded data, or made by the user, is called so. Where false, the words are
  /// the best guess at how far the misspelt name reaches.
  public var isKnown: Bool

  public enum Form: Sendable {
    case plain
    /// In back-ticks or quotes.
    case quoted
    /// `$la`, the value of a parameter; `text` is the name of the parameter.
    case parameter
  }

  public init(
    _ text: String, range: SourceRange, qualifier: Qualifier? = nil, form: Form = .plain,
    isKnown: Bool = true
  ) {
    self.text = text
    self.range = range
    self.qualifier = qualifier
    self.form = form
    self.isKnown = isKnown
  }
}

extension NameNode: Equatable {
  public static func == (left: NameNode, right: NameNode) -> Bool {
    left.qualifier == right.qualifier && left.isKnown == right.isKnown
      && (left.form == .parameter) == (right.form == .parameter)
      && NameFolding.fold(left.text) == NameFolding.fold(right.text)
  }
}
