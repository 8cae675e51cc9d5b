/// XmR once more, written month by month without looking at the other: index arithmetic and flags.
struct NaiveXmR {
  var mean = 0.0
  var range = 0.0
  /// `O`, `T`, `N`, `R`, in lower case when low or falling; a blank for the others.
  var marks: [Character]

  init?(_ values: [Double?]) {
    marks = Array(repeating: " ", count: values.count)
    var total = 0.0
    var count = 0
    for value in values { if let value { (total, count) = (total + value, count + 1) } }
    var steps: [Double] = []
    for index in 0..<values.count where index > 0 {
      if let a = values[index - 1], let b = values[index] { steps.append(b > a ? b - a : a - b) }
    }
    if steps.isEmpty { return nil }
    mean = total / Double(count)
    let first = average(steps)
    var kept: [Double] = []
    for step in steps where !(step >= 3.267 * first) { kept.append(step) }
    range = average(kept)
    for index in values.indices { marks[index] = mark(index, values) }
  }

  private func average(_ numbers: [Double]) -> Double {
    var sum = 0.0
    for number in numbers { sum += number }
    return numbers.isEmpty ? 0 : sum / Double(numbers.count)
  }

  private func distance(_ value: Double) -> Double { (value - mean) / (2.66 * range) }

  private func isOut(_ value: Double) -> Bool {
    value > mean + 2.66 * range || value < mean - 2.66 * range
  }

  private func mark(_ index: Int, _ values: [Double?]) -> Character {
    guard let value = values[index] else { return " " }
    if isOut(value) { return value > mean ? "O" : "o" }
    for (length, letter) in [(7, Character("T")), (3, "N"), (7, "R")] {
      for isHigh in [true, false] {
        for start in (index - length + 1)...index where start >= 0 && start + length <= values.count
        {
          if holds(letter, isHigh, start, length, index, values) {
            return isHigh ? letter : Character(letter.lowercased())
          }
        }
      }
    }
    return " "
  }

  private func holds(
    _ letter: Character, _ isHigh: Bool, _ start: Int, _ length: Int, _ index: Int,
    _ values: [Double?]
  ) -> Bool {
    var near = 0
    for place in start..<start + length {
      guard let value = values[place] else { return false }
      let side = isHigh ? value > mean : value < mean
      if letter == "T" {
        if place > start, let before = values[place - 1], isHigh ? value <= before : value >= before
        {
          return false
        }
      } else if !side {
        return false
      }
      if isNear(value) { near += 1 }
    }
    guard letter == "N" else { return true }
    return near >= 2 && isNear(values[index] ?? mean)
  }

  private func isNear(_ value: Double) -> Bool {
    let inner = 2.66 * range * 2 / 3
    return !isOut(value) && (value > mean + inner || value < mean - inner)
  }
}
