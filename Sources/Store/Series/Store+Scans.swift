public import Vocabulary

extension Store {
  /// Hands over the current view of one series, uncopied.
  ///
  /// Shape: `values` and `marks` have a cell for every month from `first` on; NaN is no figure.
  /// The spans are empty for a series that prints years only.
  public func withRun<Result>(
    of series: SeriesID,
    _ body: (_ first: Month, _ values: Span<Double>, _ marks: Span<CellMark>) -> Result
  ) -> Result {
    let view = table.views[series.index]
    let window = view.cells..<(view.cells + view.count)
    return cells.values.withSpan { values in
      cells.marks.withSpan { marks in
        body(view.first, values.extracting(window), marks.extracting(window))
      }
    }
  }

  /// Where the current view of a series lies in the columns that `withCells` hands over.
  public struct Run: Equatable, Sendable {
    public var first: Month
    public var cells: Range<Int>
  }

  public func run(of series: SeriesID) -> Run {
    let view = table.views[series.index]
    return Run(first: view.first, cells: view.cells..<(view.cells + view.count))
  }

  /// Hands over whole columns, for a scan over many series that crosses modules once.
  public func withCells<Result>(
    _ body: (_ values: Span<Double>, _ marks: Span<CellMark>) -> Result
  ) -> Result {
    cells.values.withSpan { values in cells.marks.withSpan { marks in body(values, marks) } }
  }
}
