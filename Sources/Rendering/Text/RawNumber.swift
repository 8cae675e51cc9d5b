/// A figure as programs read it: unrounded, ungrouped, with a point.
func rawNumber(_ value: Double) -> String {
  let text = "\(value)"
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
