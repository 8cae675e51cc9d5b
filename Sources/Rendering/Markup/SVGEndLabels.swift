internal import Answers

/// The names and last values at the right ends of lines: in the order of their values, no two of them
/// touching, and led to their line where they stand off it.
struct SVGEndLabels {
  let labels: [EndLabel]
  /// How far down the line of each label ends.
  let places: [Double]
  /// No label stands further down.
  let lowest: Double
  /// Where lines end and where words begin.
  let lineEnd: Double
  let start: Double

  var marks: Markup {
    let order = labels.indices.sorted { places[$0] < places[$1] }
    return zip(order, apart(order.map { places[$0] })).map { index, place in
      leader(from: places[index], to: place) + words(labels[index], at: place)
    }.onLines
  }

  private func words(_ label: EndLabel, at place: Double) -> Markup {
    SVG.text(
      label.text, start, place + SVGTrend.middle,
      colour: label.isData ? Palette.ink : Palette.quiet, isBold: label.isData)
  }

  private func leader(from line: Double, to name: Double) -> Markup {
    guard abs(line - name) > SVGTrend.gap / 2 else { return Markup() }
    return SVG.line((lineEnd, line), (start - 2, name), colour: Palette.quiet)
  }

  /// Places in order, moved down and then up again until no two lines of text touch.
  private func apart(_ places: [Double]) -> [Double] {
    var places = places
    for index in places.indices.dropFirst() {
      places[index] = max(places[index], places[index - 1] + SVGTrend.lineHeight)
    }
    var ceiling = lowest
    for index in places.indices.reversed() {
      places[index] = min(places[index], ceiling)
      ceiling = places[index] - SVGTrend.lineHeight
    }
    return places
  }
}
