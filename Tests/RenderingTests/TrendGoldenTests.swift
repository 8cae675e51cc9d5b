import Answers
import Rendering
import Testing

/// The mock-ups of the design notes, drawn from the figures that they were drawn from.
@Suite("Charts look as they were designed")
struct TrendGoldenTests {
  private func picture(_ chart: TrendChart, _ level: GlyphSet.Level) -> String {
    let style = OutputStyle(width: 80, glyphs: GlyphSet(level))
    return Printing.picture(.trend(chart), style).joined(separator: "\n")
  }

  @Test("CP6B-NI in full glyphs")
  func plansFull() {
    let expected = #"""
      CP6B-NI  Child protection plans at month end            Southampton · per 10,000
      47 in Aug-24   ▲ 3 on month (+6.8%)   ▼ 23 on year (−32.9%)   12-month mean 56
        70 ┤  •─╮
           │    │
           │    ╰──•─╮    ╭──•─╮
           │         ╰──•─╯    ╰──•─╮
        60 ┤                        ╰──•────•─╮
           │                                  │
           │                                  ╰──•─╮
           │· · · · · · · · · · · · · · · · · · · ·╰──•─╮ · · · · · · · · ·  SN 52.9
        50 ┤╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╰──•────•─╮╌╌╌╌╌╌╌╌╌ target 49
           │                                                      │    ╭──●  47
           │                                                      ╰──•─╯
           │· · · · · · · · · · · · · · · · · · · · · · · · · · · · · · · ·  Eng 43.2
           └────────────────────────────────────────────────────────────────
             Aug  Sep  Oct  Nov  Dec  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug
             2023                     2024
              70   64   62   64   62   61   60   56   52   51   50   44   47
      """#
    #expect(picture(Samples.plans, .full) == expected)
  }

  @Test("CP6B-NI in ascii glyphs")
  func plansAscii() {
    let expected = #"""
      CP6B-NI  Child protection plans at month end            Southampton - per 10,000
      47 in Aug-24   ^ 3 on month (+6.8%)   v 23 on year (-32.9%)   12-month mean 56
        70 +  o.
           |    -.
           |      -o         o
           |        ''--o--'' ''--o...
        60 +                          'o''--o.
           |                                  '-.
           |                                     o-.
           |. . . . . . . . . . . . . . . . . . . . '-o.... . . . . . . . .  SN 52.9
        50 +- - - - - - - - - - - - - - - - - - - - - - - 'o''--o.- - - - -  target 49
           |                                                      -.     .@  47
           |                                                        -o--'
           |. . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . .  Eng 43.2
           +----------------------------------------------------------------
             Aug  Sep  Oct  Nov  Dec  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug
             2023                     2024
              70   64   62   64   62   61   60   56   52   51   50   44   47
      """#
    #expect(picture(Samples.plans, .ascii) == expected)
  }

  @Test("LAC1 in full glyphs")
  func stockFull() {
    let expected = #"""
      LAC1  Children looked after at period end                   Southampton · number
      470 in Aug-24    ▼ 3 on month (−0.6%)   ▼ 37 on year (−7.3%)   12-month mean 492
           │
           │  •────•─╮    ╭──•────•─╮
           │· · · · ·╰──•─╯ · · · · │ · · · · · · · · · · · · · · · · · · ·  SN 504
       500 ┤                        │
           │                        │
           │                        ╰──•────•─╮
           │                                  ╰──•────•────•─╮
           │                                                 │
       480 ┤                                                 ╰──•─╮
           │                                                      │
           │                                                      ╰──•─╮
           │                                                           ╰──●  470
           └────────────────────────────────────────────────────────────────
             Aug  Sep  Oct  Nov  Dec  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug
             2023                     2024
             507  510  503  507  510  494  492  490  488  488  479  473  470
      """#
    #expect(picture(Samples.stock, .full) == expected)
  }

  @Test("LAC1 in ascii glyphs")
  func stockAscii() {
    let expected = #"""
      LAC1  Children looked after at period end                   Southampton - number
      470 in Aug-24    v 3 on month (-0.6%)   v 37 on year (-7.3%)   12-month mean 492
           |
           |  o--''o-.      .o--''o.
           |. . . . . '-o--'. . . . - . . . . . . . . . . . . . . . . . . .  SN 504
       500 +                         -
           |                          '
           |                           o'''-o-...
           |                                     o'''-o----o.
           |                                                 -.
       480 +                                                   'o
           |                                                     '--.
           |                                                         o--..
           |                                                              @  470
           +----------------------------------------------------------------
             Aug  Sep  Oct  Nov  Dec  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug
             2023                     2024
             507  510  503  507  510  494  492  490  488  488  479  473  470
      """#
    #expect(picture(Samples.stock, .ascii) == expected)
  }

  @Test("EH4-QL in full glyphs")
  func gapsFull() {
    let expected = #"""
      EH4-QL  Single assessments completed in 45 working days          Southampton · %
      75 in Oct-18   ▲ 9 pp on month   ▼ 12 pp on year   mean 71.3 (10 months)
           │  •─╮
           │    │
        80 ┤    │    ╭──•                                                   ↓SN 77.0
           │· · │ · ·│· · · · · · •─╮ · · · · · · · · · · · · · · · · ·╭──●  75
           │    ╰──•─╯              ╰──•─╮                             │
           │                             │                             │
           │                             ╰──•                ╭──•────•─╯
        60 ┤                                                 │
           │                                                 │
           │                                               •─╯
           └─────────────────×───────────────────×────×─────────────────────
             Oct  Nov  Dec  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct
             2017           2018
              87   74   79   –    76   74   65   –    –    54   63   66   75
      """#
    #expect(picture(Samples.assessments, .full) == expected)
  }

  @Test("EH4-QL in ascii glyphs")
  func gapsAscii() {
    let expected = #"""
      EH4-QL  Single assessments completed in 45 working days          Southampton - %
      75 in Oct-18   ^ 9 pp on month   v 12 pp on year   mean 71.3 (10 months)
           |  o
           |   -
        80 +    '.      o                                                   vSN 77.0
           |. . . - .-''. . . . . o-... . . . . . . . . . . . . . . . . . @  75
           |       o                   o-.                              -'
           |                              -.                          -'
           |                                o                   o--''o
        60 +                                                  -'
           |                                                -'
           |                                               o
           +-----------------x-------------------x----x---------------------
             Oct  Nov  Dec  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct
             2017           2018
              87   74   79   -    76   74   65   -    -    54   63   66   75
      """#
    #expect(picture(Samples.assessments, .ascii) == expected)
  }
}
