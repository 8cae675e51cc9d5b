/// What one slip of the pen makes of a figure: its point moved by a place, or two digits swapped.
enum Slips {
  static func of(_ value: Double) -> [Double] { [value * 10, value / 10] + swaps(value) }

  private static func swaps(_ value: Double) -> [Double] {
    guard value == value.rounded(), value < 1e9 else { return [] }
    let digits = Array("\(Int(value))")
    return digits.indices.dropLast().compactMap { place in
      var swapped = digits
      swapped.swapAt(place, place + 1)
      return swapped == digits ? nil : Double(String(swapped))
    }
  }
}
