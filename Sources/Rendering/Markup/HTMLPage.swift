internal import Answers

/// A whole page in one file: no script, nothing loaded from anywhere, fit for A4.
struct HTMLPage {
  /// Full glyphs at any width: a browser wraps by itself.
  static let style = OutputStyle(width: 200, isTerminal: false)

  let title: String
  let content: Markup

  /// Ends with a newline.
  var text: String {
    let head = Markup(
      "head", [:],
      [
        [
          Markup("meta", ["charset": "utf-8"]),
          Markup(
            "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
          Markup("title", [:], title), Markup("style", [:], [.verbatim(sheet)]),
        ].onLines
      ])
    let page = Markup(
      "html", ["lang": "en-GB"],
      [[head, Markup("body", [:], [Markup("main", [:], [content])])].onLines])
    return (Markup.verbatim("<!DOCTYPE html>\n") + page).text + "\n"
  }
}

/// A part of somebody else's page, a notebook's: what it looks like reaches nothing around it.
struct HTMLFragment {
  let content: Markup

  var text: String {
    let style = Markup(
      "style", [:], [.verbatim(".bellwether {"), .verbatim(sheet), .verbatim("}")])
    return Markup("div", ["class": "bellwether"], [style, content]).text + "\n"
  }
}

/// How pages look, on a screen, on a phone and on paper.
private let sheet: StaticString = """

  :root { color-scheme: light; }
  body { margin: 0; background: #fff; color: #1d1d1d;
    font: 16px/1.5 Arial, Helvetica, "Liberation Sans", sans-serif; }
  main { max-width: 66rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 .5rem; color: #12436d; }
  h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 .4rem; color: #12436d; }
  h3 { font-size: 1.05rem; margin: 1.6rem 0 .3rem; }
  p { margin: .4rem 0; max-width: 46rem; }
  .reading { font-size: 1.1rem; }
  .key { padding: 0; margin: .4rem 0; }
  .key li { display: inline-block; margin-right: 1.4rem; }
  .quiet, figcaption, .notes, .key { color: #4a4a4a; font-size: .9rem; }
  .notes { padding-left: 1.2rem; margin: .6rem 0; max-width: 46rem; }
  .notes li { margin: .25rem 0; }
  code { font: .85rem/1.4 Consolas, "Courier New", monospace; overflow-wrap: anywhere; }
  pre { font: .85rem/1.35 Consolas, "Courier New", monospace; overflow-x: auto; }
  figure { margin: 1rem 0; }
  figure svg { max-width: 100%; height: auto; }
  .wide { overflow-x: auto; margin: 1rem 0; }
  table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
  caption { text-align: left; font-weight: bold; padding: 0 0 .3rem; }
  th, td { padding: .25rem .5rem; text-align: left; vertical-align: top;
    border-bottom: 1px solid #e3e3e3; }
  thead th, thead td { border-bottom: 2px solid #12436d; vertical-align: bottom; }
  tbody th { font-weight: normal; }
  .n { text-align: right; white-space: nowrap; }
  .line { display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 3.5rem); }
  tr:has(svg) > :is(th, td) { vertical-align: middle; }
  .group th { font-weight: bold; padding-top: .9rem; }
  .secondary th, .secondary td, .remark td { color: #4a4a4a; }
  .remark td { padding-left: 1.5rem; font-size: .85rem; }
  .emphasised { font-weight: bold; }
  .red, .amber, .green { font-weight: bold; text-align: center; }
  .red { background: #fbe3e3; color: #a30000; }
  .amber { background: #fdf0d5; color: #7a5b00; }
  .green { background: #e0f2e0; color: #006400; }
  .whole, .name { white-space: nowrap; } td svg, th svg { vertical-align: middle; }
  .words { min-width: 10rem; }
  .close table, .sideways table { font-size: .8rem; }
  .close :is(th, td), .sideways :is(th, td) { padding: .2rem .35rem; }
  .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  abbr { text-decoration: none; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem;
    font-size: .9rem; margin: .5rem 0; }
  dt { color: #4a4a4a; } dd { margin: 0; overflow-wrap: anywhere; }
  nav ol { padding-left: 1.4rem; } nav a { color: #12436d; }
  footer { margin-top: 3rem; border-top: 1px solid #e3e3e3; }
  @media (max-width: 40rem) {
    h1 { font-size: 1.35rem; } h2 { font-size: 1.15rem; }
    figure { overflow-x: auto; } figure svg { min-width: 38rem; }
    dl { grid-template-columns: 1fr; } dd { margin: 0 0 .4rem; }
  }
  @media print {
    @page { size: A4; margin: 15mm; }
    html { font-size: 10pt; } body { font-size: 1rem; } main { padding: 0; max-width: none; }
    h1, h2, h3, caption { break-after: avoid; }
    figure, tr, li, .reading { break-inside: avoid; }
    thead { display: table-header-group; }
    .wide { overflow: visible; } .line { display: inline; } table { font-size: 8.5pt; }
    .together { break-inside: avoid; }
    .close table { font-size: 7pt; } .close :is(th, td) { padding: 1.5pt 2pt; }
    @page sideways { size: A4 landscape; margin: 10mm; }
    .turned { page: sideways; } .sideways td.long { white-space: normal; min-width: 11em; }
    .sideways table { font-size: 6.5pt; } .sideways :is(th, td) { padding: 1pt 2pt; }
    * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  }

  """
