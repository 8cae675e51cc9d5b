public import Answers
public import Vocabulary

/// The forms in which an answer leaves for other programs and for reports.
public enum ExportFormat: String, CaseIterable, Sendable {
  case csv
  case tsv
  case json
  case markdown

  /// The answer in this form, ending with a newline.
  ///
  /// - Parameter width: columns of a chart in a report; the other forms know no width.
  public func text(_ answer: Answer, width: Int = 80) -> String {
    switch self {
    case .csv: DelimitedExport(.comma).text(answer)
    case .tsv: DelimitedExport(.tab).text(answer)
    case .json: JSONExport().value(answer).text + "\n"
    case .markdown: MarkdownExport(width: width).text(answer)
    }
  }

  /// Diagnostics for editors and other programs: the same words as people read.
  public static func json(_ diagnostics: [Diagnostic], in source: SourceText? = nil) -> String {
    JSONValue.array(diagnostics.map { JSONExport().value($0, in: source) }).text + "\n"
  }
}
