import Plotting
import Testing

@testable import Terminal

@Suite("Inks and pens")
struct InkTests {
  private let orange = Color.rgb(red: 0xFF, green: 0x80, blue: 0)

  @Test("leave the terminal's colours alone", arguments: ColorLevel.allCases)
  func plain(level: ColorLevel) {
    let ink = Ink(.plain, level: level)
    #expect(ink.foreground == Ink.terminal)
    #expect(ink.background == Ink.terminal)
    #expect(ink.attributes.isEmpty)
  }

  @Test("name colours that the terminal has", arguments: ColorLevel.allCases)
  func range(level: ColorLevel) {
    let limits: [ColorLevel: Int32] = [
      .truecolor: 1 << 24, .palette256: 256, .palette16: 16, .palette8: 8, .none: 0,
    ]
    for entry in UInt8.min...UInt8.max {
      let style = Style(foreground: .palette(entry), background: orange)
      let ink = Ink(style, level: level)
      for color in [ink.foreground, ink.background] {
        #expect(color >= Ink.terminal && color < limits[level] ?? 0)
      }
    }
  }

  @Test("keep attributes where there is no colour")
  func attributes() {
    let style = Style(foreground: orange, background: .palette(4), attributes: [.bold, .reverse])
    let ink = Ink(style, level: .none)
    #expect(ink.attributes == [.bold, .reverse])
    #expect(ink.foreground == Ink.terminal)
    #expect(ink.background == Ink.terminal)
  }

  @Test("name palette entries by their numbers, and direct colours by their bytes")
  func numbers() {
    #expect(Ink(Style(foreground: .palette(200)), level: .palette256).foreground == 200)
    #expect(Ink(Style(foreground: orange), level: .truecolor).foreground == 0xFF8000)
    #expect(Ink(Style(foreground: .palette(5)), level: .truecolor).foreground == 5)
  }

  @Test(
    "show palette entries in direct colour as xterm does",
    arguments: [
      (0, 0), (7, 7), (8, 0x7F7F7F), (9, 0xFF0000), (12, 0x5C5CFF), (15, 0xFFFFFF), (16, 8),
      (21, 0x0000FF), (110, 0x87AFD7), (231, 0xFFFFFF), (232, 0x080808), (255, 0xEEEEEE),
    ] as [(UInt8, Int32)])
  func direct(entry: UInt8, expected: Int32) {
    #expect(Ink.direct(entry) == expected)
  }

  @Test("never name one of the terminal's eight colours by accident")
  func darkBlues() {
    for blue in UInt8(0)...16 {
      #expect(Ink.direct(0, 0, blue) == Int32(max(8, blue)))
    }
  }

  @Test("have one attribute of ncurses for each of a style")
  func pens() {
    let bits = Pen.attributes.map(\.1)
    #expect(Set(bits).count == 4)
    #expect(bits.allSatisfy { $0.nonzeroBitCount == 1 })
    let all = Pen.attributes.reduce(into: Style.Attributes()) { $0.formUnion($1.0) }
    #expect(all == [.bold, .dim, .underline, .reverse])
  }
}
