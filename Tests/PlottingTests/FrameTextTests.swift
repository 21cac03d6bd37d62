import Plotting
import Testing

@Suite struct FrameTextTests {
  @Test func shortestSequences() {
    var frame = Frame(Size(width: 12, height: 2))
    let red = Style(foreground: .palette(1))
    frame.write("ab", x: 0, y: 0, style: red)
    frame.write("cd", x: 3, y: 0, style: red)
    frame.write("e", x: 5, y: 0, style: Style(foreground: .palette(1), attributes: .bold))
    frame.write("f", x: 6, y: 0, style: Style(foreground: .palette(12)))
    frame.write("g", x: 7, y: 0, style: .plain)
    frame.write("plain", x: 0, y: 1, style: .plain)
    #expect(
      frame.ansi(level: .palette16)
        == "\u{1b}[31mab cd\u{1b}[1me\u{1b}[0;94mf\u{1b}[mg\nplain")
    #expect(frame.ansi(level: .none) == "ab cd\u{1b}[1me\u{1b}[mfg\nplain")
  }

  @Test func coloursOfEachLevel() {
    var frame = Frame(Size(width: 1, height: 1))
    frame[0, 0] = Cell(
      "x", Style(foreground: .rgb(red: 255, green: 0, blue: 0), background: .palette(200)))
    #expect(frame.ansi(level: .truecolor) == "\u{1b}[38;2;255;0;0;48;5;200mx\u{1b}[m")
    #expect(frame.ansi(level: .palette256) == "\u{1b}[38;5;196;48;5;200mx\u{1b}[m")
  }

  @Test func backgroundsReachTheEndOfTheLine() {
    let frame = Frame(
      Size(width: 3, height: 1), filledWith: Cell(" ", Style(background: .palette(4))))
    #expect(frame.ansi(level: .palette16) == "\u{1b}[44m   \u{1b}[m")
    #expect(frame.ansi(level: .none) == "")
  }

  @Test func withoutSequencesItIsTheText() {
    var frame = Frame(Size(width: 100, height: 20))
    staircasePlot().render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    for level in ColorLevel.allCases {
      let ansi = frame.ansi(level: level)
      #expect(ansi.replacing(/\u{1b}\[[0-9;]*m/, with: "") == frame.text)
    }
  }

  @Test func styledDump() {
    var frame = Frame(Size(width: 6, height: 2))
    frame.write("T 39", x: 1, y: 0, style: Style(foreground: .palette(4), attributes: .bold))
    frame.write("9", x: 3, y: 0, style: Style(background: .rgb(red: 0, green: 114, blue: 178)))
    #expect(
      frame.styledDump == """
        | T 99 |
         ·1 a2 b1 a1 ·1
        |      |
        a = 4 bold
        b = -/#0072b2
        """)
  }

  @Test func spelling() {
    #expect(GlyphSet.ascii.spelled("FC → SCS: T ×2.4, 3 µs ≥ …") == "FC -> SCS: T x2.4, 3 us >= ..")
    #expect(GlyphSet.braille.spelled("µ") == "µ")
    #expect(GlyphSet.dot.glyph("●") == "@")
    #expect(GlyphSet.ascii.glyph("漢") == "?")
  }
}
