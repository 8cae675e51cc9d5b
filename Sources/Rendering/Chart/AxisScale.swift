/// The value axis: what one row is worth, and on which rows the labels stand.
///
/// A row is worth a whole multiple of a round number and a label stands every few whole rows, so that
/// a label is never beside a row of another value.
struct AxisScale: Equatable {
  /// What a row is worth: `hundredths` / 100 × 10^`exponent`.
  let form: Form
  let exponent: Int
  /// The value of the lowest row, counted in rows from zero.
  let bottomIndex: Int
  private(set) var rows: Int

  /// The worth of a row and the rows from label to label, before the power of ten.
  struct Form: Equatable {
    let hundredths: Int
    let rowsPerStep: Int

    /// 1 to 5, 2 to 10, 2.5 to 10, 4 to 20, 5 to 20: labels are always 1, 2 or 5 times a power of ten.
    static let all = [
      Form(hundredths: 100, rowsPerStep: 5), Form(hundredths: 200, rowsPerStep: 5),
      Form(hundredths: 250, rowsPerStep: 4), Form(hundredths: 400, rowsPerStep: 5),
      Form(hundredths: 500, rowsPerStep: 4),
    ]
  }

  init(form: Form, exponent: Int, low: Double, high: Double) {
    self.form = form
    self.exponent = exponent
    let worth = AxisScale.scaled(form.hundredths, exponent)
    bottomIndex = (low / worth).floorRow
    let topIndex = (high / worth).ceilingRow
    rows = topIndex - bottomIndex + 1
  }

  // MARK: Values and rows

  var worthOfRow: Double { AxisScale.scaled(form.hundredths, exponent) }
  var bottom: Double { value(ofRow: 0) }
  var top: Double { value(ofRow: rows - 1) }

  /// The exact value of a row, counted from the bottom.
  func value(ofRow row: Int) -> Double {
    AxisScale.scaled((bottomIndex + row) * form.hundredths, exponent)
  }

  /// How far up a value is, in rows and parts of rows.
  func height(of value: Double) -> Double { value / worthOfRow - Double(bottomIndex) }

  /// The nearest row, counted from the bottom.
  func row(of value: Double) -> Int {
    min(max(height(of: value).nearestRow, 0), rows - 1)
  }

  // MARK: Labels

  func isTick(_ row: Int) -> Bool { (bottomIndex + row) % form.rowsPerStep == 0 }
  var ticks: [Int] { (0..<rows).filter(isTick) }

  /// The step from label to label as a whole number and the decimals that writing it takes.
  var step: (leading: Int, decimals: Int) {
    var leading = form.hundredths * form.rowsPerStep
    var power = exponent - 2
    while leading % 10 == 0 {
      leading /= 10
      power += 1
    }
    return (leading, max(0, -power))
  }

  /// The decimals that the value of the lowest row takes, which need not carry a label.
  var rowDecimals: Int {
    var worth = form.hundredths
    var power = exponent - 2
    while worth % 10 == 0 {
      worth /= 10
      power += 1
    }
    return max(0, -power)
  }

  /// More room at the top, in the same rows: labels at line ends need a row each.
  func grown(to rows: Int) -> AxisScale {
    var grown = self
    grown.rows = max(rows, self.rows)
    return grown
  }

  private static func scaled(_ hundredths: Int, _ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent - 2) { power *= 10 }
    return exponent < 2 ? Double(hundredths) / power : Double(hundredths) * power
  }
}
