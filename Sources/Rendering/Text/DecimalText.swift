/// The digits of a number rounded as people round: half away from zero, on the decimal value.
///
/// 2.675 is stored as 2.67499…, but everybody reads 2.675 and expects 2.68. So the rounding works on
/// the digits as they would be written, not on the binary value, after dropping the noise of
/// arithmetic beyond the 15 digits that a `Double` is sure of.
struct DecimalText: Equatable {
  var isNegative: Bool
  /// Digits before the point, at least one.
  var whole: String
  /// Digits after it; empty when none are asked for.
  var fraction: String

  private static let sureDigits = 15

  /// Nil for infinities and what is not a number.
  init?(_ value: Double, decimals: Int) {
    if let units = DecimalText.units(value, decimals) {
      let scale = DecimalText.scales[decimals]
      whole = String(units / scale)
      let rest = decimals > 0 ? String(units % scale) : ""
      fraction = String(repeating: "0", count: decimals - rest.utf8.count) + rest
      isNegative = value < 0 && units > 0
      return
    }
    guard value.isFinite, var digits = Digits(value) else { return nil }
    digits.round(to: DecimalText.sureDigits)
    digits.round(to: digits.point + max(0, decimals))
    whole = digits.whole
    fraction = digits.fraction(decimals)
    let isZero = (whole + fraction).allSatisfy { $0 == "0" }
    isNegative = value < 0 && !isZero
  }

  private static let scales = [1, 10, 100, 1000]
  private static let largest = 1e9
  /// What this close to a half is rounded by its digits; multiplying errs by far less.
  private static let doubt = 1e-4

  /// The size in units of the last decimal, where there can be no doubt which way it is rounded.
  private static func units(_ value: Double, _ decimals: Int) -> Int? {
    guard scales.indices.contains(decimals), value.magnitude < largest else { return nil }
    let exact = value.magnitude * Double(scales[decimals])
    let units = Int(exact + 0.5)
    return abs(exact - Double(units)) < 0.5 - doubt ? units : nil
  }

  /// `1620` as `1,620`.
  var groupedWhole: String {
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return grouped
  }
}

/// Significant digits and where the point stands among them: 0.5 is [5] at 0, 1620 is [1,6,2] at 4.
private struct Digits {
  var digits: [UInt8]
  var point: Int

  /// Takes apart the shortest decimal that reads back as `value`: `1620.0`, `2.5e-07`.
  init?(_ value: Double) {
    let parts = "\(value.magnitude)".split(separator: "e")
    guard let mantissa = parts.first else { return nil }
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let halves = mantissa.split(separator: ".")
    digits = halves.joined().utf8.map { $0 - UInt8(ascii: "0") }
    point = (halves.first?.utf8.count ?? 0) + exponent
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    point -= leading
  }

  /// Keeps `count` digits; a negative count leaves nothing, since the number is far below a half.
  mutating func round(to count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let roundsUp = digits[count] >= 5
    digits.removeLast(digits.count - count)
    if roundsUp { carry() }
  }

  private mutating func carry() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    point += 1
  }

  var whole: String {
    guard point > 0 else { return "0" }
    return (0..<point).map { character($0) }.joined()
  }

  func fraction(_ decimals: Int) -> String {
    guard decimals > 0 else { return "" }
    return (point..<point + decimals).map { character($0) }.joined()
  }

  private func character(_ index: Int) -> String {
    digits.indices.contains(index) ? "\(digits[index])" : "0"
  }
}
