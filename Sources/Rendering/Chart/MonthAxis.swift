internal import Vocabulary

/// The time axis: a whole number of columns a month, so that a month is always in its own place.
struct MonthAxis: Equatable {
  let months: MonthRange
  /// Columns from month to month.
  let pitch: Int

  /// Columns between the axis and the first month.
  static let lead = 2
  /// More would only stretch the line.
  static let widestPitch = 6

  /// - Parameter room: columns from the first month to the last.
  init(_ months: MonthRange, room: Int) {
    let fitting = max(1, min(months.count, room + 1))
    self.months = MonthRange(months.last - (fitting - 1), months.last)
    let gaps = max(1, fitting - 1)
    pitch = max(1, min(MonthAxis.widestPitch, room / gaps))
  }

  /// The plot ends one column after the last month.
  var width: Int { column(months.count - 1) + 2 }
  func column(_ index: Int) -> Int { MonthAxis.lead + pitch * index }

  /// Where the rule before a month stands; nil where months leave no column between them.
  func columnBefore(_ index: Int) -> Int? {
    pitch > 1 && index > 0 ? column(index) - (pitch + 1) / 2 : nil
  }

  /// Whether there is room for a value under every month.
  var hasRoomForValues: Bool { pitch >= 4 }

  /// How much it tells: first of months, then a value under each, then a column between them.
  var detail: Int { months.count * 3 + (hasRoomForValues ? 2 : pitch > 1 ? 1 : 0) }

  // MARK: Names

  /// `Aug  Sep  Oct`: every month, every quarter or every half-year, and always the first and last.
  var names: String {
    var line = LabelLine()
    for index in named { line.place(months[index].shortName, at: column(index) - 1) }
    return line.text
  }

  /// The months that have their name below them.
  var named: [Int] { months.indices.filter(isNamed) }

  /// The year under the first month and under each January.
  var years: String {
    var line = LabelLine()
    for index in dated { line.place("\(months[index].year)", at: column(index) - 1) }
    return line.text
  }

  /// The months that have their year below them.
  var dated: [Int] {
    months.indices.filter { index in
      guard index == 0 else { return months[index].month == 1 }
      return firstJanuary.map { column($0) - column(0) >= 5 } ?? true
    }
  }

  private var firstJanuary: Int? {
    (1..<max(2, months.count)).first { $0 < months.count && months[$0].month == 1 }
  }

  /// The months from January that are named: all, one in three, one in six.
  private var interval: Int {
    if pitch >= 4 { return 1 }
    return pitch >= 2 ? 3 : 6
  }

  private func isNamed(_ index: Int) -> Bool {
    let last = months.count - 1
    if index == 0 || index == last { return true }
    let isClear = { (other: Int) in pitch * abs(index - other) >= 4 }
    return (months[index].month - 1) % interval == 0 && isClear(0) && isClear(last)
  }
}
