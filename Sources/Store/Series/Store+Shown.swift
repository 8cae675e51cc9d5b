public import Vocabulary

/// What people are shown of a window of one series.
///
/// Shape: every array has an element for each month of the window.
public struct ShownMonths: Sendable {
  /// NaN where there is no figure; `statuses` says why.
  public let values: [Double]
  public let statuses: [ValueStatus]
  /// True where another table of the same report prints another figure.
  public let isConflict: [Bool]
  /// The most that any of the months is printed with.
  public let decimals: Int
}

extension Store {
  /// The months of `range`, as `values(of:in:vintage:)` has them, without whose report and of which
  /// counts each one is.
  public func shownMonths(
    of series: SeriesID, in range: MonthRange, vintage: Vintage = .latest
  ) -> ShownMonths {
    let view = table.views[series.index]
    let start = range.first - view.first
    guard showsCurrentView(series, vintage), start >= 0, start + range.count <= view.count else {
      return ShownMonths(overlay(of: series, in: range, vintage: vintage))
    }
    let window = (view.cells + start)..<(view.cells + start + range.count)
    let marks = cells.marks.elements(in: window)
    var decimals: UInt8 = 0
    cells.decimals.forEach(in: window) { decimals = max(decimals, $0) }
    return ShownMonths(
      values: cells.values.numbers(in: window, decimals: cells.decimals),
      statuses: marks.map(\.status), isConflict: marks.map(\.isConflict), decimals: Int(decimals))
  }
}

extension ShownMonths {
  fileprivate init(_ overlay: Overlay) {
    self.init(
      values: overlay.values, statuses: overlay.marks.map(\.status),
      isConflict: overlay.marks.map(\.isConflict), decimals: Int(overlay.decimals.max() ?? 0))
  }
}
