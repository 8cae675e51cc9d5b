internal import Answers
internal import Vocabulary

extension Figure {
  /// To fewer decimals, half away from zero; never to more than are known.
  func rounded(to decimals: Int) -> Figure {
    guard decimals < self.decimals else { return self }
    return Figure(
      Rounding.halfAwayFromZero(value, decimals: decimals), decimals: decimals, unit: unit)
  }
}

extension Cell {
  func rounded(to decimals: Int) -> Cell {
    var cell = self
    switch content {
    case .figure(let figure): cell.content = .figure(figure.rounded(to: decimals))
    case .difference(let figure): cell.content = .difference(figure.rounded(to: decimals))
    case .change(var change):
      change.difference = change.difference.rounded(to: decimals)
      cell.content = .change(change)
    case .blank, .phrase, .month, .verdict, .travel, .relative, .colour, .spark, .missing, .bar,
      .strip, .shares:
      break
    }
    return cell
  }
}

extension Records {
  func rounded(to decimals: Int) -> Records {
    var records = self
    for place in columns.indices {
      records.columns[place].cells = columns[place].cells.map { $0.rounded(to: decimals) }
    }
    return records
  }
}

extension Answer {
  /// The figures of its tables and series with fewer decimals; the sentence keeps those it has.
  func rounded(to decimals: Int) -> Answer {
    var answer = self
    answer.parts = parts.map { part in
      guard case .table(var table) = part else { return part }
      for row in table.rows.indices {
        table.rows[row].cells = table.rows[row].cells.map { $0.rounded(to: decimals) }
      }
      return .table(table)
    }
    answer.figures.lines = figures.lines.map { line in
      var line = line
      line.series.values = line.series.values.map {
        Figure($0, decimals: line.series.decimals).rounded(to: decimals).value
      }
      line.series.decimals = min(decimals, line.series.decimals)
      return line
    }
    return answer
  }
}
