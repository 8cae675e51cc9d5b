/// A figure as programs read it: unrounded, ungrouped, with a point.
func rawNumber(_ value: Double) -> String {
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// A difference without the noise of binary arithmetic: 97 less 114.7 is -17.7.
func rawDifference(_ value: Double) -> String {
  let steps = 1e9
  let rounded = (value * steps).rounded() / steps
  return rawNumber(rounded.isFinite ? rounded : value)
}
