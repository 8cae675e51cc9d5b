/// A figure as programs read it: unrounded, ungrouped, with a point.
func rawNumber(_ value: Double) -> String {
  let text = value.description
  return text.utf8.suffix(2).elementsEqual(".0".utf8) ? String(text.dropLast(2)) : text
}

/// The same with at least as many decimals as it was printed with.
func rawNumber(_ value: Double, decimals: Int) -> String {
  let text = rawNumber(value)
  let fraction = text.firstIndex(of: ".").map { text[$0...].utf8.count - 1 } ?? 0
  guard fraction < decimals, !text.contains("e") else { return text }
  let zeros = String(repeating: "0", count: decimals - fraction)
  return text + (fraction == 0 ? "." : "") + zeros
}

/// A difference without the noise of binary arithmetic: 97 less 114.7 is -17.7.
func rawDifference(_ value: Double) -> String {
  let steps = 1e9
  let rounded = (value * steps).rounded() / steps
  return rawNumber(rounded.isFinite ? rounded : value)
}
