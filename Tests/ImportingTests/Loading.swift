import Importing
import Store
import Testing
import Vocabulary

/// Loads texts given in a test, and finds things in the store by name.
func load(_ files: KeyValuePairs<String, String>) throws -> Importer.Loaded {
  try Importer.load(files.map { ByteBuffer(name: $0.key, text: $0.value) })
}

func month(_ iso: String) -> Month { Month(iso: iso) ?? Month(ordinal: 0) }

extension Store {
  func series(_ authority: String, _ indicator: String) throws -> SeriesID {
    let area = try #require(catalogue.authority(named: authority))
    let measure = try #require(catalogue.indicator(code: indicator))
    return try #require(series(of: area, measure))
  }

  /// The values of a window, nil where there is none.
  func figures(_ authority: String, _ indicator: String, _ first: String, _ last: String) throws
    -> [Double?]
  {
    let range = MonthRange(month(first), month(last))
    let values = values(of: try series(authority, indicator), in: range)
    return values.values.map { $0.isNaN ? nil : $0 }
  }
}
