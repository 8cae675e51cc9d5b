internal import Rendering
internal import Store
internal import Vocabulary

extension Session {
  /// Two lines at most: what this is, and what is loaded.
  public var banner: [String] {
    let spans = store.allSeries.compactMap { store.span(of: $0) }
    let span = spans.dropFirst().reduce(spans.first) { $0?.union($1) }
    let authorities = store.reportingAuthorities
    let indicators = Set(authorities.flatMap { store.indicators(of: $0) }).count
    let newest = authorities.compactMap { store.reports(of: $0).last }.max()
    var facts = [
      counted(authorities.count, "authority", "authorities"),
      counted(indicators, "indicator", "indicators"),
    ]
    if let span { facts.append(span.label) }
    if let newest { facts.append("newest report \(newest)") }
    let separator = style.glyphs.level == .ascii ? " - " : " · "
    let line = facts.joined(separator: separator)
    return [
      "Bellwether \(Version.current)  help tells what to ask, Tab what may come next",
      style.glyphs.level == .ascii ? line.replacing("…", with: "to") : line,
    ]
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }
}

/// The release that this is.
public enum Version {
  public static let current = "0.1.0"
  /// When it was made, for the manual page.
  static let date = "November 21, 2026"
}
