import Synchronization
import Testing

@testable import Store

/// However many threads share work, its results are those of one.
@Suite struct SharedWorkTests {
  @Test(arguments: [0, 1, 2, 3, 1000], [0, SharedWork.worthAThread])
  func resultsAreInOrder(count: Int, figures: Int) {
    let calls = Atomic(0)
    let results = SharedWork.results(count, figures: figures) { place in
      calls.add(1, ordering: .relaxed)
      return place * place
    }
    #expect(results == (0..<count).map { $0 * $0 })
    #expect(calls.load(ordering: .relaxed) == count)
  }
}
