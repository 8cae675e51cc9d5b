internal import Analysis
internal import Importing
internal import Language
internal import Store
internal import Vocabulary

/// What the user defined, as files beside those that are loaded: so every verb reads it as it reads
/// anything else, and none needs to know.
struct OwnFiles {
  let analyst: Analyst
  private var store: Store { analyst.store }

  /// The files of an indicator: its figures, what it means, where it is only near, its changes.
  func sources(
    _ own: OwnIndicator, _ figures: DefinedFigures, unit: Unit
  ) -> [any ByteSource] {
    let statement = StatementPrinter.print(
      Statement(.define(own.definition), range: own.expression.range))
    let text = StatementPrinter.print(
      Statement(.let(Spanned("x", own.expression.range), own.expression), range: .init(0, 0)))
    let calculation = text.dropFirst("let x = ".count)
    let title = "Your own: \(calculation)" + (own.unit.map { ", \($0)" } ?? "")
    let meaning = OwnFiles.lines([
      ["code", "title", "unit", "polarity", "basis", "topic", "decimals", "definition"],
      [
        own.name, title, unit.rawValue, own.direction.rawValue, figures.basis.rawValue,
        Indicator.ownTopic, "\(figures.decimals)", statement,
      ],
    ])
    let name = "define indicator \(own.name)"
    let files = [
      (name, cells(own.name, figures)), ("\(name) (meaning)", meaning),
      ("\(name) (near)", near(own.name, figures)), ("\(name) (changes)", breaks(own.name, figures)),
    ]
    return files.map { ByteBuffer(name: $0, text: $1) }
  }

  private func near(_ code: String, _ figures: DefinedFigures) -> String {
    let head = [
      "authority", "report_from", "report_to", "ref", "code", "comparability", "reason",
    ]
    let rows = figures.near.map { near in
      [
        store.catalogue[near.authority].name, near.report.iso, near.report.iso, code, code, "near",
        near.reason,
      ]
    }
    return OwnFiles.lines([head] + rows)
  }

  private func breaks(_ code: String, _ figures: DefinedFigures) -> String {
    let rows = figures.breaks.map {
      [code, store.catalogue[$0.authority].name, $0.month.iso, $0.change]
    }
    return OwnFiles.lines([["code", "authority", "month", "change"]] + rows)
  }

  private func cells(_ code: String, _ figures: DefinedFigures) -> String {
    let head = ["authority", "indicator", "report", "period", "value", "status", "note"]
    let rows = figures.cells.map { cell in
      [
        store.catalogue[cell.authority].name, code, cell.report.iso, cell.month.iso,
        figures.text(of: cell),
        cell.value == nil ? cell.status.word : "",
        cell.isConflicting ? "a figure it is made of is printed differently elsewhere" : "",
      ]
    }
    return OwnFiles.lines([head] + rows)
  }

  /// The file of all targets; none where no authority has the indicators.
  func sources(_ targets: [OwnTarget]) -> [any ByteSource] {
    let rows = targets.flatMap { target -> [[String]] in
      guard let id = store.catalogue.indicator(code: target.code) else { return [] }
      return store.authorities(with: id).compactMap { authority in
        let name = store.catalogue[authority].name
        guard target.authority == nil || target.authority == name,
          let report = store.reports(of: authority).first
        else { return nil }
        return [
          name, target.code, report.iso, "own", target.year?.label ?? "", target.number.digits,
        ]
      }
    }
    guard !rows.isEmpty else { return [] }
    let head = ["authority", "indicator", "report", "kind", "period", "value"]
    return [ByteBuffer(name: OwnFiles.targetsName, text: OwnFiles.lines([head] + rows))]
  }

  static let targetsName = "define target"

  // MARK: - Writing

  private static func lines(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ field: String) -> String {
    "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}

extension OwnIndicator {
  fileprivate var direction: Polarity {
    switch polarity {
    case .up: .high
    case .down: .low
    case .range: .range
    case nil, .some(.none): .none
    }
  }
}
