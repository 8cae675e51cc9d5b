public import Answers
public import Vocabulary

/// The forms in which an answer leaves for other programs and for reports.
public enum ExportFormat: String, CaseIterable, Sendable {
  case csv
  case tsv
  case json
  case ndjson
  case markdown
  case html
  /// The charts alone.
  case svg

  /// The answer in this form, ending with a newline.
  ///
  /// - Parameters:
  ///   - width: columns of a chart in a report; the other forms know no width.
  ///   - isDefused: whether cells that a spreadsheet would take for a formula are made harmless.
  ///   - hasHeader: whether the first line of csv and tsv names the columns.
  public func text(
    _ answer: Answer, width: Int = 80, isDefused: Bool = false, hasHeader: Bool = true
  ) -> String {
    switch self {
    case .csv: DelimitedExport(.comma, isDefused: isDefused, hasHeader: hasHeader).text(answer)
    case .tsv: DelimitedExport(.tab, isDefused: isDefused, hasHeader: hasHeader).text(answer)
    case .json: JSONExport().value(answer).text + "\n"
    case .ndjson: JSONExport().lines(answer).map { $0.text + "\n" }.joined()
    case .markdown: MarkdownExport(width: width).text(answer)
    case .html: HTMLExport().text(answer)
    case .svg: SVGFile.text(answer)
    }
  }

  /// The answer as a part of somebody else's page.
  ///
  /// - Parameter id: what links within it lead to; no two on a page are alike.
  public static func fragment(_ answer: Answer, id: String) -> String {
    HTMLExport().fragment(answer, id: id)
  }

  /// Diagnostics for editors and other programs: the same words as people read.
  public static func json(_ diagnostics: [Diagnostic], in source: SourceText? = nil) -> String {
    JSONValue.array(diagnostics.map { JSONExport().value($0, in: source) }).text + "\n"
  }
}
