public import Vocabulary

/// Diagnostics as people read them: the sentence, the words it is about, and the way out.
public struct DiagnosticRenderer: Sendable {
  public let style: OutputStyle

  public init(_ style: OutputStyle) { self.style = style }

  /// As it goes to the output, without a newline at the end.
  ///
  /// - Parameter isBrief: two lines each, for people who have seen the kind often.
  public func text(
    _ diagnostics: [Diagnostic], in source: SourceText? = nil, isBrief: Bool = false
  ) -> String {
    let theme = Theme(style.colour)
    return lines(diagnostics, in: source, isBrief: isBrief).map(theme.dress)
      .joined(separator: "\n")
  }

  public func lines(
    _ diagnostics: [Diagnostic], in source: SourceText? = nil, isBrief: Bool = false
  ) -> [StyledText] {
    let lines: [StyledText]
    if isBrief {
      lines = diagnostics.flatMap { brief($0, source) }
    } else {
      lines = groups(diagnostics, source).flatMap { group($0, source) }
    }
    return lines.map { $0.trimmingTrailingSpaces() }
  }

  // MARK: The two forms

  private func brief(_ diagnostic: Diagnostic, _ source: SourceText?) -> [StyledText] {
    let names = diagnostic.suggestions.prefix(DiagnosticRenderer.mostSuggestions)
    guard !names.isEmpty else {
      return headline(diagnostic, source) + (advice(diagnostic).first ?? [])
    }
    let list = names.map { style.clean($0.name) }.joined(separator: ", ")
    return headline(diagnostic, source) + detail("  = did you mean  ", list + "?", .emphasis)
  }

  /// Problems of one line share its picture: headlines, line with all carets, then the ways out.
  private func group(_ group: [Diagnostic], _ source: SourceText?) -> [StyledText] {
    let headlines = group.flatMap { headline($0, source) }
    let excerpt =
      source.map { SourceExcerpt($0, style: style).lines(group.flatMap(\.labels)) } ?? []
    let understood = group.compactMap(\.understood).flatMap {
      detail("  understood: ", style.clean($0))
    }
    // Several problems may have the same way out; it is said once.
    let ways = (understood + group.flatMap { advice($0).flatMap(\.self) })
      .reduce(into: [StyledText]()) { if !$0.contains($1) { $0.append($1) } }
    let isLong = headlines.count + excerpt.count + ways.count > DiagnosticRenderer.mostLines
    return headlines + (isLong ? Array(excerpt.dropFirst()) : excerpt) + ways
  }

  /// A message that is longer loses the blank margin line above the source.
  private static let mostLines = 7

  private func groups(_ diagnostics: [Diagnostic], _ source: SourceText?) -> [[Diagnostic]] {
    var groups: [(line: Int?, members: [Diagnostic])] = []
    for diagnostic in diagnostics {
      let line = diagnostic.labels.first.flatMap { source?.position(of: $0.range.start).line }
      if line != nil, let known = groups.firstIndex(where: { $0.line == line }) {
        groups[known].members.append(diagnostic)
      } else {
        groups.append((line, [diagnostic]))
      }
    }
    return groups.map(\.members)
  }

  // MARK: Lines

  /// `error[E201]: …`, for files after `monthly.bw:12:8: `.
  private func headline(_ diagnostic: Diagnostic, _ source: SourceText?) -> [StyledText] {
    let severity = diagnostic.severity
    var line = StyledText(place(of: diagnostic, source))
    line.append("\(severity.rawValue)[\(diagnostic.id.rawValue)]", severity.role)
    line.append(": ", severity.role)
    line.append(style.clean(diagnostic.summary), .emphasis)
    return line.wrapped(to: style.width, hanging: 2)
  }

  private func place(of diagnostic: Diagnostic, _ source: SourceText?) -> String {
    guard let source, source.isFile, let label = diagnostic.labels.first else { return "" }
    let position = source.position(of: label.range.start)
    return "\(style.clean(source.name)):\(position.line):\(position.column): "
  }

  /// Near names, one statement that runs, and further help: a block of lines each.
  private func advice(_ diagnostic: Diagnostic) -> [[StyledText]] {
    var blocks: [[StyledText]] = []
    let suggestions = diagnostic.suggestions.prefix(DiagnosticRenderer.mostSuggestions)
    if !suggestions.isEmpty { blocks.append(self.suggestions(Array(suggestions))) }
    if let statement = diagnostic.tryNext {
      blocks.append(detail("  = try: ", style.clean(statement), .emphasis))
    }
    return blocks + diagnostic.help.map { detail("  = ", style.clean($0)) }
  }

  private static let mostSuggestions = 3

  /// `  = did you mean  CP6B-NI  Children on a plan?`, further names below in the same column.
  private func suggestions(_ suggestions: [Diagnostic.Suggestion]) -> [StyledText] {
    let opening = "  = did you mean  "
    let column = suggestions.map { displayWidth(of: style.clean($0.name)) }.max() ?? 0
    return suggestions.enumerated().flatMap { index, suggestion in
      let isLast = index == suggestions.count - 1
      var line = StyledText(index == 0 ? opening : spaces(opening.count), .quiet)
      line.append(style.clean(suggestion.name), .emphasis)
      if !suggestion.title.isEmpty {
        line.pad(to: opening.count + column + 2)
        line.append(style.clean(suggestion.title))
      }
      if isLast { line.append("?") }
      return line.wrapped(to: style.width, hanging: min(opening.count, style.width / 3))
    }
  }

  private func detail(
    _ opening: String, _ text: String, _ role: StyledText.Role = .plain
  ) -> [StyledText] {
    (StyledText(opening, .quiet) + StyledText(text, role)).wrapped(to: style.width, hanging: 4)
  }
}

extension Severity {
  var role: StyledText.Role {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .quiet
    }
  }
}

extension SourceText {
  /// Whether readers need to be told where it is: at the prompt they see it.
  fileprivate var isFile: Bool { !["prompt", "-c", "-", ""].contains(name) }
}
