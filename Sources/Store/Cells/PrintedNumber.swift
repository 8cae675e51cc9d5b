/// A figure's text as the report printed it, from the value, its decimals and its mark.
///
/// Keeping two bits a cell is cheaper than keeping the text; the round trip is a test.
func printedText(_ value: Double, decimals: UInt8, mark: CellMark) -> String {
  guard let scale = powerOfTen(decimals), abs(value * scale) < 9e15 else { return "\(value)" }
  let scaled = Int64((abs(value) * scale).rounded())
  let whole = scaled / Int64(scale)
  var text = mark.isGrouped ? groupedByThousands(whole) : "\(whole)"
  if decimals > 0 {
    let fraction = "\(scaled % Int64(scale))"
    text += "." + String(repeating: "0", count: Int(decimals) - fraction.utf8.count) + fraction
  }
  return (value < 0 ? "-" : "") + text + (mark.hasPercentSign ? "%" : "")
}

private func powerOfTen(_ exponent: UInt8) -> Double? {
  guard exponent <= 15 else { return nil }
  return (0..<exponent).reduce(1) { power, _ in power * 10 }
}

private func groupedByThousands(_ number: Int64) -> String {
  let digits = Array("\(number)")
  var text = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
    text.append(digit)
  }
  return text
}
